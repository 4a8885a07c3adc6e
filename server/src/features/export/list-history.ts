import type { Deps } from '../../deps.js';
import type { Reader } from '../../platform/db/database.js';
import type { AuditAction } from '../audit/audit.store.js';
import { listKeptFrom } from '../contacts/contacts.store.js';
import { findPerson, listIdsOf } from '../erasure/personal-rows.store.js';
import { openReasons } from '../staff/reveals.store.js';
import { listAudit } from './export.store.js';

/** Who did something with somebody's data: they themselves, the kit by the clock, staff, or somebody else. */
export type HistoryActor = 'you' | 'kit' | 'staff' | 'other';

/** One thing that was done with somebody's data. */
export interface HistoryLine {
  /** RFC 3339, UTC. */
  at: string;
  action: AuditAction;
  by: HistoryActor;
  /** Why, where a reason had to be given. */
  reason?: string;
}

/** What nobody but staff does, where it is not its own subject who does it. */
const ofStaff: readonly string[] = [
  'address.revealed', 'claim.granted', 'claim.read', 'claim.refused', 'correction.read', 'correction.resolved',
  'mentor-request.answered', 'mentor-request.closed', 'mentor-request.read', 'report.dismissed', 'report.read', 'report.upheld',
  'sender.barred', 'sender.released', 'staff.factors-reset', 'staff.invite-withdrawn', 'staff.invited', 'staff.removed', 'staff.role-changed',
] satisfies AuditAction[]; // prettier-ignore

/**
 * What was done with a member's data, the newest first. Nobody else is named. That somebody blocked them is not said: whom
 * they wrote to is safe because they never learn of it. Nor is anything of messages to them that never reached them.
 */
export async function listHistory(
  { sealer }: Pick<Deps, 'sealer'>,
  db: Reader,
  mission: string,
  member: string,
  ids: readonly string[],
): Promise<HistoryLine[]> {
  const key = await sealer.findKey(db, member);
  const reasons = key ? await openReasons(db, key, mission, member) : new Map<number, string>();
  const keptFrom = new Set(await listKeptFrom(db, mission, member));
  return (await listAudit(db, mission, ids))
    .filter(
      ({ actor, action, subject }) => actor === member || !(action === 'contact.blocked' || keptFrom.has(subject)),
    )
    .map(({ seq, at, actor, action, isStaff }) => {
      const reason = reasons.get(seq);
      const by = actorOf(actor, member, isStaff === 1 || ofStaff.includes(action));
      return { at, action: action as AuditAction, by, ...(reason !== undefined && { reason }) };
    });
}

/** The same for who is only known by their id. */
export async function findHistory(
  { db, sealer }: Pick<Deps, 'db' | 'sealer'>,
  mission: string,
  member: string,
): Promise<HistoryLine[]> {
  const person = await findPerson(db, mission, member);
  return person ? listHistory({ sealer }, db, mission, member, await listIdsOf(db, person)) : [];
}

function actorOf(actor: string, member: string, isStaff: boolean): HistoryActor {
  if (actor === member) return 'you';
  if (actor === 'system') return 'kit';
  return actor === 'operator' || isStaff ? 'staff' : 'other';
}
