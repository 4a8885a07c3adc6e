import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { recordAudit } from '../audit/audit.store.js';
import { endConsents, type ConsentPurpose } from './consents.store.js';

export interface ConsentToWithdraw {
  mission: string;
  subject: string;
  purpose: ConsentPurpose;
  /** Who takes it back. */
  actor: string;
}

/**
 * Ends what was agreed to; the line itself stays, with the day on which it ended. Who shows something because of it takes
 * that away in the same transaction.
 *
 * @returns whether there was anything to take back.
 */
export async function withdrawConsent(
  { now }: Pick<Deps, 'now'>,
  tx: Transaction,
  { mission, subject, purpose, actor }: ConsentToWithdraw,
): Promise<boolean> {
  const ended = await endConsents(tx, mission, subject, purpose, now());
  if (ended === 0) return false;
  await recordAudit(tx, { mission, at: now().toISOString(), actor, action: 'consent.withdrawn', subject });
  return true;
}
