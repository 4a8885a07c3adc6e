import { privateLink } from './page.js';
import type { Deps } from '../deps.js';
import { findJoining } from '../features/joining/joining.store.js';
import { proveByToken, whoseJoining } from '../features/joining/prove-joining.js';
import { cookieOf, giveCookie, takeCookie } from '../platform/http/cookies.js';
import { askedElsewhere } from './asked-elsewhere.js';
import type { GoAction } from './go-pages.js';

/** The link that proves the address of who joins, in whatever browser it is pressed. */
export const joinGo = (deps: Deps): GoAction => ({
  languageOf: async (mission, subject) => (await findJoining(deps.db, mission.slug, subject))?.lang,
  words: async (page, subject, c) => {
    const { go } = page.text.joining;
    const address = await whoseJoining(deps, page.mission?.slug ?? '', subject, cookieOf(c, 'joining'));
    if (address === undefined) return go;
    const { lead, more } = askedElsewhere(page, address);
    return { ...go, more: [<p>{lead}</p>, more] };
  },
  act: async (c, mission, page, token) => {
    giveCookie(c, 'member', await proveByToken(deps, mission, token, cookieOf(c, 'member')));
    takeCookie(c, 'joining');
    return c.redirect(privateLink(page, '/account/entry'), 303);
  },
});
