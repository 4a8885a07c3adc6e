import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { forgetCodeOf } from '../../platform/mail/mail-code.js';
import { forgetTokensOf } from '../../platform/mail/mail-token.js';
import { forgetMailOf } from '../../platform/mail/outbox.js';
import { destroyKey } from '../../platform/seal/sealer.js';
import { recordAudit } from '../audit/audit.store.js';
import { deleteConsentsOf } from '../consents/consents.store.js';
import { deleteRequest, type RequestRecord } from './mentoring.store.js';
import { showRoom } from './show-room.js';

/**
 * Deletes a request with its key, consent, code, links and mails; what it said is unreadable from then on, in backups too.
 *
 * @param actor `system` when its time is over, else who was asked to.
 */
export async function forgetRequest(
  deps: Deps,
  tx: Transaction,
  { id, mission, mentor }: Pick<RequestRecord, 'id' | 'mission' | 'mentor'>,
  actor: string,
): Promise<void> {
  await deleteRequest(tx, id);
  await destroyKey(tx, id);
  await deleteConsentsOf(tx, id);
  await forgetCodeOf(tx, id);
  await forgetTokensOf(tx, id);
  await forgetMailOf(tx, id);
  await showRoom(deps, tx, mission, mentor);
  await recordAudit(deps, tx, {
    mission,
    at: deps.now().toISOString(),
    actor,
    action: 'mentor-request.forgotten',
    subject: id,
  });
}
