import type { TestServer } from './harness.js';

/** Everything the database holds, as one text: two are equal when nothing was written between them. */
export async function stored({ db }: Pick<TestServer, 'db'>): Promise<string> {
  const tables = await db.all<{ name: string }>("select name from sqlite_schema where type = 'table' order by name");
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push(name, await db.all(`select * from "${name}"`));
  return JSON.stringify(rows, (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value));
}
