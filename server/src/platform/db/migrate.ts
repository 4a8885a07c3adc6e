import { createHash } from 'node:crypto';
import type { Database } from './database.js';

/** One numbered script: `0001-spine.sql`. */
export interface Migration {
  name: string;
  sql: string;
}

/** The scripts of `server/migrations`, in order. */
export const migrations: Migration[] = Object.entries(
  import.meta.glob<string>('../../../migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
)
  .map(([path, sql]) => ({ name: path.split('/').at(-1)!, sql }))
  .sort((a, b) => a.name.localeCompare(b.name));

/**
 * Brings the database forward, and says which scripts it ran. All in one transaction under the write lock, so that two
 * processes starting at once do it once.
 *
 * @throws {Error} an applied script was edited or is missing: the database was made by other code.
 */
export function migrate(db: Database, scripts: Migration[] = migrations, now = new Date()): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.script(
      'create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at text not null) strict',
    );
    const applied = await tx.all<{ name: string; sha256: string }>('select name, sha256 from schema_migration');
    const ran: string[] = [];
    for (const { name, sha256 } of applied) {
      const script = scripts.find((candidate) => candidate.name === name);
      if (!script)
        throw new Error(`Migration ${name} was applied to this database but is not part of this version of the kit.`);
      if (digest(script.sql) !== sha256)
        throw new Error(`Migration ${name} was edited after it had been applied. Restore it, and write a new one.`);
    }
    for (const { name, sql } of scripts) {
      if (applied.some((script) => script.name === name)) continue;
      await tx.script(sql);
      await tx.run('insert into schema_migration (name, sha256, applied_at) values (?, ?, ?)', [
        name,
        digest(sql),
        now.toISOString(),
      ]);
      ran.push(name);
    }
    return ran;
  });
}

const digest = (sql: string) => createHash('sha256').update(sql).digest('hex');
