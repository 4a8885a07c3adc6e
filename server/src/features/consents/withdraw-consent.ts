import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { recordAudit } from '../audit/audit.store.js';
import { layTombstones } from '../erasure/tombstones.store.js';
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
 * that away in the same transaction. A restored backup in which it still lives does not bring it back.
 *
 * @returns whether there was anything to take back.
 */
export async function withdrawConsent(
  deps: Pick<Deps, 'now' | 'sealer'>,
  tx: Transaction,
  { mission, subject, purpose, actor }: ConsentToWithdraw,
): Promise<boolean> {
  const now = deps.now();
  const ended = await endConsents(tx, mission, subject, purpose, now);
  if (ended.length === 0) return false;
  await layTombstones(deps, tx, mission, ended);
  await recordAudit(deps, tx, { mission, at: now.toISOString(), actor, action: 'consent.withdrawn', subject });
  return true;
}
