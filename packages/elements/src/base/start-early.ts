import { catalogueUrl } from './catalogue-url.js';
import { sharedFetch } from './shared-fetch.js';
import { apiOf, languageAround } from './surroundings.js';

/**
 * Sends the first request of every `tag` already on the page, and the one for its language, before Lit is evaluated.
 * The elements then find their answers under way. What fails here fails again, visibly, in the element.
 *
 * @param addressOf The address the element itself will ask first, to the letter.
 */
export function startEarly(tag: string, addressOf: (element: Element) => string | undefined): void {
  for (const element of document.querySelectorAll(tag)) {
    const lang = languageAround(element);
    for (const url of [addressOf(element), lang && catalogueUrl(apiOf(element), lang)])
      if (url) sharedFetch(url, { credentials: 'same-origin' }).catch(() => undefined);
  }
}
