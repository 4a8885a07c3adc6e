import type { Deps } from '../../deps.js';
import { tidyReceipt } from '../../platform/receipts.js';
import { Problem } from '../../problem.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findByReceipt } from './mentoring.store.js';
import { sendConfirmationAgain } from './send-confirmation.js';

/**
 * Mails new digits for a request that waits for its confirmation. Answers the same when nothing is sent: it was
 * confirmed, or its address has had enough mail for now. Answers the receipt as it is stored.
 *
 * @throws {Problem} `request-not-found`
 */
export function resendCode(deps: Deps, mission: MissionRecord, receipt: string): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const request = await findByReceipt(tx, mission.slug, tidyReceipt(mission.slug, receipt));
    if (!request) throw new Problem('request-not-found');
    if (!request.confirmedAt) await sendConfirmationAgain(deps, tx, mission, request);
    return request.receipt;
  });
}
