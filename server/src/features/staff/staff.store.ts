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

/** Gives a role, in place of the one they had: since when counts anew. */
export const grantRole = (tx: Transaction, { grantedAt, ...staff }: StaffRecord, grantedBy: string) =>
  tx.run(
    `insert into staff_role (member, mission, role, granted_by, granted_at)
     values (:member, :mission, :role, :grantedBy, :grantedAt)
     on conflict (member) do update
       set role = excluded.role, granted_by = excluded.granted_by, granted_at = excluded.granted_at`,
    { ...staff, grantedBy, grantedAt: grantedAt.toISOString() },
  );

export const deleteRole = (tx: Transaction, mission: string, member: string) =>
  tx.run('delete from staff_role where mission = ? and member = ?', [mission, member]);

/** Keeps in mind that somebody was an admin. */
export const insertFormerAdmin = (tx: Transaction, mission: string, member: string, endedAt: Date) =>
  tx.run(
    `insert into former_admin (member, mission, ended_at) values (?, ?, ?)
     on conflict (member) do update set ended_at = excluded.ended_at`,
    [member, mission, endedAt.toISOString()],
  );

/** Who ended to be an admin after an instant. */
export const listFormerAdmins = (db: Reader, mission: string, after: Date) =>
  db.all<{ member: string }>('select member from former_admin where mission = ? and ended_at > ?', [
    mission,
    after.toISOString(),
  ]);

export const deleteFormerAdmins = (tx: Transaction, before: Date) =>
  tx.run('delete from former_admin where ended_at <= ?', [before.toISOString()]);

/** Whether somebody is an admin, and nobody else of their mission is. */
export async function isLastAdmin(db: Reader, mission: string, member: string): Promise<boolean> {
  const admins = (await listStaff(db, mission)).filter(({ role }) => role === 'admin');
  return admins.length === 1 && admins[0]?.member === member;
}
