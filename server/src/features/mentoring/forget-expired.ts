import type { Deps } from '../../deps.js';
import { forgetOldCodes } from '../../platform/mail/mail-code.js';
import { forgetOldTokens } from '../../platform/mail/mail-token.js';
import { forgetMailOf } from '../../platform/mail/outbox.js';
import { destroyKey } from '../../platform/seal/sealer.js';
import { recordAudit } from '../audit/audit.store.js';
import { deleteConsentOf, deleteRequest, listExpired } from './mentoring.store.js';
import { showRoom } from './show-room.js';

/**
 * Deletes requests whose time is over, and says how many: not confirmed within 48 hours, spam after 30 days, finished 12
 * months ago. With each go its key, consent and mails; what it said is unreadable from then on, in backups too. Codes and
 * links go at their own time, which is no later.
 */
export function forgetExpired(deps: Deps): Promise<number> {
  return deps.db.transaction(async (tx) => {
    const now = deps.now();
    const expired = await listExpired(tx, now);
    for (const { id, mission, mentor } of expired) {
      await deleteRequest(tx, id);
      await destroyKey(tx, id);
      await deleteConsentOf(tx, id);
      await forgetMailOf(tx, id);
      await showRoom(deps, tx, mission, mentor);
      await recordAudit(tx, {
        mission,
        at: now.toISOString(),
        actor: 'system',
        action: 'mentor-request.forgotten',
        subject: id,
      });
    }
    await forgetOldCodes(tx, now);
    await forgetOldTokens(tx, now);
    return expired.length;
  });
}
