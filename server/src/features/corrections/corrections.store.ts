import type { Reader, Transaction } from '../../platform/db/database.js';
import type { DataKey } from '../../platform/seal/sealer.js';
import { keptDays, type CorrectionRecord, type CorrectionWords } from './correction.js';

const placeOf = (column: keyof CorrectionWords, id: string) => `correction.${column}/${id}`;

const columns = 'id, mission, receipt, profile_slug, wish, state, lang, created_at, due_at, resolved_at';

interface Row extends Pick<CorrectionRecord, 'id' | 'mission' | 'receipt' | 'wish' | 'state' | 'lang'> {
  profile_slug: string;
  created_at: string;
  due_at: string;
  resolved_at: string | null;
}

const toRecord = ({ profile_slug, created_at, due_at, resolved_at, ...row }: Row): CorrectionRecord => ({
  ...row,
  profileSlug: profile_slug,
  createdAt: new Date(created_at),
  dueAt: new Date(due_at),
  resolvedAt: resolved_at === null ? null : new Date(resolved_at),
});

export async function insertCorrection(
  tx: Transaction,
  key: DataKey,
  correction: Omit<CorrectionRecord, 'resolvedAt'>,
  { message, address }: CorrectionWords,
): Promise<void> {
  const { id, createdAt, dueAt, ...rest } = correction;
  await tx.run(
    `insert into correction (id, mission, receipt, profile_slug, wish, state, lang, message, address, created_at, due_at)
     values (:id, :mission, :receipt, :profileSlug, :wish, :state, :lang, :message, :address, :createdAt, :dueAt)`,
    {
      ...rest,
      id,
      message: key.seal(placeOf('message', id), message),
      address: address === null ? null : key.seal(placeOf('address', id), address),
      createdAt: createdAt.toISOString(),
      dueAt: dueAt.toISOString(),
    },
  );
}

export const isCorrectionReceiptTaken = async (db: Reader, receipt: string) =>
  (await db.get('select 1 from correction where receipt = ?', [receipt])) !== undefined;

export async function findCorrection(
  db: Reader,
  mission: string,
  receipt: string,
): Promise<CorrectionRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from correction where mission = ? and receipt = ?`, [
    mission,
    receipt,
  ]);
  return row && toRecord(row);
}

export async function openCorrection(db: Reader, key: DataKey, id: string): Promise<CorrectionWords> {
  const row = (await db.get<{ message: Uint8Array; address: Uint8Array | null }>(
    'select message, address from correction where id = ?',
    [id],
  ))!;
  return {
    message: key.open(placeOf('message', id), row.message),
    address: row.address && key.open(placeOf('address', id), row.address),
  };
}

/** Corrections that wait, oldest promise first. Without a mission, those of all. */
export const listOpenCorrections = async (db: Reader, mission?: string): Promise<CorrectionRecord[]> =>
  (
    await db.all<Row>(
      `select ${columns} from correction where state = 'open' and mission = coalesce(?, mission) order by due_at, created_at`,
      [mission ?? null],
    )
  ).map(toRecord);

export const markCorrectionResolved = (tx: Transaction, id: string, now: Date) =>
  tx.run("update correction set state = 'resolved', resolved_at = ? where id = ?", [now.toISOString(), id]);

/** What was dealt with, or was spam, long enough ago. */
export function listOldCorrections(tx: Transaction, now: Date): Promise<Pick<CorrectionRecord, 'id' | 'mission'>[]> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  return tx.all(
    `select id, mission from correction
     where (state = 'resolved' and resolved_at <= :resolved) or (state = 'spam' and created_at <= :spam)`,
    { resolved: before(keptDays.resolved), spam: before(keptDays.spam) },
  );
}

export const deleteCorrection = (tx: Transaction, id: string) => tx.run('delete from correction where id = ?', [id]);
