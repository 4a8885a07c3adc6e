import type { Reader, Transaction } from '../../platform/db/database.js';
import type { Role } from '../accounts/account.js';

/** Somebody who works at a mission's console. */
export interface StaffRecord {
  /** Identifier of the member. */
  member: string;
  mission: string;
  role: Role;
  grantedAt: Date;
}

interface Row {
  member: string;
  mission: string;
  role: Role;
  granted_at: string;
}

const columns = 'member, mission, role, granted_at';
const toRecord = ({ granted_at, ...row }: Row): StaffRecord => ({ ...row, grantedAt: new Date(granted_at) });

/** Everybody who works for a mission, the longest first. */
export async function listStaff(db: Reader, mission: string): Promise<StaffRecord[]> {
  const rows = await db.all<Row>(`select ${columns} from staff_role where mission = ? order by granted_at, rowid`, [
    mission,
  ]);
  return rows.map(toRecord);
}

export async function findStaff(db: Reader, mission: string, member: string): Promise<StaffRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from staff_role where mission = ? and member = ?`, [
    mission,
    member,
  ]);
  return row && toRecord(row);
}

/** Gives a role, in place of the one they had. */
export const grantRole = (tx: Transaction, { grantedAt, ...staff }: StaffRecord, grantedBy: string) =>
  tx.run(
    `insert into staff_role (member, mission, role, granted_by, granted_at)
     values (:member, :mission, :role, :grantedBy, :grantedAt)
     on conflict (member) do update set role = excluded.role, granted_by = excluded.granted_by`,
    { ...staff, grantedBy, grantedAt: grantedAt.toISOString() },
  );

export const deleteRole = (tx: Transaction, mission: string, member: string) =>
  tx.run('delete from staff_role where mission = ? and member = ?', [mission, member]);
