import { expect, it } from 'vitest';
import { createKit } from '../../test/kit.js';
import { commands } from './commands.js';

const addMission = ['mission', 'add', 'tg', '--country', 'TG', '--languages', 'fr'];
const names = ['en', 'fr', 'ar'].flatMap((lang) => [`--name-${lang}`, 'Diaspora Togo']);

it('kit audit verify says that all is as it was written, or which entry is not', async () => {
  const kit = createKit(commands);
  expect((await kit.type(['audit', 'verify'])).said).toBe('Nothing has been written down yet.');
  expect((await kit.type([...addMission, ...names])).code).toBe(0);
  expect(await kit.type(['audit', 'verify'])).toMatchObject({
    code: 0,
    said: 'Entries 1 to 1 are as they were written.',
  });
  const { deps, close } = await kit.open();
  await deps.db.transaction((tx) => tx.run("update audit_entry set actor = 'visitor'"));
  await close();
  expect(await kit.type(['audit', 'verify'])).toMatchObject({
    code: 1,
    complained: 'The audit is broken at entry 1: somebody wrote into the database by hand.',
  });
});
