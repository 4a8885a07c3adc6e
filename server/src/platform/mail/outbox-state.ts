import type { Reader, Transaction } from '../db/database.js';

/** A mail that has not arrived, without what it says and to whom. */
export interface StuckMail {
  id: string;
  mission: string;
  template: string;
  state: 'queued' | 'given-up';
  attempts: number;
  /** RFC 3339, UTC. */
  createdAt: string;
  nextAt: string;
  /** Reply code of the mail server, or `ETIMEDOUT` and the like. */
  lastError: string | null;
}

/** Mails that were given up or have failed at least once, oldest first. */
export const listStuckMail = (db: Reader): Promise<StuckMail[]> =>
  db.all<StuckMail>(
    `select id, mission, template, state, attempts, created_at as createdAt, next_at as nextAt, last_error as lastError
     from outbox where state = 'given-up' or (state = 'queued' and attempts > 0) order by created_at, rowid`,
  );

/** Mails that wait, failed or not. */
export const countQueuedMail = async (db: Reader): Promise<number> =>
  (await db.get<{ n: number }>("select count(*) as n from outbox where state = 'queued'"))!.n;

/** Lets failed mails leave now instead of after their pause. What was given up has no content any more and stays. */
export const retryMail = (tx: Transaction, now: Date, id?: string): Promise<number> =>
  tx.run("update outbox set next_at = :now where state = 'queued' and attempts > 0 and (:id is null or id = :id)", {
    now: now.toISOString(),
    id: id ?? null,
  });
