import { createHash } from 'node:crypto';
import type { Deps } from '../../deps.js';
import type { Reader, Transaction } from '../db/database.js';

/** What the button behind a mailed link does. */
export type TokenPurpose =
  | 'confirm-mentor-request'
  | 'sign-in'
  | 'confirm-contact'
  | 'confirm-claim'
  | 'decline-contact'
  | 'block-sender'
  | 'still-true'
  | 'join'
  | 'staff-invite';

export interface MailToken {
  purpose: TokenPurpose;
  /** Identifier of what it acts on. */
  subject: string;
}

export interface TokenToIssue extends MailToken {
  mission: string;
  expiresAt: Date;
}

/** 256 bits. Only this is kept of it, so that a read of the database opens nothing. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Makes a token for `{kit}/{mission}/go/{token}` that works once. */
export async function issueToken(
  { random }: Pick<Deps, 'random'>,
  tx: Transaction,
  { mission, purpose, subject, expiresAt }: TokenToIssue,
): Promise<string> {
  const token = Buffer.from(random(32)).toString('base64url');
  await tx.run('insert into mail_token (hash, mission, purpose, subject, expires_at) values (?, ?, ?, ?, ?)', [
    hashOf(token),
    mission,
    purpose,
    subject,
    expiresAt.toISOString(),
  ]);
  return token;
}

/** Says what a token is good for, as often as it is asked: programs open links before people do. */
export const peekToken = (db: Reader, mission: string, token: string, now: Date): Promise<MailToken | undefined> =>
  db.get<MailToken>(
    `select purpose, subject from mail_token
     where hash = ? and mission = ? and spent_at is null and expires_at > ?`,
    [hashOf(token), mission, now.toISOString()],
  );

/** Uses a token up, and answers what it acts on; `undefined` when it was used, is too old, or is for something else. */
export async function spendToken(
  tx: Transaction,
  mission: string,
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const row = await tx.get<{ subject: string }>(
    `update mail_token set spent_at = :now
     where hash = :hash and mission = :mission and purpose = :purpose and spent_at is null and expires_at > :now
     returning subject`,
    { hash: hashOf(token), mission, purpose, now: now.toISOString() },
  );
  return row?.subject;
}

/** Makes every link about a subject useless. */
export const forgetTokensOf = (tx: Transaction, subject: string) =>
  tx.run('delete from mail_token where subject = ?', [subject]);

export const forgetOldTokens = (tx: Transaction, now: Date) =>
  tx.run('delete from mail_token where expires_at <= ?', [now.toISOString()]);
