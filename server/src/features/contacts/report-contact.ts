import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetTokensOf } from '../../platform/mail/mail-token.js';
import { Problem } from '../../problem.js';
import { mailMember } from '../accounts/mail-member.js';
import { findMember } from '../accounts/members.store.js';
import { recordAudit } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import { blockForGood, blockForReport, endBlockOfReport } from './blocks.store.js';
import type { ContactRecord } from './contact.js';
import { reportDecidedMail } from './contact-mails.js';
import { markReportDecided, markReported } from './contacts.store.js';

/**
 * Asks the mission to look at a message. Nothing more from its sender reaches the owner until it has decided. The sender
 * hears nothing of it; what is written down hangs on the entry, so that their history does not tell them either.
 *
 * @throws {Problem} `already-settled` when it was reported before.
 */
export async function reportContact(
  deps: Deps,
  tx: Transaction,
  { id, mission, profile, addressIndex, reportedAt }: ContactRecord,
  member: string,
): Promise<void> {
  if (reportedAt) throw new Problem('already-settled');
  const now = deps.now();
  await markReported(tx, id, now);
  await blockForReport(tx, { id, mission, profile, addressIndex, createdAt: now });
  await forgetTokensOf(tx, id);
  await recordAudit(deps, tx, {
    mission,
    at: now.toISOString(),
    actor: member,
    action: 'report.received',
    subject: profile,
  });
}

/**
 * Says what the mission found in a reported message, and tells its owner. `upheld`: the sender stays blocked and the message
 * goes. Otherwise the message is as it was before, and so is the sender.
 */
export async function decideReport(
  deps: Deps,
  tx: Transaction,
  mission: MissionRecord,
  { id, profile, addressIndex }: ContactRecord,
  { actor, upheld }: { actor: string; upheld: boolean },
): Promise<void> {
  const now = deps.now();
  await markReportDecided(tx, id, upheld ? 'blocked' : null);
  if (upheld)
    await blockForGood(tx, { id: deps.newId(), mission: mission.slug, profile, addressIndex, createdAt: now });
  else await endBlockOfReport(tx, mission.slug, id);
  const owner = await findProfileOwner(tx, mission.slug, profile);
  const member = owner && (await findMember(tx, mission.slug, owner));
  if (member)
    await mailMember(deps, tx, member, 'report-decided', reportDecidedMail(deps, mission, member.lang, upheld));
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor,
    action: upheld ? 'report.upheld' : 'report.dismissed',
    subject: profile,
  });
}
