import type { Deps } from '../../deps.js';
import { finishByToken } from '../../features/accounts/finish-sign-in.js';
import { findSignIn } from '../../features/accounts/sign-in.store.js';
import { cookieOf, giveCookie, takeCookie } from '../../platform/http/cookies.js';
import type { GoAction } from '../go-pages.js';
import { afterSignIn } from './private-page.js';

/** The link that signs in, in whatever browser it is pressed. */
export const signInGo = (deps: Deps): GoAction => ({
  languageOf: async (mission, subject) => (await findSignIn(deps.db, mission.slug, subject))?.lang,
  words: ({ text }) => text.accounts.go,
  act: async (c, mission, page, token) => {
    const browser = { token: cookieOf(c, 'member') };
    const signedIn = await finishByToken(deps, mission.slug, token, browser);
    giveCookie(c, signedIn.desk, signedIn.token);
    takeCookie(c, 'signing-in');
    return c.redirect(afterSignIn(page, signedIn.desk, signedIn.next), 303);
  },
});
