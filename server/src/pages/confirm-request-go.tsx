import type { Deps } from '../deps.js';
import { confirmByToken } from '../features/mentoring/confirm-request.js';
import { findRequest } from '../features/mentoring/mentoring.store.js';
import type { GoAction } from './go-pages.js';
import { link } from './page.js';

/** The link that confirms a mentor request. */
export const confirmRequestGo = (deps: Deps): GoAction => ({
  languageOf: async (mission, subject) => (await findRequest(deps.db, mission.slug, subject))?.lang,
  words: ({ text }) => ({ title: text.pages.go.title, lead: text.pages.go.text, button: text.pages.go.confirm }),
  act: async (c, mission, page, token) =>
    c.redirect(link(page, `/mentoring/receipt/${await confirmByToken(deps, mission, token)}`), 303),
});
