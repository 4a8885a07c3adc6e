import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetCodeOf } from '../../platform/mail/mail-code.js';
import { forgetTokensOf } from '../../platform/mail/mail-token.js';
import { forgetMailOf } from '../../platform/mail/outbox.js';
import { destroyKey } from '../../platform/seal/sealer.js';
import { recordAudit } from '../audit/audit.store.js';
import { deleteJoining, listExpiredJoinings } from './joining.store.js';

/** Deletes a joining with its key, code, links and mails: what was typed is unreadable from then on, in backups too. */
export async function forgetJoining(tx: Transaction, id: string): Promise<void> {
  await deleteJoining(tx, id);
  await destroyKey(tx, id);
  await forgetCodeOf(tx, id);
  await forgetTokensOf(tx, id);
  await forgetMailOf(tx, id);
}

/** Deletes what nobody proved within a day, and says how many it was. */
export function forgetJoinings(deps: Pick<Deps, 'db' | 'now' | 'sealer'>): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const expired = await listExpiredJoinings(tx, deps.now());
    for (const { id, mission } of expired) {
      await forgetJoining(tx, id);
      await recordAudit(deps, tx, {
        mission,
        at: deps.now().toISOString(),
        actor: 'system',
        action: 'joining.forgotten',
        subject: id,
      });
    }
    return expired.length;
  });
}
