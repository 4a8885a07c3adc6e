import { createHash } from 'node:crypto';
import type { Reader, Transaction } from '../../platform/db/database.js';

/** What people agree to. The subject of `listing` and `photo` is a profile; of the others, what was sent. */
export type ConsentPurpose = 'listing' | 'photo' | 'mentor-request' | 'contact';

export interface ConsentToRecord {
  id: string;
  mission: string;
  /** Identifier of what it is about. */
  subject: string;
  purpose: ConsentPurpose;
  textVersion: string;
  textLang: string;
  /** The text that was shown; its digest is kept. */
  text: string;
  /** `own click`, `page`, `widget`, `staff-assisted`, `demonstration`. */
  how: string;
  givenAt: Date;
}

/** One line of the ledger. */
export interface ConsentRecord {
  id: string;
  subject: string;
  purpose: ConsentPurpose;
  textVersion: string;
  textLang: string;
  how: string;
  givenAt: Date;
  withdrawnAt: Date | null;
}

/** Digest of a text that people agree to: what says later which words they were shown. */
export const hashOfText = (text: string) => createHash('sha256').update(text).digest('hex');

/** Appends to the ledger. The only place that does. */
export const recordConsent = (tx: Transaction, { text, givenAt, ...consent }: ConsentToRecord) =>
  tx.run(
    `insert into consent (id, mission, subject, purpose, text_version, text_lang, text_hash, how, given_at)
     values (:id, :mission, :subject, :purpose, :textVersion, :textLang, :hash, :how, :givenAt)`,
    { ...consent, hash: hashOfText(text), givenAt: givenAt.toISOString() },
  );

/** When the newest consent that lives was given, RFC 3339; `null` without one. */
export async function findConsent(
  db: Reader,
  mission: string,
  subject: string,
  purpose: ConsentPurpose,
): Promise<string | null> {
  const row = await db.get<{ given_at: string }>(
    `select given_at from consent
     where mission = ? and subject = ? and purpose = ? and withdrawn_at is null order by given_at desc limit 1`,
    [mission, subject, purpose],
  );
  return row?.given_at ?? null;
}

/** Everything that was agreed to about some subjects, the newest first. */
export async function listConsents(db: Reader, mission: string, subjects: string[]): Promise<ConsentRecord[]> {
  const rows = await db.all<{
    id: string;
    subject: string;
    purpose: ConsentPurpose;
    text_version: string;
    text_lang: string;
    how: string;
    given_at: string;
    withdrawn_at: string | null;
  }>(
    `select id, subject, purpose, text_version, text_lang, how, given_at, withdrawn_at from consent
     where mission = ? and subject in (select value from json_each(?)) order by given_at desc, id`,
    [mission, JSON.stringify(subjects)],
  );
  return rows.map(({ text_version, text_lang, given_at, withdrawn_at, ...row }) => ({
    ...row,
    textVersion: text_version,
    textLang: text_lang,
    givenAt: new Date(given_at),
    withdrawnAt: withdrawn_at === null ? null : new Date(withdrawn_at),
  }));
}

/** Ends every living consent of a subject to a purpose, and answers their identifiers. */
export async function endConsents(
  tx: Transaction,
  mission: string,
  subject: string,
  purpose: ConsentPurpose,
  now: Date,
): Promise<string[]> {
  const ended = await tx.all<{ id: string }>(
    `update consent set withdrawn_at = ?
     where mission = ? and subject = ? and purpose = ? and withdrawn_at is null returning id`,
    [now.toISOString(), mission, subject, purpose],
  );
  return ended.map(({ id }) => id);
}

/** Consents to be shown that live, in every mission. */
export const listLivingConsents = (db: Reader) =>
  db.all<{ id: string; mission: string; subject: string; purpose: 'listing' | 'photo' }>(
    "select id, mission, subject, purpose from consent where purpose in ('listing', 'photo') and withdrawn_at is null",
  );

/** Removes what was agreed to about a subject that is itself deleted. */
export const deleteConsentsOf = (tx: Transaction, subject: string) =>
  tx.run('delete from consent where subject = ?', [subject]);
