import type { Reader, Transaction } from '../db/database.js';

/** What was read, as a sketch, by a reader or by the readers of a mission together. */
export interface Reading {
  /** A keyed digest that changes daily. */
  reader: string;
  /** `null` for one reader. */
  mission: string | null;
  seen: string;
  endsAt: Date;
}

export const findReading = async (db: Reader, reader: string) =>
  (await db.get<{ seen: string }>('select seen from reading where reader = ?', [reader]))?.seen;

export const putReading = (tx: Transaction, { endsAt, ...reading }: Reading) =>
  tx.run(
    `insert into reading (reader, mission, seen, ends_at) values (:reader, :mission, :seen, :endsAt)
     on conflict (reader) do update set seen = excluded.seen`,
    { ...reading, endsAt: endsAt.toISOString() },
  );

/** Somebody, or all readers of a mission together, read persons as nobody does who looks for one. */
export interface HarvestAlarm {
  id: string;
  mission: string;
  readers: 'one' | 'many';
  /** Distinct persons, about. */
  persons: number;
  raisedAt: Date;
}

/** An alarm that was raised by another process too stands once, with the larger number. */
export const putAlarm = (tx: Transaction, { raisedAt, ...alarm }: HarvestAlarm) =>
  tx.run(
    `insert into harvest_alarm (id, mission, readers, persons, raised_at) values (:id, :mission, :readers, :persons, :raisedAt)
     on conflict (id) do update set persons = max(persons, excluded.persons)`,
    { ...alarm, raisedAt: raisedAt.toISOString() },
  );

/** Alarms since `since`, the latest first. */
export async function listAlarms(db: Reader, since: Date, mission?: string): Promise<HarvestAlarm[]> {
  const rows = await db.all<Omit<HarvestAlarm, 'raisedAt'> & { raised_at: string }>(
    `select id, mission, readers, persons, raised_at from harvest_alarm
     where raised_at > ? and mission = coalesce(?, mission) order by raised_at desc, id`,
    [since.toISOString(), mission ?? null],
  );
  return rows.map(({ raised_at, ...row }) => ({ ...row, raisedAt: new Date(raised_at) }));
}

/** Days for which an alarm is kept. */
const alarmDays = 90;

/** Removes what was read on days that are over, and old alarms. */
export async function forgetReadings(tx: Transaction, now: Date): Promise<void> {
  await tx.run('delete from reading where ends_at <= ?', [now.toISOString()]);
  await tx.run('delete from harvest_alarm where raised_at <= ?', [
    new Date(now.getTime() - alarmDays * 86_400_000).toISOString(),
  ]);
}
