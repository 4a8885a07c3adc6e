import { Problem } from '../../problem.js';
import type { SessionRecord } from './account.js';
import { isFresh } from './sessions.rules.js';

/** @throws {Problem} `proof-needed` when the session's last proof is older than ten minutes. */
export function requireFreshProof(session: Pick<SessionRecord, 'provedAt'>, now: Date): void {
  if (!isFresh(session, now)) throw new Problem('proof-needed');
}
