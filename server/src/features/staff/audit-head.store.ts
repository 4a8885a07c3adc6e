import type { Reader, Transaction } from '../../platform/db/database.js';

const name = 'audit-head-mailed';

/** When the head of the audit was last mailed. */
export async function readHeadMailed(db: Reader): Promise<Date | undefined> {
  const row = await db.get<{ value: string }>('select value from instance where name = ?', [name]);
  return row && new Date(row.value);
}

export const setHeadMailed = (tx: Transaction, at: Date) =>
  tx.run('insert into instance (name, value) values (?, ?) on conflict (name) do update set value = excluded.value', [
    name,
    at.toISOString(),
  ]);
