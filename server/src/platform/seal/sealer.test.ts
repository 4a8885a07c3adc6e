import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibsql } from '../db/libsql.js';
import { migrate } from '../db/migrate.js';
import { readKeyFile } from './key-file.js';
import { createSealer, destroyKey } from './sealer.js';

const folder = () => mkdtempSync(join(tmpdir(), 'kit-seal-'));
const sealer = createSealer(new Uint8Array(32).fill(1));

async function openDatabase() {
  const db = openLibsql(join(folder(), 'kit.db'));
  await migrate(db);
  await db.transaction((tx) =>
    tx.run(
      "insert into mission (slug, position, country, languages, policy, reply_days, created_at) values ('bj', 1, 'BJ', '[]', 'open', 7, '')",
    ),
  );
  return db;
}

describe('a sealed value', () => {
  it('opens again with the key found in the database', async () => {
    const db = await openDatabase();
    const key = await db.transaction((tx) => sealer.createKey(tx, 'bj', 'ada'));
    const sealed = key.seal('mentor_request.address/1', 'ada@example.org');
    expect((await sealer.findKey(db, 'ada'))!.open('mentor_request.address/1', sealed)).toBe('ada@example.org');
  });

  it('does not open in another place', async () => {
    const db = await openDatabase();
    const key = await db.transaction((tx) => sealer.createKey(tx, 'bj', 'ada'));
    const sealed = key.seal('mentor_request.address/1', 'ada@example.org');
    expect(() => key.open('mentor_request.address/2', sealed)).toThrow();
  });

  it('does not open when one bit was changed', async () => {
    const db = await openDatabase();
    const key = await db.transaction((tx) => sealer.createKey(tx, 'bj', 'ada'));
    const sealed = key.seal('a.b/1', 'ada@example.org');
    sealed[sealed.length - 1]! ^= 1;
    expect(() => key.open('a.b/1', sealed)).toThrow();
  });

  it('does not open when it was cut short', async () => {
    const db = await openDatabase();
    const key = await db.transaction((tx) => sealer.createKey(tx, 'bj', 'ada'));
    const sealed = key.seal('a.b/1', '');
    for (const bytes of [0, 12, 16, 24, 27]) expect(() => key.open('a.b/1', sealed.subarray(0, bytes))).toThrow();
  });

  it('is different each time and never holds the text', async () => {
    const db = await openDatabase();
    const key = await db.transaction((tx) => sealer.createKey(tx, 'bj', 'ada'));
    const [one, two] = [key.seal('a.b/1', 'ada@example.org'), key.seal('a.b/1', 'ada@example.org')];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
    expect(Buffer.from(one).includes('ada')).toBe(false);
  });

  it('is lost with its key', async () => {
    const db = await openDatabase();
    await db.transaction((tx) => sealer.createKey(tx, 'bj', 'ada'));
    await db.transaction((tx) => destroyKey(tx, 'ada'));
    expect(await sealer.findKey(db, 'ada')).toBeUndefined();
  });

  it('does not open with another key file', async () => {
    const db = await openDatabase();
    await db.transaction((tx) => sealer.createKey(tx, 'bj', 'ada'));
    await expect(createSealer(new Uint8Array(32).fill(2)).findKey(db, 'ada')).rejects.toThrow();
  });
});

it('gives each purpose its own digest of the same text', () => {
  expect(sealer.digest('address', 'x')).toBe(sealer.digest('address', 'x'));
  expect(sealer.digest('address', 'x')).not.toBe(sealer.digest('limit', 'x'));
});

describe('the key file', () => {
  it('is made once, readable by its owner only', () => {
    const path = join(folder(), 'keys/kit.key');
    const key = readKeyFile(path);
    expect(key).toHaveLength(32);
    expect(statSync(path).mode & 0o777).toBe(0o400);
    expect(readKeyFile(path)).toEqual(key);
  });

  it('is refused when it holds something else', () => {
    const path = join(folder(), 'kit.key');
    writeFileSync(path, 'not a key');
    expect(() => readKeyFile(path)).toThrow('kit.key is not a key file');
  });
});
