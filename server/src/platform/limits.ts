import type { Deps } from '../deps.js';
import type { Transaction } from './db/database.js';

/** At most `count` submissions in `seconds`, counted per subject. */
export interface Limit {
  name: string;
  count: number;
  seconds: number;
}

export interface LimitAnswer {
  allowed: boolean;
  /** Seconds until the window ends. */
  retryAfter: number;
}

/**
 * Counts one submission against a limit, in one statement, so that of a thousand at once exactly `count` pass.
 *
 * @param subject what is counted: an address, a network, a mission. Stored as a keyed digest that changes daily, never raw.
 */
export async function countAgainst(
  { sealer, now }: Pick<Deps, 'sealer' | 'now'>,
  tx: Transaction,
  { name, count, seconds }: Limit,
  mission: string,
  subject: string,
): Promise<LimitAnswer> {
  const at = now();
  const day = Math.floor(at.getTime() / (1000 * Math.max(seconds, 86_400)));
  const key = sealer.digest('limit', `${name}/${mission}/${day}/${subject}`);
  const row = await tx.get<{ count: number; window_ends_at: string }>(
    `insert into submission_limit (key, mission, count, window_ends_at) values (:key, :mission, 1, :ends)
     on conflict (key) do update set
       count = iif(window_ends_at <= :now, 1, count + 1),
       window_ends_at = iif(window_ends_at <= :now, excluded.window_ends_at, window_ends_at)
     returning count, window_ends_at`,
    { key, mission, now: at.toISOString(), ends: new Date(at.getTime() + seconds * 1000).toISOString() },
  );
  return {
    allowed: row!.count <= count,
    retryAfter: Math.max(1, Math.ceil((Date.parse(row!.window_ends_at) - at.getTime()) / 1000)),
  };
}

/** Removes windows that have ended. */
export const forgetLimits = (tx: Transaction, now: Date) =>
  tx.run('delete from submission_limit where window_ends_at <= ?', [now.toISOString()]);
