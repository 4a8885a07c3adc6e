import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import type { Role } from '../accounts/account.js';
import { recordAudit, type AuditAction } from '../audit/audit.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { mailAdmins, mailStaff } from './mail-staff.js';
import { dropFactors } from './reset-factors.js';
import { deleteRole, findStaff, grantRole, insertFormerAdmin, listStaff, type StaffRecord } from './staff.store.js';

/**
 * Gives somebody another role; it counts from their next request on.
 *
 * @throws {Problem} `not-found`, `own-access`, `last-admin`
 */
export async function changeRole(
  deps: Deps,
  mission: MissionRecord,
  { member, role }: { member: string; role: Role },
  actor: string,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const staff = await requireOther(tx, mission.slug, member, actor);
    if (staff.role === role) return;
    if (role === 'admin') await mailAdmins(deps, tx, mission, 'adminAdded');
    else await requireAnotherAdmin(tx, staff);
    await grantRole(tx, { ...staff, role, grantedAt: deps.now() }, actor);
    await noteFormer(deps, tx, mission, staff);
    await mailStaff(deps, tx, mission, member, 'roleChanged');
    await record(deps, tx, staff, actor, 'staff.role-changed');
  });
}

/**
 * Ends somebody's work at the console at once, with their second factors. What they own as a member stays theirs.
 *
 * @throws {Problem} `not-found`, `own-access`, `last-admin`
 */
export async function removeStaff(deps: Deps, mission: MissionRecord, member: string, actor: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const staff = await requireOther(tx, mission.slug, member, actor);
    await requireAnotherAdmin(tx, staff);
    await dropFactors(tx, staff);
    await deleteRole(tx, mission.slug, member);
    await noteFormer(deps, tx, mission, staff);
    await mailStaff(deps, tx, mission, member, 'ended');
    await record(deps, tx, staff, actor, 'staff.removed');
  });
}

/** Nobody changes what they may do themselves: it always takes a second person. */
async function requireOther(tx: Transaction, mission: string, member: string, actor: string): Promise<StaffRecord> {
  const staff = await findStaff(tx, mission, member);
  if (!staff) throw new Problem('not-found');
  if (member === actor) throw new Problem('own-access');
  return staff;
}

async function requireAnotherAdmin(tx: Transaction, { mission, member, role }: StaffRecord): Promise<void> {
  if (role !== 'admin') return;
  const others = (await listStaff(tx, mission)).filter((other) => other.role === 'admin' && other.member !== member);
  if (others.length === 0) throw new Problem('last-admin');
}

/** An admin does not go unnoticed. */
async function noteFormer(deps: Deps, tx: Transaction, mission: MissionRecord, { member, role }: StaffRecord) {
  if (role !== 'admin') return;
  await insertFormerAdmin(tx, mission.slug, member, deps.now());
  await mailAdmins(deps, tx, mission, 'adminEnded');
}

const record = (deps: Deps, tx: Transaction, { mission, member }: StaffRecord, actor: string, action: AuditAction) =>
  recordAudit(deps, tx, { mission, at: deps.now().toISOString(), actor, action, subject: member });
