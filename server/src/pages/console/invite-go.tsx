import type { Deps } from '../../deps.js';
import { acceptInvite } from '../../features/staff/accept-invite.js';
import { findInvite } from '../../features/staff/invites.store.js';
import { cookieOf, giveCookie } from '../../platform/http/cookies.js';
import { Problem } from '../../problem.js';
import { afterSignIn } from '../account/private-page.js';
import type { GoAction } from '../go-pages.js';

/** The link that invites somebody to work at the console. */
export const inviteGo = (deps: Deps): GoAction => ({
  languageOf: async (mission, subject) => (await findInvite(deps.db, mission.slug, subject))?.lang,
  words: async ({ mission, text }, subject) => {
    const invite = await findInvite(deps.db, mission?.slug ?? '', subject);
    if (!invite) throw new Problem('link-expired');
    const { title, lead, next, button } = text.staff.invite;
    const { label, hint } = text.staff.roles[invite.role];
    return { title, lead: lead(label), more: [<p>{hint}</p>, <p>{next}</p>], button };
  },
  act: async (c, mission, page, token) => {
    giveCookie(c, 'staff', await acceptInvite(deps, mission.slug, token, cookieOf(c, 'staff')));
    return c.redirect(afterSignIn(page, 'staff', 'console'), 303);
  },
});
