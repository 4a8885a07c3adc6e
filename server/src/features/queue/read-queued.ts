import type { Deps } from '../../deps.js';
import { recordAudit } from '../audit/audit.store.js';
import { openCorrection } from '../corrections/corrections.store.js';
import type { CorrectionRecord, CorrectionWords } from '../corrections/correction.js';
import { openWords, type RequestRecord, type RequestWords } from '../mentoring/mentoring.store.js';
import { findQueued, type QueueWorker } from './find-queued.js';

export type ReadQueued =
  | { kind: 'mentor-request'; request: RequestRecord; words: RequestWords }
  | { kind: 'correction'; correction: CorrectionRecord; words: CorrectionWords };

/**
 * Opens what somebody wrote. That it was read, and by whom, is written down.
 *
 * @throws {QueueRefusal} the receipt stands for nothing.
 */
export function readQueued(deps: Deps, receipt: string, { actor, mission }: QueueWorker): Promise<ReadQueued> {
  return deps.db.transaction(async (tx) => {
    const queued = await findQueued(tx, receipt, mission);
    const { id } = queued.kind === 'mentor-request' ? queued.request : queued.correction;
    const key = (await deps.sealer.findKey(tx, id))!;
    await recordAudit(tx, {
      mission: queued.mission.slug,
      at: deps.now().toISOString(),
      actor,
      action: `${queued.kind}.read`,
      subject: id,
    });
    return queued.kind === 'mentor-request'
      ? { kind: queued.kind, request: queued.request, words: await openWords(tx, key, id) }
      : { kind: queued.kind, correction: queued.correction, words: await openCorrection(tx, key, id) };
  });
}
