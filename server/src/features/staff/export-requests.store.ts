import type { Reader, Transaction } from '../../platform/db/database.js';
import type { DataKey } from '../../platform/seal/sealer.js';

/** Somebody's wish to have the entries of their mission as a file. */
export interface ExportRequest {
  id: string;
  mission: string;
  /** Identifier of the member of staff. */
  askedBy: string;
  askedAt: Date;
  /** The second person, once they agreed. */
  approvedBy: string | null;
  /** From when it needs no second person; `null` where there is one. */
  dueAt: Date | null;
  expiresAt: Date;
  /** When the file was made first. */
  takenAt: Date | null;
}

/** What a file is for, and who receives it. */
export interface ExportReason {
  purpose: string;
  recipient: string;
}

interface Row {
  id: string;
  mission: string;
  asked_by: string;
  asked_at: string;
  approved_by: string | null;
  due_at: string | null;
  expires_at: string;
  taken_at: string | null;
}

const columns = 'id, mission, asked_by, asked_at, approved_by, due_at, expires_at, taken_at';
const dateOf = (stored: string | null) => (stored === null ? null : new Date(stored));
const toRequest = (row: Row): ExportRequest => ({
  id: row.id,
  mission: row.mission,
  askedBy: row.asked_by,
  askedAt: new Date(row.asked_at),
  approvedBy: row.approved_by,
  dueAt: dateOf(row.due_at),
  expiresAt: new Date(row.expires_at),
  takenAt: dateOf(row.taken_at),
});

const placeOf = (column: keyof ExportReason, id: string) => `export_request.${column}/${id}`;

/** @param key of who asks. */
export const insertExport = (
  tx: Transaction,
  key: DataKey,
  { id, mission, askedBy, askedAt, dueAt, expiresAt }: Omit<ExportRequest, 'approvedBy' | 'takenAt'>,
  { purpose, recipient }: ExportReason,
) =>
  tx.run(
    `insert into export_request (id, mission, asked_by, asked_at, purpose, recipient, due_at, expires_at)
     values (:id, :mission, :askedBy, :askedAt, :purpose, :recipient, :dueAt, :expiresAt)`,
    {
      id,
      mission,
      askedBy,
      askedAt: askedAt.toISOString(),
      purpose: key.seal(placeOf('purpose', id), purpose),
      recipient: key.seal(placeOf('recipient', id), recipient),
      dueAt: dueAt?.toISOString() ?? null,
      expiresAt: expiresAt.toISOString(),
    },
  );

export async function openExport(db: Reader, key: DataKey, mission: string, id: string): Promise<ExportReason> {
  const { purpose, recipient } = (await db.get<{ purpose: Uint8Array; recipient: Uint8Array }>(
    'select purpose, recipient from export_request where mission = ? and id = ?',
    [mission, id],
  ))!;
  return {
    purpose: key.open(placeOf('purpose', id), purpose),
    recipient: key.open(placeOf('recipient', id), recipient),
  };
}

/** Those that have not expired, the newest first. */
export async function listExports(db: Reader, mission: string, now: Date): Promise<ExportRequest[]> {
  const rows = await db.all<Row>(
    `select ${columns} from export_request where mission = ? and expires_at > ? order by asked_at desc, id`,
    [mission, now.toISOString()],
  );
  return rows.map(toRequest);
}

export async function findExport(
  db: Reader,
  mission: string,
  id: string,
  now: Date,
): Promise<ExportRequest | undefined> {
  const row = await db.get<Row>(
    `select ${columns} from export_request where mission = ? and id = ? and expires_at > ?`,
    [mission, id, now.toISOString()],
  );
  return row && toRequest(row);
}

export const setApproved = (tx: Transaction, mission: string, id: string, by: string) =>
  tx.run('update export_request set approved_by = ? where mission = ? and id = ?', [by, mission, id]);

export const setTaken = (tx: Transaction, mission: string, id: string, at: Date) =>
  tx.run('update export_request set taken_at = ? where mission = ? and id = ?', [at.toISOString(), mission, id]);

export const deleteExport = (tx: Transaction, mission: string, id: string) =>
  tx.run('delete from export_request where mission = ? and id = ?', [mission, id]);

/** @param entry number of the entry of the audit. */
export const insertExportRows = (tx: Transaction, mission: string, entry: number, profiles: readonly string[]) =>
  tx.run('insert into export_row (profile, entry, mission) select value, :entry, :mission from json_each(:profiles)', {
    mission,
    entry,
    profiles: JSON.stringify(profiles),
  });

export async function deleteExpiredExports(tx: Transaction, now: Date): Promise<ExportRequest[]> {
  const rows = await tx.all<Row>(`delete from export_request where expires_at <= ? returning ${columns}`, [
    now.toISOString(),
  ]);
  return rows.map(toRequest);
}
