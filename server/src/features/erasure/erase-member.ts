import type { Deps } from '../../deps.js';
import type { Tombstone } from '../../platform/db/erased-file.js';
import { DatabaseBusy, type Transaction } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import { findRole } from '../accounts/members.store.js';
import { requireMission } from '../missions/find-mission.js';
import { mailAdmins } from '../staff/mail-staff.js';
import { isLastAdmin } from '../staff/staff.store.js';
import { eraseRows, settleErasure, type ErasureDeps } from './erase-rows.js';
import { sendFarewell } from './farewell.js';
import { findPerson, findWhoOwnsOnly } from './personal-rows.store.js';

export interface MemberToErase {
  mission: string;
  member: string;
  /** Who wants it: the member's own id, `operator`, or `system` when a period is over. */
  actor: string;
}

/**
 * Erases a member with everything they own and sent, for good, and tells them so in one last mail.
 *
 * @returns whether there was such a member.
 * @throws {Problem} `last-admin` when they want it themselves: somebody has to be able to let others in.
 */
export async function eraseMember(
  deps: ErasureDeps & Pick<Deps, 'newId' | 'origin' | 'mailLeaves' | 'demo'>,
  { mission, member, actor }: MemberToErase,
): Promise<boolean> {
  const tombstones = await deps.db.transaction(async (tx) => {
    const person = await findPerson(tx, mission, member);
    if (!person) return undefined;
    if (actor === member && (await isLastAdmin(tx, mission, member))) throw new Problem('last-admin');
    await sendFarewell(deps, tx, mission, member);
    const role = await findRole(tx, mission, member);
    const erased = await eraseRows(deps, tx, person, actor);
    if (role === 'admin') await mailAdmins(deps, tx, await requireMission(tx, mission), 'adminEnded');
    return erased;
  });
  // They are gone either way; where another process reads just now, the job of the next minute does the rest.
  if (tombstones) await settleErasure(deps, tombstones).catch(unlessBusy);
  return tombstones !== undefined;
}

function unlessBusy(error: unknown): void {
  if (!(error instanceof DatabaseBusy)) throw error;
}

/** Erases an entry, and its owner where they have nothing else here. Hand what it answers to `settleErasure`. */
export async function eraseEntry(
  deps: ErasureDeps,
  tx: Transaction,
  { mission, profile, actor }: { mission: string; profile: string; actor: string },
): Promise<Tombstone[]> {
  const owner = await findWhoOwnsOnly(tx, mission, profile);
  const person = owner === undefined ? undefined : await findPerson(tx, mission, owner);
  return eraseRows(deps, tx, person ?? { mission, members: [], profiles: [profile], addresses: [] }, actor);
}
