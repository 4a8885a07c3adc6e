import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Reader, Transaction } from '../../platform/db/database.js';
import type { DataKey } from '../../platform/seal/sealer.js';
import type { ClaimRecord, ClaimWords } from './claim.js';

const placeOf = (column: keyof ClaimWords, id: string) => `claim.${column}/${id}`;

const columns = `id, mission, receipt, state, profile, fingerprint, how, lang, suspicion, created_at, due_at, expires_at,
  resolved_at`;

interface Row extends Omit<ClaimRecord, 'lang' | 'createdAt' | 'dueAt' | 'expiresAt' | 'resolvedAt'> {
  lang: CompleteLanguage;
  created_at: string;
  due_at: string | null;
  expires_at: string | null;
  resolved_at: string | null;
}

const dateOf = (text: string | null) => (text === null ? null : new Date(text));

const toRecord = ({ created_at, due_at, expires_at, resolved_at, ...row }: Row): ClaimRecord => ({
  ...row,
  createdAt: new Date(created_at),
  dueAt: dateOf(due_at),
  expiresAt: dateOf(expires_at),
  resolvedAt: dateOf(resolved_at),
});

export interface NewClaim extends Omit<ClaimRecord, 'dueAt' | 'expiresAt' | 'resolvedAt'> {
  idempotency: string;
  addressIndex: string;
  expiresAt: Date;
  words: ClaimWords;
}

export async function insertClaim(tx: Transaction, key: DataKey, claim: NewClaim): Promise<void> {
  const { words, createdAt, expiresAt, ...rest } = claim;
  await tx.run(
    `insert into claim (id, mission, receipt, state, profile, idempotency, fingerprint, how, lang, address, address_index,
       message, suspicion, created_at, expires_at)
     values (:id, :mission, :receipt, :state, :profile, :idempotency, :fingerprint, :how, :lang, :address, :addressIndex,
       :message, :suspicion, :createdAt, :expiresAt)`,
    {
      ...rest,
      address: key.seal(placeOf('address', claim.id), words.address),
      message: words.message === null ? null : key.seal(placeOf('message', claim.id), words.message),
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    },
  );
}

async function findBy(db: Reader, where: string, args: string[]): Promise<ClaimRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from claim where ${where}`, args);
  return row && toRecord(row);
}

export const findClaim = (db: Reader, mission: string, id: string) =>
  findBy(db, 'mission = ? and id = ?', [mission, id]);

export const findClaimByReceipt = (db: Reader, mission: string, receipt: string) =>
  findBy(db, 'mission = ? and receipt = ?', [mission, receipt]);

export const findClaimByIdempotency = (db: Reader, mission: string, idempotency: string) =>
  findBy(db, 'mission = ? and idempotency = ?', [mission, idempotency]);

export const isClaimReceiptTaken = async (db: Reader, receipt: string) =>
  (await db.get('select 1 from claim where receipt = ?', [receipt])) !== undefined;

/** Opens what was written. */
export async function openClaim(db: Reader, key: DataKey, id: string): Promise<ClaimWords> {
  const row = (await db.get<{ address: Uint8Array; message: Uint8Array | null }>(
    'select address, message from claim where id = ?',
    [id],
  ))!;
  return {
    address: key.open(placeOf('address', id), row.address),
    message: row.message && key.open(placeOf('message', id), row.message),
  };
}

/** From now on staff look at it. */
export const markClaimWaiting = (tx: Transaction, id: string, dueAt: Date) =>
  tx.run(
    "update claim set state = 'waiting', how = 'staff', due_at = ?, expires_at = null where id = ? and state = 'unconfirmed'",
    [dueAt.toISOString(), id],
  );

export const markClaimDecided = (
  tx: Transaction,
  id: string,
  { state, now, expiresAt }: { state: 'granted' | 'refused'; now: Date; expiresAt: Date },
) =>
  tx.run('update claim set state = ?, resolved_at = ?, expires_at = ?, due_at = null where id = ?', [
    state,
    now.toISOString(),
    expiresAt.toISOString(),
    id,
  ]);

/** Claims that staff look at, oldest promise first. Without a mission, those of all. */
export const listWaitingClaims = async (db: Reader, mission?: string): Promise<ClaimRecord[]> =>
  (
    await db.all<Row>(
      `select ${columns} from claim where state = 'waiting' and mission = coalesce(?, mission) order by due_at, created_at`,
      [mission ?? null],
    )
  ).map(toRecord);

/** Claims of one entry that staff look at. */
export const listWaitingClaimsOf = async (db: Reader, mission: string, profile: string): Promise<ClaimRecord[]> =>
  (
    await db.all<Row>(`select ${columns} from claim where state = 'waiting' and mission = ? and profile = ?`, [
      mission,
      profile,
    ])
  ).map(toRecord);

/** Claims whose time is over, in whatever state. */
export const listExpiredClaims = (db: Reader, now: Date) =>
  db.all<Pick<ClaimRecord, 'id' | 'mission'>>('select id, mission from claim where expires_at <= ?', [
    now.toISOString(),
  ]);

export const deleteClaim = (tx: Transaction, id: string) => tx.run('delete from claim where id = ?', [id]);
