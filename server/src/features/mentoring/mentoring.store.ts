import type { CompleteLanguage, MentoringFormat } from '@diaspora-kit/contract/vocabulary';
import type { Reader, Transaction } from '../../platform/db/database.js';
import { isSlug } from '../../platform/ids.js';
import type { DataKey } from '../../platform/seal/sealer.js';

/**
 * `unconfirmed`: the address is not proven. `screening`: the mission reads it. `answered`, `closed`: finished.
 * `spam`: looks made by a machine; nobody waits for it.
 */
export type RequestState = 'unconfirmed' | 'screening' | 'answered' | 'closed' | 'spam';

/** What is known of a request without opening anything sealed. */
export interface RequestRecord {
  id: string;
  mission: string;
  receipt: string;
  state: RequestState;
  /** Profile of the mentor asked. */
  mentor: string | null;
  fingerprint: string;
  format: MentoringFormat;
  /** Language to talk in. */
  language: string;
  /** Language of the mails. */
  lang: CompleteLanguage;
  host: string | null;
  suspicion: string | null;
  createdAt: Date;
  /** When it is deleted unless something happens before. */
  expiresAt: Date | null;
  confirmedAt: Date | null;
  answerBy: Date | null;
  resolvedAt: Date | null;
}

/** What a person wrote. Sealed with the request's own key. */
export interface RequestWords {
  goal: string;
  question: string;
  name: string;
  address: string;
}

const wordColumns = ['goal', 'question', 'name', 'address'] as const;
const placeOf = (column: string, id: string) => `mentor_request.${column}/${id}`;

const columns = `id, mission, receipt, state, mentor, fingerprint, format, language, lang, host, suspicion,
  created_at, expires_at, confirmed_at, answer_by, resolved_at`;

interface Row extends Omit<RequestRecord, 'createdAt' | 'expiresAt' | 'confirmedAt' | 'answerBy' | 'resolvedAt'> {
  created_at: string;
  expires_at: string | null;
  confirmed_at: string | null;
  answer_by: string | null;
  resolved_at: string | null;
}

const dateOf = (text: string | null) => (text === null ? null : new Date(text));

function toRecord({ created_at, expires_at, confirmed_at, answer_by, resolved_at, ...row }: Row): RequestRecord {
  return {
    ...row,
    createdAt: new Date(created_at),
    expiresAt: dateOf(expires_at),
    confirmedAt: dateOf(confirmed_at),
    answerBy: dateOf(answer_by),
    resolvedAt: dateOf(resolved_at),
  };
}

export interface NewRequest extends Omit<RequestRecord, 'confirmedAt' | 'answerBy' | 'resolvedAt'> {
  idempotency: string;
  addressIndex: string;
  words: RequestWords;
}

export async function insertRequest(tx: Transaction, key: DataKey, request: NewRequest): Promise<void> {
  const { words, createdAt, expiresAt, ...rest } = request;
  const sealed = Object.fromEntries(
    wordColumns.map((column) => [column, key.seal(placeOf(column, request.id), words[column])]),
  );
  await tx.run(
    `insert into mentor_request (id, mission, receipt, state, mentor, idempotency, fingerprint, format, language, lang,
       goal, question, name, address, address_index, host, suspicion, created_at, expires_at)
     values (:id, :mission, :receipt, :state, :mentor, :idempotency, :fingerprint, :format, :language, :lang,
       :goal, :question, :name, :address, :addressIndex, :host, :suspicion, :createdAt, :expiresAt)`,
    { ...rest, ...sealed, createdAt: createdAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null },
  );
}

async function findBy(db: Reader, where: string, args: string[]): Promise<RequestRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from mentor_request where ${where}`, args);
  return row && toRecord(row);
}

export const findRequest = (db: Reader, mission: string, id: string) =>
  findBy(db, 'mission = ? and id = ?', [mission, id]);

export const findByReceipt = (db: Reader, mission: string, receipt: string) =>
  findBy(db, 'mission = ? and receipt = ?', [mission, receipt]);

export const findByIdempotency = (db: Reader, mission: string, idempotency: string) =>
  findBy(db, 'mission = ? and idempotency = ?', [mission, idempotency]);

export const isReceiptTaken = async (db: Reader, receipt: string) =>
  (await db.get('select 1 from mentor_request where receipt = ?', [receipt])) !== undefined;

/** Opens what the person wrote. */
export async function openWords(db: Reader, key: DataKey, id: string): Promise<RequestWords> {
  const row = (await db.get<Record<keyof RequestWords, Uint8Array>>(
    'select goal, question, name, address from mentor_request where id = ?',
    [id],
  ))!;
  const open = (column: keyof RequestWords) => key.open(placeOf(column, id), row[column]);
  return { goal: open('goal'), question: open('question'), name: open('name'), address: open('address') };
}

export interface AskableMentor {
  profile: string;
  capacity: number;
}

/** A mentor who shows publicly that they mentor, and has not paused. */
export async function findAskableMentor(
  tx: Transaction,
  mission: string,
  slug: string,
  now: Date,
): Promise<AskableMentor | undefined> {
  if (!isSlug(slug)) return undefined;
  return tx.get<AskableMentor>(
    `select mentor.profile, mentor.capacity from listing join mentor on mentor.profile = listing.profile
     where listing.mission = ? and listing.slug = ? and listing.mentor_open is not null
       and (mentor.paused_until is null or mentor.paused_until <= ?)`,
    [mission, slug, now.toISOString()],
  );
}

export const findMentor = (tx: Transaction, profile: string, now: Date) =>
  tx.get<AskableMentor>(
    'select profile, capacity from mentor where profile = ? and (paused_until is null or paused_until <= ?)',
    [profile, now.toISOString()],
  );

/** Whether a mentor is publicly shown as open to requests; `undefined` for who is not shown as a mentor. */
export async function isShownOpen(tx: Transaction, mission: string, profile: string): Promise<boolean | undefined> {
  const row = await tx.get<{ mentor_open: number }>(
    'select mentor_open from listing where mission = ? and profile = ? and mentor_open is not null',
    [mission, profile],
  );
  return row && row.mentor_open === 1;
}

/** Requests that take a mentor's time, or are about to. */
const isOpen = "(state = 'screening' or (state = 'unconfirmed' and expires_at > :now))";

/** Mentors who are publicly shown as open and are not, or the other way round: a pause ended, an entry came back. */
export const listWrongRooms = (db: Reader, now: Date) =>
  db.all<{ mission: string; profile: string }>(
    `select listing.mission, listing.profile from listing join mentor on mentor.profile = listing.profile
     where listing.mentor_open is not null and listing.mentor_open <> (
       (mentor.paused_until is null or mentor.paused_until <= :now) and mentor.capacity > (
         select count(*) from mentor_request where mentor_request.mentor = mentor.profile and ${isOpen}))`,
    { now: now.toISOString() },
  );

/** How many requests a mentor has open. */
export async function countOpen(tx: Transaction, profile: string, now: Date): Promise<number> {
  const row = await tx.get<{ open: number }>(
    `select count(*) as open from mentor_request where mentor = :profile and ${isOpen}`,
    { profile, now: now.toISOString() },
  );
  return row!.open;
}

export async function markConfirmed(tx: Transaction, id: string, now: Date, answerBy: Date): Promise<void> {
  await tx.run(
    "update mentor_request set state = 'screening', confirmed_at = ?, answer_by = ?, expires_at = null where id = ?",
    [now.toISOString(), answerBy.toISOString(), id],
  );
}

export interface Resolution {
  state: 'answered' | 'closed';
  now: Date;
  /** When it is deleted. */
  expiresAt: Date;
  /** Sealed here with the request's key. */
  answer?: string;
}

export async function markResolved(
  tx: Transaction,
  key: DataKey,
  id: string,
  { state, now, expiresAt, answer }: Resolution,
): Promise<void> {
  await tx.run('update mentor_request set state = ?, resolved_at = ?, expires_at = ?, answer = ? where id = ?', [
    state,
    now.toISOString(),
    expiresAt.toISOString(),
    answer === undefined ? null : key.seal(placeOf('answer', id), answer),
    id,
  ]);
}

/** Requests that somebody waits for, oldest promise first. */
export const listScreening = async (db: Reader, mission?: string): Promise<RequestRecord[]> =>
  (
    await db.all<Row>(
      `select ${columns} from mentor_request where state = 'screening' and mission = coalesce(?, mission)
       order by answer_by, created_at`,
      [mission ?? null],
    )
  ).map(toRecord);

/** Requests whose time is over, in whatever state. */
export const listExpired = async (tx: Transaction, now: Date): Promise<RequestRecord[]> =>
  (await tx.all<Row>(`select ${columns} from mentor_request where expires_at <= ?`, [now.toISOString()])).map(toRecord);

export const deleteRequest = (tx: Transaction, id: string) => tx.run('delete from mentor_request where id = ?', [id]);

/** Questions to whatever a member owns that the mission still reads. */
export async function countScreeningFor(db: Reader, mission: string, member: string): Promise<number> {
  const row = await db.get<{ n: number }>(
    `select count(*) as n from mentor_request join profile_owner on profile_owner.profile = mentor_request.mentor
     where profile_owner.mission = ? and profile_owner.member = ? and mentor_request.state = 'screening'`,
    [mission, member],
  );
  return row!.n;
}
