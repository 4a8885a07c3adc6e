import { completeLanguages, type CompleteLanguage } from '@diaspora-kit/contract/vocabulary';

/** Where this script came from, which is where the data is unless `api` says otherwise. */
export const scriptOrigin = new URL(import.meta.url).origin;

/** Origin of the server an element asks. */
export const apiOf = (element: Element): string => element.getAttribute('api')?.replace(/\/+$/, '') || scriptOrigin;

/**
 * The language the page gives an element: its own `lang`, else the nearest one around it, through shadow roots too.
 * `undefined` when there is none, or none the kit speaks; the mission's first language is then the answer's.
 */
export function languageAround(element: Element): CompleteLanguage | undefined {
  for (let at: Element | undefined = element; at;) {
    const marked: Element | null = at.closest('[lang]:not([lang=""])');
    if (marked) {
      const [primary] = marked.getAttribute('lang')!.toLowerCase().split('-');
      return completeLanguages.find((lang) => lang === primary);
    }
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/** What every question carries. `lang` is left out where only the mission can say it. */
export function scopeOf(element: Element, mission: string): { mission: string; lang?: CompleteLanguage } {
  const lang = languageAround(element);
  return lang ? { mission, lang } : { mission };
}
