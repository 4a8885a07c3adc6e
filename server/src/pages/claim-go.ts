import type { Deps } from '../deps.js';
import { findClaim } from '../features/claims/claims.store.js';
import { confirmClaimByToken } from '../features/claims/confirm-claim.js';
import type { GoAction } from './go-pages.js';
import { link } from './page.js';

/** The link by which whoever claims an entry confirms their address. */
export const confirmClaimGo = (deps: Deps): GoAction => ({
  languageOf: async (mission, subject) => (await findClaim(deps.db, mission.slug, subject))?.lang,
  words: ({ text }) => {
    const { title, text: lead, button } = text.claims.go;
    return { title, lead, button };
  },
  act: async (c, mission, page, token) =>
    c.redirect(link(page, `/claim/${await confirmClaimByToken(deps, mission, token)}`), 303),
});
