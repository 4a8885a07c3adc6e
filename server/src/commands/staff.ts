import { completeLanguages } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../deps.js';
import { roles, type Role } from '../features/accounts/account.js';
import { findMemberByAddress } from '../features/accounts/members.store.js';
import { requireMission } from '../features/missions/find-mission.js';
import type { MissionRecord } from '../features/missions/missions.store.js';
import { changeRole, removeStaff } from '../features/staff/change-role.js';
import { inviteStaff } from '../features/staff/invite-staff.js';
import { listInvited, listStaffMembers } from '../features/staff/list-people.js';
import { resetFactors } from '../features/staff/reset-factors.js';
import { addressIndex } from '../platform/mail/outbox.js';
import { Problem } from '../problem.js';
import { textOf } from '../text/index.js';
import { defineCommand, UsageError, type CommandContext } from './command.js';
import { withData } from './with-data.js';

const actor = 'operator';
const one = { least: 1, most: 1 };
const day = (date: Date) => date.toISOString().slice(0, 10);

const address = { type: 'string', hint: 'Their mail address. Required.' } as const;
const role = { type: 'string', hint: `${roles.map((name) => `${name} (${textOf('en').staff.roles[name].hint})`).join('; ')}. Required.` } as const; // prettier-ignore

export const staffAddCommand = defineCommand({
  name: 'staff add',
  summary: 'Invites somebody to work at the console of a mission.',
  usage: '<mission> --address … --role admin [--lang fr]',
  notes: 'They accept by the link of a mail within 72 hours, and set up a second factor. Nobody is staff before.',
  options: {
    address,
    role,
    lang: { type: 'string', hint: `Language of the mail: ${completeLanguages.join(', ')}. Default: the mission's first.` }, // prettier-ignore
  },
  positionals: one,
  run: (context, values, [slug = '']) => {
    const wanted = readRole(values.role);
    return withMission(context, slug, async (deps, mission) => {
      const lang = completeLanguages.find((known) => known === (values.lang ?? mission.languages[0]));
      if (!lang) throw new UsageError(`--lang is one of ${completeLanguages.join(', ')}.`);
      await inviteStaff(deps, mission, { address: values.address ?? '', role: wanted, lang }, actor);
      context.say(`Invited as ${wanted} of ${mission.slug}. ${whereTheMailIs(deps)}`);
    });
  },
});

export const staffListCommand = defineCommand({
  name: 'staff list',
  summary: 'Lists who works at the console of a mission, and who is invited.',
  usage: '<mission>',
  options: {},
  positionals: one,
  run: (context, _values, [slug = '']) =>
    withMission(context, slug, async (deps) => {
      const members = await listStaffMembers(deps, slug);
      const invited = await listInvited(deps, slug);
      for (const { address, role, grantedAt, hasFactor } of members)
        context.say(`${address}  ${role}  since ${day(grantedAt)}${hasFactor ? '' : '  no second factor yet'}`);
      for (const { address, role, expiresAt } of invited)
        context.say(
          `${address}  ${role}  invited, until ${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
        );
      if (members.length + invited.length === 0) context.say('Nobody. Invite the first: kit staff add');
    }),
});

export const staffRoleCommand = defineCommand({
  name: 'staff role',
  summary: 'Gives somebody another role. It counts from their next request on.',
  usage: '<mission> --address … --role …',
  options: { address, role },
  positionals: one,
  run: (context, values, [slug = '']) => {
    const wanted = readRole(values.role);
    return withMission(context, slug, async (deps, mission) => {
      const member = await memberOf(deps, slug, values.address);
      await changeRole(deps, mission, { member, role: wanted }, actor);
      context.say(`${values.address} is ${wanted} of ${slug}.`);
    });
  },
});

export const staffRemoveCommand = defineCommand({
  name: 'staff remove',
  summary: 'Ends somebody’s work at the console at once. The last admin stays.',
  usage: '<mission> --address …',
  options: { address },
  positionals: one,
  run: (context, values, [slug = '']) =>
    withMission(context, slug, async (deps, mission) => {
      await removeStaff(deps, mission, await memberOf(deps, slug, values.address), actor);
      context.say(`${values.address} no longer works for ${slug}.`);
    }),
});

export const staffResetFactorCommand = defineCommand({
  name: 'staff reset-factor',
  summary: 'Lets somebody who lost their second factor set up a new one at their next sign-in.',
  usage: '<mission> --address …',
  notes:
    'Make sure by another way than mail that it is them: whoever reads their mail can sign in then. They are told.',
  options: { address },
  positionals: one,
  run: (context, values, [slug = '']) =>
    withMission(context, slug, async (deps, mission) => {
      await resetFactors(deps, mission, await memberOf(deps, slug, values.address), actor);
      context.say(`${values.address} is signed out and sets up a second factor at the next sign-in.`);
    }),
});

/** Opens the data for one mission, and says refusals as pages do. */
const withMission = (
  context: CommandContext,
  slug: string,
  work: (deps: Deps, mission: MissionRecord) => Promise<void>,
): Promise<void> =>
  withData(context, async (deps) => {
    try {
      await work(deps, await requireMission(deps.db, slug));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { titles, fields } = textOf('en').problems;
      const { title, detail } = titles[error.code];
      const [field] = error.errors;
      throw new Error(field ? `${fields[field.code]}.` : `${title}. ${detail}`, { cause: error });
    }
  });

async function memberOf(deps: Deps, mission: string, typed = ''): Promise<string> {
  const member = await findMemberByAddress(deps.db, mission, addressIndex(deps.sealer, typed));
  if (!member) throw new Error(`Nobody of ${mission} has the address ${typed}.`);
  return member.id;
}

function readRole(typed: string | undefined): Role {
  const known = roles.find((name) => name === typed);
  if (!known) throw new UsageError(`--role is one of ${roles.join(', ')}.`);
  return known;
}

function whereTheMailIs({ mailLeaves, demo, origin }: Deps): string {
  if (mailLeaves) return 'The mail leaves within a minute.';
  return demo
    ? `The mail waits at ${origin}/dev/mail.`
    : 'No mail server is set: the mail waits in the outbox until SMTP_URL is.';
}
