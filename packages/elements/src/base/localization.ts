import { _installMsgImplementation } from '@lit/localize/init/install.js';
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import { catalogueUrl } from './catalogue-url.js';
import { sharedFetch } from './shared-fetch.js';

/** Message id to text; `{0}` stands for the first value of the English message. */
type Catalogue = Record<string, string>;
type Templates = NonNullable<Parameters<typeof runtimeMsg>[0]>;

const catalogues = new Map<string, Templates>();
let spoken: Templates | undefined;

// `setLocale` is one language for the whole module; here each element chooses around its own update.
_installMsgImplementation(((template, options) => runtimeMsg(spoken, template, options)) as Parameters<
  typeof _installMsgImplementation
>[0]);

/** Runs `work` (synchronous) with `msg()` speaking `lang`; English where no catalogue has come. */
export function speaking<Result>(lang: string, work: () => Result): Result {
  const before = spoken;
  spoken = catalogues.get(lang);
  try {
    return work();
  } finally {
    spoken = before;
  }
}

/** Fetches the words of a language once. Never fails: without them the chrome is English. */
export async function loadCatalogue(api: string, lang: string, signal: AbortSignal): Promise<void> {
  const url = catalogueUrl(api, lang);
  if (!url || catalogues.has(lang)) return;
  try {
    const response = await sharedFetch(url, { credentials: 'same-origin', signal });
    if (response.ok) catalogues.set(lang, templatesOf((await response.json()) as Catalogue));
  } catch {
    // No answer, or no JSON: English.
  }
}

/** Plain strings to what `runtimeMsg` takes: a text with `{0}` becomes a `str` template. */
function templatesOf(catalogue: Catalogue): Templates {
  return Object.fromEntries(
    Object.entries(catalogue).map(([id, text]) => {
      const [first, ...rest] = text.split(/\{(\d+)\}/);
      if (rest.length === 0) return [id, text];
      const strings = [first, ...rest.filter((_, index) => index % 2 === 1)];
      const values = rest.filter((_, index) => index % 2 === 0).map(Number);
      return [id, { strTag: true, strings, values }];
    }),
  ) as unknown as Templates;
}
