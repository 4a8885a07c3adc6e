import type { Deps } from '../../deps.js';
import { tidyReceipt } from '../../platform/receipts.js';
import { Problem } from '../../problem.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findContactOfSender } from './contacts.store.js';
import { sendContactConfirmationAgain } from './send-contact-confirmation.js';

/**
 * Mails new digits for a message that waits for its confirmation. Answers the same when nothing is sent: it was
 * confirmed, or its address has had enough mail for now. Answers the receipt as it is stored.
 *
 * @throws {Problem} `request-not-found`
 */
export function resendContactCode(deps: Deps, mission: MissionRecord, receipt: string): Promise<string> {
  return deps.db.transaction(async (tx) => {
    const contact = await findContactOfSender(tx, mission.slug, tidyReceipt(mission.slug, receipt, 'contact'));
    if (!contact) throw new Problem('request-not-found');
    if (!contact.deliveredAt) await sendContactConfirmationAgain(deps, tx, mission, contact);
    return contact.receipt;
  });
}
