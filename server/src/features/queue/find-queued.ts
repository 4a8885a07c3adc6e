import type { Reader } from '../../platform/db/database.js';
import { readReceipt } from '../../platform/receipts.js';
import type { CorrectionRecord } from '../corrections/correction.js';
import { findCorrection } from '../corrections/corrections.store.js';
import type { ClaimRecord } from '../claims/claim.js';
import { findClaimByReceipt } from '../claims/claims.store.js';
import type { ContactRecord } from '../contacts/contact.js';
import { findContactByReceipt } from '../contacts/contacts.store.js';
import { findMission, type MissionRecord } from '../missions/missions.store.js';
import { findProfileKey } from '../profiles/profiles.store.js';
import { findByReceipt, type RequestRecord } from '../mentoring/mentoring.store.js';
import { listOwnMatters } from './own-matters.store.js';

/** Why something cannot be done with what stands in the queue. */
export type QueueRefusalCode =
  'unknown' | 'not-waiting' | 'answer-empty' | 'answer-too-long' | 'no-address' | 'needs-decision' | 'unread';

/** The message is a sentence for whoever typed a command; pages say it by the code. */
export class QueueRefusal extends Error {
  readonly code: QueueRefusalCode;

  constructor(code: QueueRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Who works at the queue. */
export interface QueueWorker {
  /** As audit entries name them. */
  actor: string;
  /** The one mission whose matters they reach; every one when it is left out. */
  mission?: string;
}

export type Queued = { mission: MissionRecord } & (
  | { kind: 'mentor-request'; request: RequestRecord }
  | { kind: 'correction'; correction: CorrectionRecord }
  | { kind: 'claim'; claim: ClaimRecord; slug: string }
  | { kind: 'report'; contact: ContactRecord; slug: string }
);

/**
 * What a receipt stands for, in whatever state; a message to somebody only while it is reported. Of what is their own, as
 * `listOwnMatters` says, staff learn no more than of what is not there.
 *
 * @throws {QueueRefusal} it stands for nothing that this worker reaches, or for a report that is decided.
 */
export async function findQueued(db: Reader, typed: string, { actor, mission: within }: QueueWorker): Promise<Queued> {
  const read = readReceipt(typed);
  const isReached = read && (within === undefined || read.mission === within);
  const mission = isReached ? await findMission(db, read.mission) : undefined;
  if (read && mission) {
    const own = await listOwnMatters(db, actor);
    if (read.kind === 'mentor-request') {
      const request = await findByReceipt(db, mission.slug, read.receipt);
      if (request && !own.has(request.id)) return { kind: 'mentor-request', mission, request };
    } else if (read.kind === 'correction') {
      const correction = await findCorrection(db, mission.slug, read.receipt);
      if (correction && !own.has(correction.id)) return { kind: 'correction', mission, correction };
    } else if (read.kind === 'claim') {
      const claim = await findClaimByReceipt(db, mission.slug, read.receipt);
      const entry = claim && (await findProfileKey(db, mission.slug, claim.profile));
      if (entry && !own.has(claim.id)) return { kind: 'claim', mission, claim, slug: entry.slug };
    } else if (read.kind === 'contact') {
      const contact = await findContactByReceipt(db, mission.slug, read.receipt);
      const entry = contact?.suspicion === 'reported' && (await findProfileKey(db, mission.slug, contact.profile));
      if (entry && !own.has(contact.id)) return { kind: 'report', mission, contact, slug: entry.slug };
      if (contact?.reportedAt && !own.has(contact.id))
        throw new QueueRefusal('not-waiting', `${contact.receipt} waits for nothing: its report is decided.`);
    }
  }
  throw new QueueRefusal('unknown', `Nothing in the queue has the receipt ${typed}.`);
}

/** In which state somebody waits. What is reported is found only while it does. */
const waitingState = { 'mentor-request': 'screening', correction: 'open', claim: 'waiting', report: undefined };

/** What the queue knows of a matter of whatever kind. */
export function recordOf(queued: Queued): RequestRecord | CorrectionRecord | ClaimRecord | ContactRecord {
  switch (queued.kind) {
    case 'mentor-request':
      return queued.request;
    case 'correction':
      return queued.correction;
    case 'claim':
      return queued.claim;
    case 'report':
      return queued.contact;
  }
}

/** @throws {QueueRefusal} nobody waits for it. */
export function requireWaiting(queued: Queued): void {
  const { receipt, state } = recordOf(queued);
  const waiting = waitingState[queued.kind];
  if (waiting && state !== waiting)
    throw new QueueRefusal('not-waiting', `${receipt} waits for nothing: its state is "${state}".`);
}

/** What can be answered or closed. @throws {QueueRefusal} a claim or a report: it is decided. */
export function requireAnswerable(queued: Queued): asserts queued is Exclude<Queued, { kind: 'claim' | 'report' }> {
  requireWaiting(queued);
  if (queued.kind === 'claim')
    throw new QueueRefusal('needs-decision', `${queued.claim.receipt} is a claim: grant it or refuse it.`);
  if (queued.kind === 'report') throw reportNeedsDecision(queued.contact);
}

/** For what else is tried with a report. */
export const reportNeedsDecision = ({ receipt }: Pick<ContactRecord, 'receipt'>) =>
  new QueueRefusal('needs-decision', `${receipt} is a report: uphold it or dismiss it.`);
