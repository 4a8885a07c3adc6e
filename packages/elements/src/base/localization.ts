import type { StrResult } from '@lit/localize';
import { _installMsgImplementation } from '@lit/localize/init/install.js';
import { catalogueUrl } from './catalogue-url.js';
import { sharedFetch } from './shared-fetch.js';

/** English text to text; `{0}` stands for the first value, wherever the other language needs it. */
type Catalogue = Record<string, string>;

const catalogues = new Map<string, Catalogue>();
let spoken: Catalogue | undefined;

// `setLocale` is one language for the whole module; here each element chooses around its own update.
_installMsgImplementation(((message: string | StrResult) => {
  const values = typeof message === 'string' ? [] : message.values;
  const english = typeof message === 'string' ? message : message.strings.reduce((a, b, i) => `${a}{${i - 1}}${b}`);
  return (spoken?.[english] ?? english).replace(/\{(\d)\}/g, (_, index) => String(values[index]));
}) as Parameters<typeof _installMsgImplementation>[0]);

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
    if (response.ok) catalogues.set(lang, (await response.json()) as Catalogue);
  } catch {
    // No answer, or no JSON: English.
  }
}
