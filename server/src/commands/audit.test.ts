import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createKit } from '../../test/kit.js';
import { commands } from './commands.js';

const addMission = ['mission', 'add', 'tg', '--country', 'TG', '--languages', 'fr'];
const names = ['en', 'fr', 'ar'].flatMap((lang) => [`--name-${lang}`, 'Diaspora Togo']);

it('kit audit verify says that all is as it was written, or which entry is not', async () => {
  const kit = createKit(commands);
  expect((await kit.type(['audit', 'verify'])).said).toBe(
    'Nothing is in the chain yet: it begins with the next entry.',
  );
  expect((await kit.type([...addMission, ...names])).code).toBe(0);
  expect(await kit.type(['audit', 'verify'])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Entries 1 to 1 are as they were written\.\nNote elsewhere: 1:[\w-]{43}$/) as string,
  });
  const { deps, close } = await kit.open();
  await deps.db.transaction((tx) => tx.run("update audit_entry set actor = 'visitor'"));
  await close();
  expect(await kit.type(['audit', 'verify'])).toMatchObject({
    code: 1,
    complained: expect.stringContaining(
      'The audit is broken at entry 1: somebody wrote into the database by hand',
    ) as string,
  });
});

it('kit audit verify --from holds the audit against a head from another day, or from beside a backup', async () => {
  const kit = createKit(commands);
  await kit.type([...addMission, ...names]);
  const [head] = /1:[\w-]{43}/.exec((await kit.type(['audit', 'verify'])).said)!;
  const backup = join(kit.folder, 'backup.db');
  await kit.type(['backup', backup]);
  expect(JSON.parse(readFileSync(`${backup}.manifest.json`, 'utf8'))).toMatchObject({ audit: head });
  expect(statSync(`${backup}.manifest.json`).mode & 0o077).toBe(0);
  await kit.type(['mission', 'set', 'tg', '--policy', 'sheltered']);
  const held = await kit.type(['audit', 'verify', '--from', head]);
  expect([held.code, held.said]).toEqual([0, expect.stringContaining('They lead through entry 1 as it was noted.')]);
  const [later] = /2:[\w-]{43}/.exec(held.said)!;
  await kit.type(['restore', backup]);
  expect((await kit.type(['audit', 'verify'])).code).toBe(0);
  expect(await kit.type(['audit', 'verify', '--from', later])).toMatchObject({
    code: 1,
    complained: expect.stringContaining('broken at entry 2') as string,
  });
  expect((await kit.type(['audit', 'verify', '--from', '2:none'])).code).toBe(2);
});
