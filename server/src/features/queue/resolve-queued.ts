import type { Deps } from '../../deps.js';
import { resolveCorrection } from '../corrections/resolve-correction.js';
import { resolveRequest } from '../mentoring/resolve-request.js';
import { findQueued, requireAnswerable, type QueueWorker } from './find-queued.js';

/**
 * Takes a matter from the queue without an answer: a request is closed, a correction is done. Who waits is told, where
 * they left an address.
 *
 * @throws {QueueRefusal} the receipt stands for nothing that waits.
 */
export async function resolveQueued(deps: Deps, receipt: string, worker: QueueWorker): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const queued = await findQueued(tx, receipt, worker);
    requireAnswerable(queued);
    if (queued.kind === 'mentor-request')
      await resolveRequest(deps, tx, queued.mission, queued.request, { actor: worker.actor });
    else await resolveCorrection(deps, tx, queued.mission, queued.correction, { actor: worker.actor });
  });
}
