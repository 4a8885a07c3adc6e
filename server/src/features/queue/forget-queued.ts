import type { Deps } from '../../deps.js';
import { forgetClaim } from '../claims/forget-claims.js';
import { forgetCorrection } from '../corrections/forget-corrections.js';
import { settleErasure } from '../erasure/erase-rows.js';
import { layTombstones } from '../erasure/tombstones.store.js';
import { forgetRequest } from '../mentoring/forget-request.js';
import { findQueued, recordOf, reportNeedsDecision, type QueueWorker } from './find-queued.js';

/**
 * Deletes at once what somebody sent, in whatever state, because they asked for it; a restored backup does not bring it
 * back. Nobody is mailed: the address is gone.
 *
 * @throws {QueueRefusal} the receipt stands for nothing, or for a report, which is not its sender's.
 */
export async function forgetQueued(deps: Deps, receipt: string, worker: QueueWorker): Promise<void> {
  const tombstones = await deps.db.transaction(async (tx) => {
    const queued = await findQueued(tx, receipt, worker);
    if (queued.kind === 'report') throw reportNeedsDecision(queued.contact);
    const { id } = recordOf(queued);
    if (queued.kind === 'mentor-request') await forgetRequest(deps, tx, queued.request, worker.actor);
    else if (queued.kind === 'correction') await forgetCorrection(deps, tx, queued.correction, worker.actor);
    else await forgetClaim(deps, tx, queued.claim, worker.actor);
    return layTombstones(deps, tx, queued.mission.slug, [id]);
  });
  await settleErasure(deps, tombstones);
}
