import type { Deps } from '../../deps.js';
import { daysAfter } from '../../platform/time.js';
import { eraseRows, settleErasure } from './erase-rows.js';
import { findPerson, isIdle, listIdleMembers } from './personal-rows.store.js';

/** Days for which an account without an entry is kept after it was last used. */
export const idleDays = 30;

/** Erases accounts that have no entry and no role and are not used, and says how many. Not while a message of theirs is reported. */
export async function eraseIdleMembers(deps: Deps): Promise<number> {
  const before = daysAfter(deps.now(), -idleDays);
  const idle = await listIdleMembers(deps.db, before);
  for (const { mission, id } of idle) {
    const tombstones = await deps.db.transaction(async (tx) => {
      const person = (await isIdle(tx, mission, id, before)) && (await findPerson(tx, mission, id));
      return person ? eraseRows(deps, tx, person, 'system') : [];
    });
    await settleErasure(deps, tombstones);
  }
  return idle.length;
}
