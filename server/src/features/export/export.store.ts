import type { Reader } from '../../platform/db/database.js';
import { tables, type TableDeclaration, type TableName } from '../erasure/personal-columns.js';
import { argsOf, type Person } from '../erasure/personal-rows.store.js';

/** A value as a person is handed it. */
export type HandedValue = string | number | readonly HandedValue[] | { [name: string]: HandedValue };

export interface StoredRow {
  /** Whose key opens what is sealed. */
  owner: string;
  id: string;
  /** Bytes are sealed. */
  values: Record<string, string | number | Uint8Array | null>;
}

export interface RowsToRead {
  columns: readonly string[];
  where: string;
  person: Person;
  ids: readonly string[];
}

/** Rows of a table that a person may read, with the columns that are theirs. */
export async function readRows(
  db: Reader,
  table: TableName,
  { columns, where, person, ids }: RowsToRead,
): Promise<StoredRow[]> {
  const declared: TableDeclaration = tables[table];
  const id = 'id' in declared.columns ? 'id' : "''";
  const owner = declared.keyOf ?? id;
  const shown = columns.join(', ');
  const rows = await db.all<StoredRow['values'] & { row_owner: string; row_id: string }>(
    `select ${shown}, ${owner} as row_owner, ${id} as row_id
     from ${table} where mission = :mission and (${where}) order by 1, 2`,
    argsOf(person, ids),
  );
  return rows.map(({ row_owner, row_id, ...values }) => ({ owner: row_owner, id: row_id, values }));
}

/**
 * What was done with some rows, and files that some entries were in, the newest first. `isStaff`: who did it worked for the mission then, as far as their joining or leaving
 * before or after it is written down; else, as they do now.
 */
export const listAudit = (db: Reader, mission: string, ids: readonly string[]) =>
  db.all<{ seq: number; at: string; actor: string; action: string; subject: string; isStaff: number }>(
    `with turn as materialized (
       select seq, subject as member, action = 'staff.joined' as joined from audit_entry
       where mission = :mission and action in ('staff.joined', 'staff.removed'))
     select seq, at, actor, action, subject, coalesce(
       (select joined from turn where member = actor and turn.seq < audit_entry.seq order by turn.seq desc limit 1),
       (select not joined from turn where member = actor and turn.seq > audit_entry.seq order by turn.seq limit 1),
       exists (select 1 from staff_role where staff_role.member = actor)) as isStaff
     from audit_entry where mission = :mission and (subject in (select value from json_each(:ids))
       or seq in (select entry from export_row where profile in (select value from json_each(:ids)))) order by seq desc`,
    { mission, ids: JSON.stringify(ids) },
  );
