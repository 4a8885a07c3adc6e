import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { DatabaseBusy, type Database } from './database.js';
import { openLibsql } from './libsql.js';
import { migrate, migrations } from './migrate.js';

let file: string;
let db: Database;
beforeEach(async () => {
  file = join(mkdtempSync(join(tmpdir(), 'kit-db-')), 'kit.db');
  db = openLibsql(file);
  await db.transaction((tx) =>
    tx.script('create table place (id integer primary key, taken integer not null, note text) strict'),
  );
});
afterEach(() => db.close());

describe('binding', () => {
  it('stores a boolean as 0 or 1 instead of stopping the process', async () => {
    await db.transaction((tx) => tx.run('insert into place (taken) values (?), (?)', [true, false]));
    expect(await db.all('select taken from place order by id')).toEqual([{ taken: 1 }, { taken: 0 }]);
  });

  it('refuses a text with NUL, which would come back cut short', async () => {
    await expect(db.all('select ? as text', ['a\0b'])).rejects.toThrow(TypeError);
    await expect(
      db.transaction((tx) => tx.run('insert into place (taken, note) values (0, :note)', { note: 'a\0b' })),
    ).rejects.toThrow(TypeError);
    expect(await db.all('select * from place')).toEqual([]);
  });

  it('keeps running on a lone surrogate', async () => {
    await db.transaction((tx) => tx.run('insert into place (taken, note) values (0, ?)', ['a\ud800b']));
    expect(await db.get('select note from place')).toEqual({ note: 'a\ufffdb' });
  });

  it('returns only the columns asked for', async () => {
    expect(await db.get('select 1 as one')).toEqual({ one: 1 });
  });
});

describe('a transaction', () => {
  it('happens as a whole or not at all', async () => {
    const failing = db.transaction(async (tx) => {
      await tx.run('insert into place (taken) values (1)');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await db.all('select * from place')).toEqual([]);
    await db.transaction((tx) => tx.run('insert into place (taken) values (1)'));
    expect(await db.all('select id from place')).toHaveLength(1);
  });

  it('is not seen by readers before it is committed', async () => {
    await db.transaction(async (tx) => {
      await tx.run('insert into place (taken) values (1)');
      expect(await tx.all('select * from place')).toHaveLength(1);
      expect(await db.all('select * from place')).toHaveLength(0);
    });
    expect(await db.all('select * from place')).toHaveLength(1);
  });

  it('gives the last place to one of fifty at once', async () => {
    await db.transaction((tx) => tx.run('insert into place (id, taken) values (1, 0)'));
    const wins = await Promise.all(
      Array.from({ length: 50 }, () =>
        db.transaction(async (tx) => {
          const place = await tx.get<{ taken: number }>('select taken from place where id = 1');
          await Promise.resolve();
          if (place!.taken) return false;
          return (await tx.run('update place set taken = 1 where id = 1')) === 1;
        }),
      ),
    );
    expect(wins.filter(Boolean)).toHaveLength(1);
  });

  it('waits for another process that writes, without blocking the event loop', async () => {
    const holder = holdLock(file, 400);
    await holder.locked;
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    await db.transaction((tx) => tx.run('insert into place (taken) values (1)'));
    clearInterval(ticking);
    await holder.gone;
    expect(ticks).toBeGreaterThan(5);
    expect(await db.all('select * from place')).toHaveLength(1);
  });

  it('gives up politely when the lock is never released, and works again afterwards', async () => {
    const impatient = openLibsql(file, { patience: 200 });
    const holder = holdLock(file, 60_000);
    await holder.locked;
    await expect(impatient.transaction((tx) => tx.run('insert into place (taken) values (1)'))).rejects.toThrow(
      DatabaseBusy,
    );
    holder.kill();
    await holder.gone;
    await impatient.transaction((tx) => tx.run('insert into place (taken) values (1)'));
    expect(await impatient.all('select * from place')).toHaveLength(1);
    await impatient.close();
  });
});

it('cannot write outside a transaction', async () => {
  await expect(db.all('insert into place (taken) values (1) returning id')).rejects.toThrow();
});

it('overwrites what it deletes', async () => {
  const marker = 'canary-'.repeat(20);
  await db.transaction((tx) => tx.run('insert into place (taken, note) values (0, ?)', [marker]));
  await db.transaction((tx) => tx.run('delete from place'));
  await db.close();
  expect(readFileSync(file).includes(marker.slice(0, 40))).toBe(false);
  db = openLibsql(file);
});

describe('migrations', () => {
  it('bring a new file forward, once', async () => {
    expect(await migrate(db)).toEqual(migrations.map(({ name }) => name));
    expect(await migrate(db)).toEqual([]);
  });

  it('run once when two processes start at the same time', async () => {
    const other = openLibsql(file);
    const ran = (await Promise.all([migrate(db), migrate(other)])).flat();
    expect(ran).toEqual(migrations.map(({ name }) => name));
    await other.close();
  });

  it('refuse a script that was edited after it had been applied', async () => {
    await migrate(db, [{ name: '0001-a.sql', sql: 'create table a (id integer)' }]);
    await expect(migrate(db, [{ name: '0001-a.sql', sql: 'create table a (id text)' }])).rejects.toThrow(
      '0001-a.sql was edited',
    );
  });

  it('refuse a database made by newer code', async () => {
    await migrate(db, [{ name: '0001-a.sql', sql: 'create table a (id integer)' }]);
    await expect(migrate(db, [])).rejects.toThrow('0001-a.sql');
  });

  it('leave nothing behind when one of them fails', async () => {
    const scripts = [
      { name: '0001-a.sql', sql: 'create table a (id integer)' },
      { name: '0002-b.sql', sql: 'create tabel b' },
    ];
    await expect(migrate(db, scripts)).rejects.toThrow();
    expect(await db.all("select name from sqlite_schema where name in ('a', 'schema_migration')")).toEqual([]);
  });
});

/** Another process that holds the write lock for a while. */
function holdLock(path: string, ms: number) {
  const child = spawn(
    process.execPath,
    [
      '-e',
      `const db = new (require('libsql'))(process.argv[1]); db.exec('begin immediate'); console.log('locked'); setTimeout(() => { db.exec('commit'); }, Number(process.argv[2]));`,
      path,
      String(ms),
    ],
    { cwd: new URL('../../..', import.meta.url).pathname, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return {
    locked: new Promise<void>((done) => child.stdout.once('data', () => done())),
    gone: new Promise<void>((done) => child.once('exit', () => done())),
    kill: () => child.kill('SIGKILL'),
  };
}
