import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { mailMember } from '../accounts/mail-member.js';
import { findMember } from '../accounts/members.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { accessMail, type AccessChange } from './staff-mails.js';

/** Tells somebody that their way in to the console changed, so that they notice when it was not them. */
export async function mailStaff(
  deps: Pick<Deps, 'now' | 'newId' | 'origin' | 'sealer'>,
  tx: Transaction,
  mission: MissionRecord,
  id: string,
  change: AccessChange,
): Promise<void> {
  const member = await findMember(tx, mission.slug, id);
  if (member) await mailMember(deps, tx, member, 'staff-access', accessMail({ mission, lang: member.lang }, change));
}
