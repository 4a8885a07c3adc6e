import type { Reader } from '../../platform/db/database.js';
import { readReceipt } from '../../platform/receipts.js';
import type { CorrectionRecord } from '../corrections/correction.js';
import { findCorrection } from '../corrections/corrections.store.js';
import { findMission, type MissionRecord } from '../missions/missions.store.js';
import { findByReceipt, type RequestRecord } from '../mentoring/mentoring.store.js';

/** Why something cannot be done with what stands in the queue, as a sentence for whoever asked. */
export class QueueRefusal extends Error {}

export type Queued = { mission: MissionRecord } & (
  { kind: 'mentor-request'; request: RequestRecord } | { kind: 'correction'; correction: CorrectionRecord }
);

/**
 * What a receipt stands for, in whatever state.
 *
 * @throws {QueueRefusal} it stands for nothing.
 */
export async function findQueued(db: Reader, typed: string): Promise<Queued> {
  const read = readReceipt(typed);
  const mission = read && (await findMission(db, read.mission));
  if (read && mission) {
    if (read.kind === 'mentor-request') {
      const request = await findByReceipt(db, mission.slug, read.receipt);
      if (request) return { kind: 'mentor-request', mission, request };
    } else if (read.kind === 'correction') {
      const correction = await findCorrection(db, mission.slug, read.receipt);
      if (correction) return { kind: 'correction', mission, correction };
    }
  }
  throw new QueueRefusal(`Nothing in the queue has the receipt ${typed}.`);
}

/** @throws {QueueRefusal} nobody waits for it. */
export function requireWaiting(queued: Queued): void {
  const { receipt, state } = queued.kind === 'mentor-request' ? queued.request : queued.correction;
  const waits = queued.kind === 'mentor-request' ? state === 'screening' : state === 'open';
  if (!waits) throw new QueueRefusal(`${receipt} waits for nothing: its state is "${state}".`);
}
