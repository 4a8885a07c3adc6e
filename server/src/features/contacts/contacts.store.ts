import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Reader, Transaction } from '../../platform/db/database.js';
import { forgetTokensOf } from '../../platform/mail/mail-token.js';
import type { DataKey } from '../../platform/seal/sealer.js';
import type { ContactRecord, ContactState, ContactWords } from './contact.js';

const wordColumns = ['name', 'address', 'message'] as const;
const placeOf = (column: string, id: string) => `contact.${column}/${id}`;

const columns = `contact.id, contact.mission, contact.receipt, contact.state, contact.profile, contact.fingerprint, contact.lang,
  contact.address_index, contact.suspicion, contact.created_at, contact.expires_at, contact.delivered_at, contact.answer_by,
  contact.reminders, contact.resolved_at, contact.reported_at, contact.kept_until`;

interface Row {
  id: string;
  mission: string;
  receipt: string;
  state: ContactState;
  profile: string;
  fingerprint: string;
  lang: CompleteLanguage;
  address_index: string;
  suspicion: ContactRecord['suspicion'];
  created_at: string;
  expires_at: string;
  delivered_at: string | null;
  answer_by: string | null;
  reminders: number;
  resolved_at: string | null;
  reported_at: string | null;
  kept_until: string | null;
}

const dateOf = (text: string | null) => (text === null ? null : new Date(text));

function toRecord(row: Row): ContactRecord {
  const {
    address_index,
    created_at,
    expires_at,
    delivered_at,
    answer_by,
    resolved_at,
    reported_at,
    kept_until,
    ...rest
  } = row;
  return {
    ...rest,
    addressIndex: address_index,
    createdAt: new Date(created_at),
    expiresAt: new Date(expires_at),
    deliveredAt: dateOf(delivered_at),
    answerBy: dateOf(answer_by),
    resolvedAt: dateOf(resolved_at),
    reportedAt: dateOf(reported_at),
    keptUntil: dateOf(kept_until),
  };
}

export interface NewContact extends Omit<
  ContactRecord,
  'deliveredAt' | 'answerBy' | 'reminders' | 'resolvedAt' | 'reportedAt' | 'keptUntil'
> {
  idempotency: string;
  words: ContactWords;
}

export async function insertContact(tx: Transaction, key: DataKey, contact: NewContact): Promise<void> {
  const { words, createdAt, expiresAt, ...rest } = contact;
  const sealed = Object.fromEntries(
    wordColumns.map((column) => [column, key.seal(placeOf(column, contact.id), words[column])]),
  );
  await tx.run(
    `insert into contact (id, mission, receipt, state, profile, idempotency, fingerprint, lang, name, address, address_index,
       message, suspicion, created_at, expires_at)
     values (:id, :mission, :receipt, :state, :profile, :idempotency, :fingerprint, :lang, :name, :address, :addressIndex,
       :message, :suspicion, :createdAt, :expiresAt)`,
    { ...rest, ...sealed, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
  );
}

async function findBy(db: Reader, where: string, args: string[]): Promise<ContactRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from contact where ${where}`, args);
  return row && toRecord(row);
}

export const findContact = (db: Reader, mission: string, id: string) =>
  findBy(db, 'mission = ? and id = ?', [mission, id]);

export const findContactByReceipt = (db: Reader, mission: string, receipt: string) =>
  findBy(db, 'mission = ? and receipt = ?', [mission, receipt]);

/** The same for its sender, to whom what is kept for a report alone is gone. */
export const findContactOfSender = (db: Reader, mission: string, receipt: string) =>
  findBy(db, 'mission = ? and receipt = ? and over_at is null', [mission, receipt]);

export const findContactByIdempotency = (db: Reader, mission: string, idempotency: string) =>
  findBy(db, 'mission = ? and idempotency = ?', [mission, idempotency]);

export const isContactReceiptTaken = async (db: Reader, receipt: string) =>
  (await db.get('select 1 from contact where receipt = ?', [receipt])) !== undefined;

/** What an owner is shown: what reached them, in whatever state. What a blocked sender wrote did not. */
const reached = "contact.delivered_at is not null and coalesce(contact.suspicion, '') <> 'blocked'";

const toMember = `contact join profile_owner on profile_owner.profile = contact.profile
  where profile_owner.mission = ? and profile_owner.member = ? and ${reached}`;

/** Messages to whatever a member owns, the newest first. */
export const listContactsTo = async (db: Reader, mission: string, member: string): Promise<ContactRecord[]> =>
  (
    await db.all<Row>(`select ${columns} from ${toMember} order by contact.delivered_at desc, contact.id`, [
      mission,
      member,
    ])
  ).map(toRecord);

/** Messages to whatever a member owns that they are not shown, and of theirs what is kept for a report alone. */
export const listKeptFrom = async (db: Reader, mission: string, member: string): Promise<string[]> =>
  (
    await db.all<{ id: string }>(
      `select contact.id from contact join profile_owner on profile_owner.profile = contact.profile
       where profile_owner.mission = :mission and profile_owner.member = :member and not (${reached})
       union
       select contact.id from contact join member on member.id = :member
       where contact.mission = :mission and contact.address_index = member.address_index and contact.over_at is not null`,
      { mission, member },
    )
  ).map(({ id }) => id);

/** A message to something a member owns. */
export async function findContactTo(
  db: Reader,
  mission: string,
  member: string,
  id: string,
): Promise<ContactRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from ${toMember} and contact.id = ?`, [mission, member, id]);
  return row && toRecord(row);
}

/** Opens what the sender wrote. */
export async function openContact(db: Reader, key: DataKey, id: string): Promise<ContactWords> {
  const row = (await db.get<Record<keyof ContactWords, Uint8Array>>(
    'select name, address, message from contact where id = ?',
    [id],
  ))!;
  const open = (column: keyof ContactWords) => key.open(placeOf(column, id), row[column]);
  return { name: open('name'), address: open('address'), message: open('message') };
}

/** What the owner answered; `null` when they did not. */
export async function openContactAnswer(db: Reader, key: DataKey, id: string): Promise<string | null> {
  const { answer } = (await db.get<{ answer: Uint8Array | null }>('select answer from contact where id = ?', [id]))!;
  return answer && key.open(placeOf('answer', id), answer);
}

export interface Delivery {
  now: Date;
  answerBy: Date;
  expiresAt: Date;
  suspicion: 'blocked' | null;
}

export const markDelivered = (tx: Transaction, id: string, { now, answerBy, expiresAt, suspicion }: Delivery) =>
  tx.run(
    `update contact set state = 'delivered', delivered_at = ?, answer_by = ?, expires_at = ?, suspicion = ? where id = ?`,
    [now.toISOString(), answerBy.toISOString(), expiresAt.toISOString(), suspicion, id],
  );

export interface ContactEnd {
  state: 'answered' | 'declined' | 'unanswered';
  now: Date;
  expiresAt: Date;
  /** Sealed here with the message's key. */
  answer?: string;
}

export const markContactEnded = (tx: Transaction, key: DataKey, id: string, end: ContactEnd) =>
  tx.run('update contact set state = ?, resolved_at = ?, expires_at = ?, answer = ? where id = ?', [
    end.state,
    end.now.toISOString(),
    end.expiresAt.toISOString(),
    end.answer === undefined ? null : key.seal(placeOf('answer', id), end.answer),
    id,
  ]);

export const markReminded = (tx: Transaction, id: string, reminders: number) =>
  tx.run('update contact set reminders = ? where id = ?', [reminders, id]);

/** Messages that wait for their owner's answer, the oldest first. */
export const listDelivered = async (db: Reader): Promise<ContactRecord[]> =>
  (await db.all<Row>(`select ${columns} from contact where state = 'delivered' order by delivered_at, id`)).map(
    toRecord,
  );

/** Messages whose time is over, in whatever state. What is reported stays until it is decided, and for a time after that. */
export const listExpiredContacts = async (db: Reader, now: Date): Promise<ContactRecord[]> =>
  (
    await db.all<Row>(
      `select ${columns} from contact where max(expires_at, coalesce(kept_until, '')) <= ?
         and coalesce(suspicion, '') <> 'reported'`,
      [now.toISOString()],
    )
  ).map(toRecord);

/** Takes what is over, and kept for a report alone, away from its sender: as if it were deleted, down to the key of their form. */
export const endForSenders = (tx: Transaction, now: Date) =>
  tx.run('update contact set over_at = :now, idempotency = id where expires_at <= :now and over_at is null', {
    now: now.toISOString(),
  });

/** Messages to an entry, in whatever state. */
export const listContactsOf = async (db: Reader, mission: string, profile: string): Promise<ContactRecord[]> =>
  (await db.all<Row>(`select ${columns} from contact where mission = ? and profile = ?`, [mission, profile])).map(
    toRecord,
  );

export const deleteContact = (tx: Transaction, id: string) => tx.run('delete from contact where id = ?', [id]);

export interface SenderLoad {
  /** Messages of the sender that wait for an answer. */
  open: number;
  /** Messages of the sender since `since`. */
  recent: number;
}

/** What a sender has going on in a mission. */
export async function loadOfSender(
  db: Reader,
  mission: string,
  addressIndex: string,
  since: Date,
): Promise<SenderLoad> {
  const row = await db.get<{ open: number; recent: number }>(
    `select count(*) filter (where state = 'delivered') as open, count(*) filter (where delivered_at > ?) as recent
     from contact where mission = ? and address_index = ?`,
    [since.toISOString(), mission, addressIndex],
  );
  return row!;
}

/** Messages since `since` to an entry from senders whom its owner has not answered. */
export async function countFirstContacts(db: Reader, mission: string, profile: string, since: Date): Promise<number> {
  const row = await db.get<{ n: number }>(
    `select count(*) as n from contact where mission = ? and profile = ? and delivered_at > ? and not exists (
       select 1 from contact as earlier where earlier.profile = contact.profile and earlier.state = 'answered'
         and earlier.address_index = contact.address_index)`,
    [mission, profile, since.toISOString()],
  );
  return row!.n;
}

/** Whether the owner of an entry has answered this sender before. */
export const wasAnswered = async (db: Reader, mission: string, profile: string, addressIndex: string) =>
  (await db.get(
    "select 1 from contact where mission = ? and profile = ? and address_index = ? and state = 'answered'",
    [mission, profile, addressIndex],
  )) !== undefined;

/**
 * Takes what a sender wrote to an entry, and still waits, out of the owner's sight, except what was reported; the links
 * of its mails end. For the sender nothing changes. Without an entry, what they wrote to anybody in the mission.
 */
export async function hideFrom(
  tx: Transaction,
  { mission, profile, addressIndex }: { mission: string; profile?: string; addressIndex: string },
): Promise<void> {
  const hidden = await tx.all<{ id: string }>(
    `update contact set suspicion = 'blocked'
     where mission = ? and profile = coalesce(?, profile) and address_index = ? and state = 'delivered'
       and coalesce(suspicion, '') <> 'reported'
     returning id`,
    [mission, profile ?? null, addressIndex],
  );
  for (const { id } of hidden) await forgetTokensOf(tx, id);
}

export const markReported = (tx: Transaction, id: string, now: Date) =>
  tx.run("update contact set suspicion = 'reported', reported_at = ? where id = ?", [now.toISOString(), id]);

/**
 * What the mission decided: the message goes out of the owner's sight, or is theirs again. It is kept until `keptUntil` at
 * least, of which its sender sees nothing.
 */
export const markReportDecided = (tx: Transaction, id: string, suspicion: 'blocked' | null, keptUntil: Date) =>
  tx.run('update contact set suspicion = ?, kept_until = ? where id = ?', [suspicion, keptUntil.toISOString(), id]);

/** Notes who has opened what the mission is asked to look at. */
export const markOpened = (tx: Transaction, id: string, actor: string) =>
  tx.run("update contact set opened_by = json_insert(opened_by, '$[#]', ?) where id = ?", [actor, id]);

export const hasOpened = async (db: Reader, id: string, actor: string): Promise<boolean> =>
  (await db.get('select 1 from contact, json_each(opened_by) where contact.id = ? and json_each.value = ?', [
    id,
    actor,
  ])) !== undefined;

/** Messages that the mission is asked to look at. Without a mission, those of all. */
export const listReported = async (db: Reader, mission?: string): Promise<ContactRecord[]> =>
  (
    await db.all<Row>(
      `select ${columns} from contact where suspicion = 'reported' and mission = coalesce(?, mission) order by reported_at, id`,
      [mission ?? null],
    )
  ).map(toRecord);

/** Messages from some addresses that the mission is asked to look at. */
export const listReportedFrom = async (
  db: Reader,
  mission: string,
  addresses: readonly string[],
): Promise<ContactRecord[]> =>
  (
    await db.all<Row>(
      `select ${columns} from contact where suspicion = 'reported' and mission = ?
         and address_index in (select value from json_each(?)) order by reported_at, id`,
      [mission, JSON.stringify(addresses)],
    )
  ).map(toRecord);
