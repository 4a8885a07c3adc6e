import { appendFileSync, copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { benin, type TestServer } from '../../../test/harness.js';
import { createKit } from '../../../test/kit.js';
import { addOwned } from '../../../test/writing.js';
import { backupCommand } from '../../commands/backup.js';
import { restoreCommand } from '../../commands/restore.js';
import type { Deps } from '../../deps.js';
import { publishEntry, withdrawEntry } from '../entry/publish-entry.js';
import { saveMission } from '../missions/missions.store.js';
import { saveProfile } from '../profiles/save-profile.js';
import { eraseMember } from './erase-member.js';
import { eraseRows } from './erase-rows.js';
import { findPerson } from './personal-rows.store.js';
import { replayTombstones } from './replay-tombstones.js';

let kit: ReturnType<typeof createKit>;
let member: string;
let backup: string;
beforeEach(async () => {
  kit = createKit([backupCommand, restoreCommand]);
  backup = join(kit.folder, 'yesterday.db');
  await withData(async (deps) => {
    await deps.db.transaction((tx) => saveMission(tx, benin, deps.now()));
    const addProfile: TestServer['addProfile'] = (profile, from) =>
      deps.db.transaction((tx) =>
        saveProfile(deps, tx, { ...from!, ...profile }, {
          consent: { textVersion: '1', textLang: 'fr', text: 'Show me.', how: 'own click' },
        }),
      ); // prettier-ignore
    const server = { db: deps.db, deps, addProfile } as TestServer;
    const words = { headline: 'Canaryhead', summary: 'Canarysummary', askFirst: null };
    const leaving = await addOwned(server, { name: 'Canaryname', place: 'Canaryplace', texts: { en: words } });
    await addOwned(server, { name: 'Staying' }, { address: 'staying@example.org' });
    member = leaving.owner;
  });
  expect((await kit.type(['backup', backup])).code).toBe(0);
});

async function withData<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  const { deps, close } = await kit.open();
  try {
    return await work(deps);
  } finally {
    await close();
  }
}

const erase = () => withData((deps) => eraseMember(deps, { mission: 'bj', member, actor: member }));
const names = () => withData(({ db }) => db.all('select name from profile'));
const dataFiles = () =>
  readdirSync(kit.config.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
    .join('\n');
const erasedFile = () => join(kit.config.dataDir, 'erased');

describe('who was erased', () => {
  it('is still gone after yesterday’s backup was restored, from every file', async () => {
    expect(readFileSync(backup, 'latin1')).toContain('Canaryname');
    await erase();
    const { code, said } = await kit.type(['restore', backup]);
    expect([code, said]).toEqual([0, expect.stringContaining('taken back again')]);
    expect(await names()).toEqual([{ name: 'Staying' }]);
    expect(dataFiles()).not.toMatch(/canary/i);
    expect(await withData(({ db }) => db.get('select 1 from member where id = ?', [member]))).toBeUndefined();
  });

  it('is gone at the next start, when the database was exchanged by hand', async () => {
    await erase();
    for (const part of ['', '-wal', '-shm']) rmSync(join(kit.config.dataDir, `kit.db${part}`), { force: true });
    copyFileSync(backup, join(kit.config.dataDir, 'kit.db'));
    expect(await names()).toEqual([{ name: 'Staying' }]);
    expect(dataFiles()).not.toMatch(/canary/i);
  });

  it('is nobody, as far as the tombstones tell', async () => {
    await erase();
    const tombstones = readFileSync(erasedFile(), 'utf8');
    expect(tombstones.trim().split('\n').length).toBeGreaterThan(1);
    expect(tombstones).not.toContain(member);
    expect(statSync(erasedFile()).mode & 0o077).toBe(0);
  });
});

describe('who took their entry back', () => {
  const shown = () => withData(({ db }) => db.all('select name_sort from listing order by name_sort'));

  it('is not shown again by yesterday’s backup, and keeps their words', async () => {
    expect(await shown()).toHaveLength(2);
    await withData(async (deps) => {
      await withdrawEntry(deps, { mission: 'bj', member });
      await replayTombstones(deps); // the job of every minute
    });
    const { code, said } = await kit.type(['restore', backup]);
    expect([code, said]).toEqual([0, expect.stringContaining('taken back again')]);
    expect(await shown()).toEqual([{ name_sort: 'staying' }]);
    expect(await names()).toHaveLength(2);
    expect(
      await withData(({ db }) => db.all("select state, hidden_by from profile where name = 'Canaryname'")),
    ).toEqual([{ state: 'hidden', hidden_by: 'owner' }]);
  });

  it('and shows it anew is not taken back for it', async () => {
    await withData(async (deps) => {
      const of = { mission: 'bj', member };
      await withdrawEntry(deps, of);
      await publishEntry(deps, benin, of, { version: '1', lang: 'en' });
    });
    expect(await shown()).toHaveLength(2);
    await kit.type(['backup', `${backup}.later`]);
    await kit.type(['restore', `${backup}.later`]);
    expect(await shown()).toHaveLength(2);
  });
});

describe('a crash', () => {
  it('after the commit and before the file was written is mended at the next start', async () => {
    await withData(({ db, ...deps }) =>
      db.transaction(async (tx) => {
        await eraseRows({ db, ...deps }, tx, (await findPerson(tx, 'bj', member))!, member);
      }),
    );
    expect(readdirSync(kit.config.dataDir)).not.toContain('erased');
    await names();
    expect(dataFiles()).not.toMatch(/canary/i);
    await kit.type(['restore', backup]);
    expect(await names()).toEqual([{ name: 'Staying' }]);
  });

  it('in the middle of a line of the file loses no other line', async () => {
    await erase();
    const whole = readFileSync(erasedFile(), 'utf8');
    truncateSync(erasedFile(), whole.length - 20);
    await names();
    expect(new Set(readFileSync(erasedFile(), 'utf8').split('\n'))).toEqual(
      new Set([...whole.split('\n'), whole.slice(0, -20).split('\n').at(-1)!]),
    );
    appendFileSync(erasedFile(), '\ngarbage');
    await kit.type(['restore', backup]);
    expect(await names()).toEqual([{ name: 'Staying' }]);
  });
});

it('nothing is erased again where nothing came back', async () => {
  await erase();
  await withData(async ({ db }) => {
    const before = await db.get('select count(*) as n from audit_entry');
    await names();
    expect(await db.get('select count(*) as n from audit_entry')).toEqual(before);
  });
});
