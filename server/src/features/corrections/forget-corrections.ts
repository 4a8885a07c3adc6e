import type { Deps } from '../../deps.js';
import { forgetMailOf } from '../../platform/mail/outbox.js';
import { destroyKey } from '../../platform/seal/sealer.js';
import { recordAudit } from '../audit/audit.store.js';
import { deleteOldCorrections } from './corrections.store.js';

/** Deletes corrections dealt with 90 days ago and spam of 30 days ago, with their keys and mails, and says how many. */
export function forgetCorrections({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number> {
  return db.transaction(async (tx) => {
    const at = now();
    const forgotten = await deleteOldCorrections(tx, at);
    for (const { id, mission } of forgotten) {
      await destroyKey(tx, id);
      await forgetMailOf(tx, id);
      await recordAudit(tx, {
        mission,
        at: at.toISOString(),
        actor: 'system',
        action: 'correction.forgotten',
        subject: id,
      });
    }
    return forgotten.length;
  });
}
