import { createHash } from 'node:crypto';
import type { Deps } from '../../deps.js';
import type { Reader, Transaction } from '../../platform/db/database.js';
import type { Desk, SessionRecord } from './account.js';
import { isAlive, sessionLimits } from './sessions.rules.js';

/** 256 bits. Only this is kept of a token, so that a read of the database signs nobody in. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

export const newSecret = ({ random }: Pick<Deps, 'random'>) => Buffer.from(random(32)).toString('base64url');

interface Row {
  id: string;
  mission: string;
  member: string;
  desk: Desk;
  aal: 1 | 2;
  proved_at: string;
  seen_at: string;
  created_at: string;
  ends_at: string;
}

const columns = 'id, mission, member, desk, aal, proved_at, seen_at, created_at, ends_at';

const toRecord = (row: Row): SessionRecord => ({
  id: row.id,
  mission: row.mission,
  member: row.member,
  desk: row.desk,
  aal: row.aal,
  provedAt: new Date(row.proved_at),
  seenAt: new Date(row.seen_at),
  createdAt: new Date(row.created_at),
  endsAt: new Date(row.ends_at),
});

export interface SessionToOpen {
  mission: string;
  member: string;
  desk: Desk;
  aal: 1 | 2;
  /** Token of the session that the browser had at this desk: it ends. */
  insteadOf?: string | undefined;
}

/** Opens a session and answers its token, which the browser keeps in a cookie and nobody else knows. */
export async function openSession(
  deps: Pick<Deps, 'random' | 'newId' | 'now'>,
  tx: Transaction,
  { mission, member, desk, aal, insteadOf }: SessionToOpen,
): Promise<string> {
  if (insteadOf) await tx.run('delete from session where token = ? and desk = ?', [hashOf(insteadOf), desk]);
  const token = newSecret(deps);
  const now = deps.now();
  await tx.run(
    `insert into session (id, mission, member, desk, token, aal, proved_at, seen_at, created_at, ends_at)
     values (:id, :mission, :member, :desk, :token, :aal, :now, :now, :now, :endsAt)`,
    {
      id: deps.newId(),
      mission,
      member,
      desk,
      token: hashOf(token),
      aal,
      now: now.toISOString(),
      endsAt: new Date(now.getTime() + sessionLimits[desk].mostMs).toISOString(),
    },
  );
  return token;
}

/** The living session of a token. */
export async function findSession(
  db: Reader,
  desk: Desk,
  token: string,
  now: Date,
): Promise<SessionRecord | undefined> {
  const row = await db.get<Row>(`select ${columns} from session where token = ? and desk = ?`, [hashOf(token), desk]);
  const session = row && toRecord(row);
  return session && isAlive(session, now) ? session : undefined;
}

/** Notes that a session is used. Written once a minute at most: reading pages must not wait for a writer. */
export async function touchSession(
  db: Deps['db'],
  { id, seenAt }: Pick<SessionRecord, 'id' | 'seenAt'>,
  now: Date,
): Promise<void> {
  if (now.getTime() - seenAt.getTime() < 60_000) return;
  await db.transaction((tx) => tx.run('update session set seen_at = ? where id = ?', [now.toISOString(), id]));
}

/**
 * Raises a session after a proof, under a new token: whoever knew the old one has nothing.
 *
 * @returns the new token.
 */
export async function renewSession(
  deps: Pick<Deps, 'random' | 'now'>,
  tx: Transaction,
  { id }: Pick<SessionRecord, 'id'>,
  aal: 1 | 2,
): Promise<string> {
  const token = newSecret(deps);
  const now = deps.now().toISOString();
  await tx.run('update session set token = ?, aal = ?, proved_at = ?, seen_at = ?, challenge = null where id = ?', [
    hashOf(token),
    aal,
    now,
    now,
    id,
  ]);
  return token;
}

/** Living sessions of a member at a desk, the latest first. */
export async function listSessions(
  db: Reader,
  { mission, member, desk }: Pick<SessionRecord, 'mission' | 'member' | 'desk'>,
  now: Date,
): Promise<SessionRecord[]> {
  const rows = await db.all<Row>(
    `select ${columns} from session where mission = ? and member = ? and desk = ? order by created_at desc, id`,
    [mission, member, desk],
  );
  return rows.map(toRecord).filter((session) => isAlive(session, now));
}

/** Ends one session of a member; answers 0 for somebody else's. */
export const endSession = (tx: Transaction, member: string, id: string) =>
  tx.run('delete from session where member = ? and id = ?', [member, id]);

/** Ends every session of a member, but perhaps one. */
export const endSessions = (tx: Transaction, member: string, except = '') =>
  tx.run('delete from session where member = ? and id <> ?', [member, except]);

/** Ends every session of a member at one desk. */
export const endDeskSessions = (tx: Transaction, mission: string, member: string, desk: Desk) =>
  tx.run('delete from session where mission = ? and member = ? and desk = ?', [mission, member, desk]);

/** Removes sessions that are over. */
export const forgetSessions = (tx: Transaction, now: Date) =>
  tx.run(
    `delete from session where ends_at <= :now
       or (desk = 'member' and seen_at <= :member) or (desk = 'staff' and seen_at <= :staff)`,
    {
      now: now.toISOString(),
      member: new Date(now.getTime() - sessionLimits.member.idleMs).toISOString(),
      staff: new Date(now.getTime() - sessionLimits.staff.idleMs).toISOString(),
    },
  );
