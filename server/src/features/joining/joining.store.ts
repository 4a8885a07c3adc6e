import { createHash } from 'node:crypto';
import type { Reader, Transaction } from '../../platform/db/database.js';
import type { DataKey } from '../../platform/seal/sealer.js';
import type { JoiningRecord, JoiningWords } from './joining.js';

const placeOf = (id: string) => `joining.words/${id}`;

/** Of the secret in a browser's cookie only this is kept. */
const hashOf = (browser: string) => createHash('sha256').update(browser).digest('base64url');

const columns = 'id, mission, receipt, fingerprint, kind, lang, suspicion, created_at, expires_at';

interface Row extends Omit<JoiningRecord, 'createdAt' | 'expiresAt'> {
  created_at: string;
  expires_at: string;
}

const toRecord = ({ created_at, expires_at, ...row }: Row): JoiningRecord => ({
  ...row,
  createdAt: new Date(created_at),
  expiresAt: new Date(expires_at),
});

export interface NewJoining extends JoiningRecord {
  idempotency: string;
  addressIndex: string;
  /** The secret of the browser that asked: only there do the six digits work. */
  browser: string;
  words: JoiningWords;
}

export async function insertJoining(tx: Transaction, key: DataKey, joining: NewJoining): Promise<void> {
  const { words, browser, createdAt, expiresAt, ...rest } = joining;
  await tx.run(
    `insert into joining (id, mission, receipt, idempotency, fingerprint, kind, browser, lang, words, address_index,
       suspicion, created_at, expires_at)
     values (:id, :mission, :receipt, :idempotency, :fingerprint, :kind, :browser, :lang, :words, :addressIndex,
       :suspicion, :createdAt, :expiresAt)`,
    {
      ...rest,
      browser: hashOf(browser),
      words: key.seal(placeOf(joining.id), JSON.stringify(words)),
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    },
  );
}

async function findBy(db: Reader, where: string, args: string[]): Promise<JoiningRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from joining where ${where}`, args);
  return row && toRecord(row);
}

export const findJoining = (db: Reader, mission: string, id: string) =>
  findBy(db, 'mission = ? and id = ?', [mission, id]);

export const findJoiningByIdempotency = (db: Reader, mission: string, idempotency: string) =>
  findBy(db, 'mission = ? and idempotency = ?', [mission, idempotency]);

/** What this browser began, unless its time is over. */
export const findJoiningOf = (db: Reader, mission: string, receipt: string, browser: string, now: Date) =>
  findBy(db, 'mission = ? and receipt = ? and browser = ? and expires_at > ?', [
    mission,
    receipt,
    hashOf(browser),
    now.toISOString(),
  ]);

/** The browser that sent the same form again is the one that asked. */
export const bindBrowser = (tx: Transaction, id: string, browser: string) =>
  tx.run('update joining set browser = ? where id = ?', [hashOf(browser), id]);

export const isJoiningReceiptTaken = async (db: Reader, receipt: string) =>
  (await db.get('select 1 from joining where receipt = ?', [receipt])) !== undefined;

export async function openJoining(db: Reader, key: DataKey, id: string): Promise<JoiningWords> {
  const { words } = (await db.get<{ words: Uint8Array }>('select words from joining where id = ?', [id]))!;
  return JSON.parse(key.open(placeOf(id), words)) as JoiningWords;
}

export const listExpiredJoinings = async (db: Reader, now: Date): Promise<JoiningRecord[]> =>
  (await db.all<Row>(`select ${columns} from joining where expires_at <= ?`, [now.toISOString()])).map(toRecord);

export const deleteJoining = (tx: Transaction, id: string) => tx.run('delete from joining where id = ?', [id]);
