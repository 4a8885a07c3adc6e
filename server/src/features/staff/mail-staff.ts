import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { mailMember } from '../accounts/mail-member.js';
import { findMember } from '../accounts/members.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { accessMail, consoleMail, type AccessChange, type ConsoleChange } from './staff-mails.js';
import { listStaff } from './staff.store.js';

type MailDeps = Pick<Deps, 'now' | 'newId' | 'origin' | 'sealer'>;

/** Tells somebody that their way in to the console changed, so that they notice when it was not them. */
export async function mailStaff(
  deps: MailDeps,
  tx: Transaction,
  mission: MissionRecord,
  id: string,
  change: AccessChange,
): Promise<void> {
  const member = await findMember(tx, mission.slug, id);
  if (member) await mailMember(deps, tx, member, 'staff-access', accessMail({ mission, lang: member.lang }, change));
}

/** Tells one admin what became of what they asked for. */
export async function mailAdmin(
  deps: MailDeps,
  tx: Transaction,
  mission: MissionRecord,
  id: string,
  change: ConsoleChange,
) {
  const member = await findMember(tx, mission.slug, id);
  if (member) await mailMember(deps, tx, member, 'staff-news', consoleMail({ mission, lang: member.lang }, change));
}

/**
 * Tells every admin what another one did, also who did it: it may not have been them.
 *
 * @param also members who hear of it too.
 */
export async function mailAdmins(
  deps: MailDeps,
  tx: Transaction,
  mission: MissionRecord,
  change: ConsoleChange,
  also: readonly string[] = [],
): Promise<void> {
  const admins = (await listStaff(tx, mission.slug)).filter(({ role }) => role === 'admin');
  for (const id of new Set([...admins.map(({ member }) => member), ...also]))
    await mailAdmin(deps, tx, mission, id, change);
}
