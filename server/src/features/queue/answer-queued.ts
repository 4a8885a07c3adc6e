import { cleanText } from '@diaspora-kit/contract';
import type { Deps } from '../../deps.js';
import { resolveCorrection } from '../corrections/resolve-correction.js';
import { resolveRequest } from '../mentoring/resolve-request.js';
import { findQueued, QueueRefusal, requireAnswerable, type QueueWorker } from './find-queued.js';

/** Characters of an answer. */
export const answerMax = 5000;

/**
 * Mails an answer to who waits for it, and takes the matter from the queue.
 *
 * @throws {QueueRefusal} the receipt stands for nothing that waits, the answer is empty or too long, or nobody left an address.
 */
export async function answerQueued(deps: Deps, receipt: string, answer: string, worker: QueueWorker): Promise<void> {
  const text = cleanText(answer);
  if (text === '') throw new QueueRefusal('answer-empty', 'The answer is empty.');
  if (text.length > answerMax)
    throw new QueueRefusal(
      'answer-too-long',
      `The answer has ${text.length} characters; at most ${answerMax} can be sent.`,
    );
  await deps.db.transaction(async (tx) => {
    const queued = await findQueued(tx, receipt, worker);
    requireAnswerable(queued);
    if (queued.kind === 'mentor-request')
      return resolveRequest(deps, tx, queued.mission, queued.request, { actor: worker.actor, answer: text });
    const { mailed } = await resolveCorrection(deps, tx, queued.mission, queued.correction, {
      actor: worker.actor,
      answer: text,
    });
    if (!mailed)
      throw new QueueRefusal('no-address', `${receipt} came without an address: it can be resolved, but not answered.`);
  });
}
