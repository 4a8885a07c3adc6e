import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetMailOf } from '../../platform/mail/outbox.js';
import { destroyKey } from '../../platform/seal/sealer.js';
import { recordAudit } from '../audit/audit.store.js';
import { deleteCorrection, listOldCorrections } from './corrections.store.js';

/** Deletes a correction with its key and mails; what it said is unreadable from then on, in backups too. */
export async function forgetCorrection(
  deps: Pick<Deps, 'now' | 'sealer'>,
  tx: Transaction,
  { id, mission }: { id: string; mission: string },
  actor: string,
): Promise<void> {
  await deleteCorrection(tx, id);
  await destroyKey(tx, id);
  await forgetMailOf(tx, id);
  await recordAudit(deps, tx, {
    mission,
    at: deps.now().toISOString(),
    actor,
    action: 'correction.forgotten',
    subject: id,
  });
}

/** Deletes corrections dealt with 90 days ago and spam of 30 days ago, and says how many. */
export function forgetCorrections(deps: Pick<Deps, 'db' | 'now' | 'sealer'>): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const old = await listOldCorrections(tx, deps.now());
    for (const correction of old) await forgetCorrection(deps, tx, correction, 'system');
    return old.length;
  });
}
