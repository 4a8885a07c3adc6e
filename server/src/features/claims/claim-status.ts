import type { Deps } from '../../deps.js';
import type { Reader } from '../../platform/db/database.js';
import { tidyReceipt } from '../../platform/receipts.js';
import { Problem } from '../../problem.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findProfileKey } from '../profiles/profiles.store.js';
import { confirmUntil } from './claim.rules.js';
import type { ClaimRecord, ClaimState } from './claim.js';
import { findClaimByReceipt } from './claims.store.js';
import { sendClaimConfirmationAgain } from './send-claim-confirmation.js';

/** Where a claim stands, for whoever has its receipt. Nothing of who they are. */
export interface ClaimStatus {
  receipt: string;
  state: ClaimState;
  /** Of the entry. */
  slug: string;
  /** Staff have answered by then. */
  dueAt: Date | null;
}

/** @throws {Problem} `request-not-found`, also for what was not confirmed in time. */
async function find(deps: Deps, db: Reader, mission: MissionRecord, receipt: string): Promise<ClaimRecord> {
  const claim = await findClaimByReceipt(db, mission.slug, tidyReceipt(mission.slug, receipt, 'claim'));
  const isLate = claim?.state === 'unconfirmed' && confirmUntil(claim) <= deps.now();
  if (!claim || isLate) throw new Problem('request-not-found');
  return claim;
}

/** @throws {Problem} `request-not-found` */
export async function claimStatus(deps: Deps, mission: MissionRecord, receipt: string): Promise<ClaimStatus> {
  const { profile, state, dueAt, ...claim } = await find(deps, deps.db, mission, receipt);
  const { slug } = (await findProfileKey(deps.db, mission.slug, profile))!;
  return { receipt: claim.receipt, state, slug, dueAt };
}

/**
 * Mails new digits for a claim that waits for its confirmation. Answers the same when nothing is sent.
 *
 * @throws {Problem} `request-not-found`
 */
export function resendClaimCode(deps: Deps, mission: MissionRecord, receipt: string): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const claim = await find(deps, tx, mission, receipt);
    if (claim.state === 'unconfirmed') await sendClaimConfirmationAgain(deps, tx, mission, claim);
    return claim.receipt;
  });
}
