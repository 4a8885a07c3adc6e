import type { Deps } from '../../deps.js';
import { finishByToken } from '../../features/accounts/finish-sign-in.js';
import { findSignIn } from '../../features/accounts/sign-in.store.js';
import { whoseSignIn } from '../../features/accounts/whose-sign-in.js';
import { cookieOf, giveCookie, takeCookie } from '../../platform/http/cookies.js';
import { askedElsewhere } from '../asked-elsewhere.js';
import type { GoAction } from '../go-pages.js';
import { afterSignIn, browserOf } from './private-page.js';

/** The link that signs in, in whatever browser it is pressed. */
export const signInGo = (deps: Deps): GoAction => ({
  languageOf: async (mission, subject) => (await findSignIn(deps.db, mission.slug, subject))?.lang,
  words: async (page, subject, c) => {
    const { go } = page.text.accounts;
    const address = await whoseSignIn(deps, page.mission?.slug ?? '', subject, cookieOf(c, 'signing-in'));
    return address === undefined ? go : { ...go, ...askedElsewhere(page, address) };
  },
  act: async (c, mission, page, token) => {
    const signedIn = await finishByToken(deps, mission.slug, token, browserOf(c));
    giveCookie(c, signedIn.desk, signedIn.token);
    takeCookie(c, 'signing-in');
    return c.redirect(afterSignIn(page, signedIn.desk, signedIn.next), 303);
  },
});
