import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import type { Transaction } from '../db/database.js';
import { countAgainst, type LimitAnswer } from '../limits.js';
import { networkOf } from './client-address.js';

const hour = 3600;

export interface Submission {
  /** What is submitted, `mentor-request`: each kind is counted by itself. */
  kind: string;
  mission: string;
  clientAddress: string;
}

type LimitDeps = Pick<Deps, 'sealer' | 'now'>;

/**
 * Counts a submission: ten an hour from one network, whatever the mission, and sixty an hour to one mission. Answers the
 * refusal instead of throwing it, so that the count is committed.
 */
export const countSubmission = async (
  deps: LimitDeps,
  tx: Transaction,
  submission: Submission,
): Promise<Problem | undefined> =>
  // A network beyond its own limit must not use up what is left for everybody.
  (await countFromNetwork(deps, tx, submission)) ?? (await countToMission(deps, tx, submission));

/** Ten an hour from one network, whatever the mission. */
export const countFromNetwork = async (
  deps: LimitDeps,
  tx: Transaction,
  { kind, clientAddress }: Omit<Submission, 'mission'>,
): Promise<Problem | undefined> =>
  refusalOf(
    await countAgainst(deps, tx, { name: `${kind}/network`, count: 10, seconds: hour }, '*', networkOf(clientAddress)),
  );

/** Sixty an hour to one mission. */
export const countToMission = async (
  deps: LimitDeps,
  tx: Transaction,
  { kind, mission }: Omit<Submission, 'clientAddress'>,
): Promise<Problem | undefined> =>
  refusalOf(await countAgainst(deps, tx, { name: `${kind}/mission`, count: 60, seconds: hour }, mission, ''));

const refusalOf = ({ allowed, retryAfter }: LimitAnswer) =>
  allowed ? undefined : new Problem('too-many-requests', { retryAfter });
