import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import type { Transaction } from '../db/database.js';
import { countAgainst } from '../limits.js';
import { networkOf } from './client-address.js';

const hour = 3600;

export interface Submission {
  /** What is submitted, `mentor-request`: each kind is counted by itself. */
  kind: string;
  mission: string;
  clientAddress: string;
}

/**
 * Counts a submission: ten an hour from one network, whatever the mission, and sixty an hour to one mission. Answers the
 * refusal instead of throwing it, so that the count is committed.
 */
export async function countSubmission(
  deps: Pick<Deps, 'sealer' | 'now'>,
  tx: Transaction,
  { kind, mission, clientAddress }: Submission,
): Promise<Problem | undefined> {
  const fromNetwork = { name: `${kind}/network`, count: 10, seconds: hour };
  const toMission = { name: `${kind}/mission`, count: 60, seconds: hour };
  // A network beyond its own limit must not use up what is left for everybody.
  for (const answer of [
    () => countAgainst(deps, tx, fromNetwork, '*', networkOf(clientAddress)),
    () => countAgainst(deps, tx, toMission, mission, ''),
  ]) {
    const { allowed, retryAfter } = await answer();
    if (!allowed) return new Problem('too-many-requests', { retryAfter });
  }
  return undefined;
}
