import { createHash } from 'node:crypto';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Reader, Transaction } from '../../platform/db/database.js';
import type { Desk } from './account.js';

/** Somebody proving an address: with the code, in the browser that asked; or with the link, in any. */
export interface SignIn {
  id: string;
  mission: string;
  desk: Desk;
  /** Whose address it is; `null` when it is nobody's. */
  member: string | null;
  /** Where the reader wanted to go. */
  next: string;
  lang: CompleteLanguage;
  createdAt: Date;
  expiresAt: Date;
}

interface Row {
  id: string;
  mission: string;
  desk: Desk;
  member: string | null;
  next: string;
  lang: CompleteLanguage;
  created_at: string;
  expires_at: string;
}

const toRecord = ({ created_at, expires_at, ...row }: Row): SignIn => ({
  ...row,
  createdAt: new Date(created_at),
  expiresAt: new Date(expires_at),
});

const hashOf = (browser: string) => createHash('sha256').update(browser).digest('base64url');
const columns = 'id, mission, desk, member, next, lang, created_at, expires_at';

/** @param browser the secret in the cookie of the browser that asked; its hash is kept. */
export const insertSignIn = (tx: Transaction, browser: string, signIn: SignIn) =>
  tx.run(
    `insert into sign_in (id, mission, desk, member, browser, next, lang, created_at, expires_at)
     values (:id, :mission, :desk, :member, :browser, :next, :lang, :createdAt, :expiresAt)`,
    {
      ...signIn,
      browser: hashOf(browser),
      createdAt: signIn.createdAt.toISOString(),
      expiresAt: signIn.expiresAt.toISOString(),
    },
  );

/** The sign-in that a browser began, unless its time is over. */
export async function findSignInOf(db: Reader, desk: Desk, browser: string, now: Date): Promise<SignIn | undefined> {
  const row = await db.get<Row>(`select ${columns} from sign_in where browser = ? and desk = ? and expires_at > ?`, [
    hashOf(browser),
    desk,
    now.toISOString(),
  ]);
  return row && toRecord(row);
}

/** Whether a browser began a sign-in. */
export const isBegunBy = async (db: Reader, id: string, browser: string): Promise<boolean> =>
  (await db.get('select 1 from sign_in where id = ? and browser = ?', [id, hashOf(browser)])) !== undefined;

/** Whether a mailed link still signs a member in. */
export const hasLivingLink = async (
  db: Reader,
  { mission, member, desk }: Pick<SignIn, 'mission' | 'desk'> & { member: string },
  now: Date,
): Promise<boolean> =>
  (await db.get(
    `select 1 from mail_token join sign_in on sign_in.id = mail_token.subject
     where sign_in.mission = :mission and sign_in.member = :member and sign_in.desk = :desk
       and mail_token.purpose = 'sign-in' and mail_token.spent_at is null and mail_token.expires_at > :now`,
    { mission, member, desk, now: now.toISOString() },
  )) !== undefined;

export async function findSignIn(db: Reader, mission: string, id: string): Promise<SignIn | undefined> {
  const row = await db.get<Row>(`select ${columns} from sign_in where mission = ? and id = ?`, [mission, id]);
  return row && toRecord(row);
}

/** Nobody can sign in with it any more. */
export const closeSignIn = (tx: Transaction, id: string, now: Date) =>
  tx.run('update sign_in set expires_at = ? where id = ?', [now.toISOString(), id]);

export const deleteSignIn = (tx: Transaction, id: string) => tx.run('delete from sign_in where id = ?', [id]);

export const listOldSignIns = (tx: Transaction, before: Date) =>
  tx.all<{ id: string }>('select id from sign_in where expires_at <= ?', [before.toISOString()]);
