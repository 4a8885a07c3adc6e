import { privateLink } from './page.js';
import type { Deps } from '../deps.js';
import { findJoining } from '../features/joining/joining.store.js';
import { proveByToken } from '../features/joining/prove-joining.js';
import { giveCookie, takeCookie } from '../platform/http/cookies.js';
import type { GoAction } from './go-pages.js';

/** The link that proves the address of who joins, in whatever browser it is pressed. */
export const joinGo = (deps: Deps): GoAction => ({
  languageOf: async (mission, subject) => (await findJoining(deps.db, mission.slug, subject))?.lang,
  words: ({ text }) => text.joining.go,
  act: async (c, mission, page, token) => {
    giveCookie(c, 'member', await proveByToken(deps, mission, token));
    takeCookie(c, 'joining');
    return c.redirect(privateLink(page, '/account/entry'), 303);
  },
});
