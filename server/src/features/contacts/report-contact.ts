import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetTokensOf } from '../../platform/mail/mail-token.js';
import { addressIndex } from '../../platform/mail/outbox.js';
import { Problem } from '../../problem.js';
import { mailMember } from '../accounts/mail-member.js';
import { findMember } from '../accounts/members.store.js';
import { recordAudit, type AuditAction } from '../audit/audit.store.js';
import { findMission, type MissionRecord } from '../missions/missions.store.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import {
  blockForGood,
  blockForReport,
  blockInMission,
  endBlockOfReport,
  findBlock,
  unblockInMission,
} from './blocks.store.js';
import { deletedOn } from './contact.rules.js';
import type { ContactRecord } from './contact.js';
import { reportDecidedMail } from './contact-mails.js';
import { hideFrom, listReportedFrom, markReportDecided, markReported } from './contacts.store.js';

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
 * What becomes of a reported message. `upheld`: it goes, and its sender stays blocked; `barred`: for everybody in the mission;
 * `left`: because its sender is erased. `dismissed`: it is as it was before, and so is its sender.
 */
export type ReportDecision = 'upheld' | 'barred' | 'left' | 'dismissed';

const actionOf = {
  upheld: 'report.upheld',
  barred: 'sender.barred',
  left: 'report.upheld',
  dismissed: 'report.dismissed',
} as const satisfies Record<ReportDecision, AuditAction>;

/** Ends the report of a message, and tells its owner what was found. A sender who was blocked otherwise is so after a dismissal too. */
export async function decideReport(
  deps: Pick<Deps, 'now' | 'newId' | 'origin' | 'sealer'>,
  tx: Transaction,
  mission: MissionRecord,
  { id, profile, addressIndex, state }: ContactRecord,
  { actor, decision }: { actor: string; decision: ReportDecision },
): Promise<void> {
  const now = deps.now();
  const sender = { mission: mission.slug, addressIndex, createdAt: now };
  if (decision === 'dismissed') await endBlockOfReport(tx, mission.slug, id);
  else await blockForGood(tx, { id: deps.newId(), profile, ...sender });
  if (decision === 'barred') {
    await blockInMission(tx, sender);
    await hideFrom(tx, sender);
  }
  const block = await findBlock(tx, mission.slug, profile, addressIndex);
  const hidden = decision !== 'dismissed' || (block === 'for-good' && state === 'delivered');
  await markReportDecided(tx, id, hidden ? 'blocked' : null, deletedOn(now));
  const owner = await findProfileOwner(tx, mission.slug, profile);
  const member = owner && (await findMember(tx, mission.slug, owner));
  const found = decision === 'dismissed' ? wordsOfDismissal[block ?? 'none'] : decision;
  if (member)
    await mailMember(deps, tx, member, 'report-decided', reportDecidedMail(deps, mission, member.lang, found));
  await recordAudit(deps, tx, {
    mission: mission.slug,
    at: now.toISOString(),
    actor,
    action: actionOf[decision],
    subject: profile,
  });
}

const wordsOfDismissal = { none: 'dismissed', 'for-report': 'stillWaits', 'for-good': 'stillBlocked' } as const;

/**
 * Ends the reports of what somebody sent who is being erased. Their words go with them, undecided; they stay blocked, and whoever
 * reported them is told.
 */
export async function endReportsOfLeaver(
  deps: Pick<Deps, 'now' | 'newId' | 'origin' | 'sealer'>,
  tx: Transaction,
  slug: string,
  addresses: readonly string[],
): Promise<void> {
  const mission = (await findMission(tx, slug))!;
  for (const contact of await listReportedFrom(tx, slug, addresses))
    await decideReport(deps, tx, mission, contact, { actor: 'system', decision: 'left' });
}

/**
 * Lets a sender write again who was kept from everybody in a mission. Who blocked them themselves still hears nothing.
 *
 * @returns whether they were.
 */
export const releaseSender = (deps: Pick<Deps, 'db' | 'now' | 'sealer'>, mission: string, address: string) =>
  deps.db.transaction(async (tx) => {
    const released = await unblockInMission(tx, mission, addressIndex(deps.sealer, address));
    if (released)
      await recordAudit(deps, tx, {
        mission,
        at: deps.now().toISOString(),
        actor: 'operator',
        action: 'sender.released',
        subject: mission,
      });
    return released;
  });
