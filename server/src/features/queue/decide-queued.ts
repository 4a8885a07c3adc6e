import { cleanText } from '@diaspora-kit/contract';
import type { Deps } from '../../deps.js';
import { grant, refuse } from '../claims/decide-claim.js';
import { hasOpened } from '../contacts/contacts.store.js';
import { decideReport, type ReportDecision } from '../contacts/report-contact.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import { answerMax } from './answer-queued.js';
import { findQueued, QueueRefusal, requireWaiting, type QueueWorker } from './find-queued.js';

/**
 * Makes whoever claimed an entry its owner, because staff have made sure that they speak for it. They are told.
 *
 * @throws {QueueRefusal} the receipt stands for no claim that waits, or the entry belongs to somebody.
 */
export async function grantQueued(deps: Deps, receipt: string, worker: QueueWorker): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const queued = await findQueued(tx, receipt, worker);
    requireWaiting(queued);
    if (queued.kind !== 'claim') throw new QueueRefusal('unknown', `${receipt} is no claim.`);
    if ((await findProfileOwner(tx, queued.mission.slug, queued.claim.profile)) !== undefined)
      throw new QueueRefusal('not-waiting', `The entry of ${receipt} belongs to somebody already: refuse the claim.`);
    await grant(deps, tx, queued.mission, queued.claim, { actor: worker.actor, verified: 'staff' });
  });
}

/**
 * Refuses a claim. Whoever made it is told, with the reason if one is given.
 *
 * @throws {QueueRefusal} the receipt stands for no claim that waits, or the answer is too long.
 */
export async function refuseQueued(
  deps: Deps,
  receipt: string,
  answer: string | undefined,
  worker: QueueWorker,
): Promise<void> {
  const text = cleanText(answer ?? '');
  if (text.length > answerMax)
    throw new QueueRefusal(
      'answer-too-long',
      `The answer has ${text.length} characters; at most ${answerMax} can be sent.`,
    );
  await deps.db.transaction(async (tx) => {
    const queued = await findQueued(tx, receipt, worker);
    requireWaiting(queued);
    if (queued.kind !== 'claim') throw new QueueRefusal('unknown', `${receipt} is no claim.`);
    await refuse(deps, tx, queued.mission, queued.claim, { actor: worker.actor, answer: text || undefined });
  });
}

/**
 * Ends a report of a message, as `decideReport` says, by whoever has read it. The owner is told.
 *
 * @throws {QueueRefusal} the receipt stands for no report that waits, or they have not opened it.
 */
export async function decideReported(
  deps: Deps,
  receipt: string,
  decision: Exclude<ReportDecision, 'left'>,
  worker: QueueWorker,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const queued = await findQueued(tx, receipt, worker);
    if (queued.kind !== 'report') throw new QueueRefusal('unknown', `${receipt} is no report.`);
    const { mission, contact } = queued;
    if (!(await hasOpened(tx, contact.id, worker.actor)))
      throw new QueueRefusal('unread', `Read ${receipt} before you decide: kit queue read ${receipt}`);
    await decideReport(deps, tx, mission, contact, { actor: worker.actor, decision });
  });
}
