import { problems } from '@diaspora-kit/contract/problems';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../../deps.js';
import { changeRole, removeStaff } from '../../features/staff/change-role.js';
import { withdrawInvite } from '../../features/staff/forget-invites.js';
import { inviteStaff } from '../../features/staff/invite-staff.js';
import { listInvited, listStaffMembers } from '../../features/staff/list-people.js';
import { resetFactors } from '../../features/staff/reset-factors.js';
import { rolesAdminsGive } from '../../features/staff/roles.rules.js';
import { languageOf } from '../../features/missions/find-mission.js';
import { Problem } from '../../problem.js';
import { privatePage } from '../answer.js';
import { errorsIn, onlyRefusals, typedIn, type Typed } from '../form-fields.js';
import { privateLink } from '../page.js';
import { openConsole, type ConsolePage } from './console-page.js';
import { PeoplePage } from './people-page.js';

/** Who works at the console: for admins. */
export function peoplePages(deps: Deps) {
  const show = async (c: Context, console: ConsolePage, typed: Typed = {}, problem?: Problem) => {
    const { page, mission } = console;
    const props = {
      console,
      members: await listStaffMembers(deps, mission.slug),
      invited: await listInvited(deps, mission.slug),
      typed,
      errors: problem ? errorsIn(problem, page.text, {}) : {},
      refusal: problem && problem.code !== 'invalid-input' ? page.text.problems.titles[problem.code] : undefined,
    };
    const status = problem ? (problems[problem.code].status as ContentfulStatusCode) : 200;
    return privatePage(c, <PeoplePage {...props} />, status);
  };

  /** Does what was asked, and shows the list again: with the refusal above it, if there was one. */
  const act = async (c: Context, does: (console: ConsolePage, typed: Typed) => Promise<unknown>) => {
    const console = await openConsole(deps, c);
    const typed = await typedIn(c);
    try {
      await does(console, typed);
      return c.redirect(privateLink(console.page, '/console/staff'), 303);
    } catch (error) {
      const problem = onlyRefusals(error);
      if (problem.code === 'not-found') throw problem;
      return show(c, console, typed, problem);
    }
  };

  return new Hono()
    .get('/console/staff', async (c) => show(c, await openConsole(deps, c)))
    .post('/console/staff/invite', (c) =>
      act(c, ({ mission, reader }, typed) =>
        inviteStaff(
          deps,
          mission,
          {
            address: (typed['address'] ?? '').trim(),
            role: roleIn(typed),
            lang: languageOf(typed['mail-lang'], mission),
          },
          reader.member,
        ),
      ),
    )
    .post('/console/staff/invites/:id/withdraw', (c) =>
      act(c, ({ mission, reader }) => withdrawInvite(deps, mission.slug, c.req.param('id'), reader.member)),
    )
    .post('/console/staff/:id/role', (c) =>
      act(c, ({ mission, reader }, typed) =>
        changeRole(deps, mission, { member: c.req.param('id'), role: roleIn(typed) }, reader.member),
      ),
    )
    .post('/console/staff/:id/remove', (c) =>
      act(c, ({ mission, reader }) => removeStaff(deps, mission, c.req.param('id'), reader.member)),
    )
    .post('/console/staff/:id/reset', (c) =>
      act(c, ({ mission, reader }) => resetFactors(deps, mission, c.req.param('id'), reader.member)),
    );
}

/** @throws {Problem} `invalid-input` unless it is a role that admins give. */
function roleIn(typed: Typed) {
  const role = rolesAdminsGive.find((known) => known === typed['role']);
  if (!role) throw new Problem('invalid-input', { errors: [{ pointer: '/role', code: 'not-in-list' }] });
  return role;
}
