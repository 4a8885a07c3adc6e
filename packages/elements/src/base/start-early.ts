import { catalogueUrl } from './catalogue-url.js';
import { prefetch } from './shared-fetch.js';
import { apiOf, scopeOf } from './surroundings.js';

/**
 * Sends the first request of every `tag` already on the page, and the one for its language, before Lit is evaluated.
 * The elements then find their answers under way.
 *
 * @param addressOf The address the element itself will ask first, to the letter.
 */
export function startEarly(
  tag: string,
  addressOf: (element: Element, api: string, scope: ReturnType<typeof scopeOf>) => string,
): void {
  for (const element of document.querySelectorAll(`${tag}[mission]`)) {
    const api = apiOf(element);
    const scope = scopeOf(element, element.getAttribute('mission')!);
    for (const url of [addressOf(element, api, scope), scope.lang && catalogueUrl(api, scope.lang)])
      if (url) prefetch(url);
  }
}
