import { beforeEach, expect, it } from 'vitest';
import { queuedMails } from '../../test/asking.js';
import { addMember } from '../../test/browser.js';
import { benin, type TestServer } from '../../test/harness.js';
import { createKit } from '../../test/kit.js';
import type { Deps } from '../deps.js';
import { requireMission } from '../features/missions/find-mission.js';
import { saveMission } from '../features/missions/missions.store.js';
import { askExport } from '../features/staff/export-requests.js';
import { commands } from './commands.js';

let kit: ReturnType<typeof createKit>;
let id: string;
async function withData<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  const { deps, close } = await kit.open();
  try {
    return await work(deps);
  } finally {
    await close();
  }
}

beforeEach(async () => {
  kit = createKit(commands);
  id = await withData(async (deps) => {
    const { db, now } = deps;
    await db.transaction((tx) => saveMission(tx, benin, now()));
    const member = await addMember({ db, deps } as TestServer, { address: 'ama@example.org', role: 'admin' });
    const reason = { purpose: 'The report of the year', recipient: 'The ministry' };
    await askExport(deps, await requireMission(db, 'bj'), reason, member);
    return (await db.get<{ id: string }>('select id from export_request'))!.id;
  });
});

it('kit export lists who asks, what for and who receives it, and refuses', async () => {
  expect((await kit.type(['export', 'list', 'bj'])).said).toBe(
    `${id}  ama@example.org  asked 2030-01-01 09:00 UTC  waits for its day\n  For: The report of the year\n  To: The ministry`,
  );
  expect((await kit.type(['export', 'refuse', 'bj', id])).said).toBe(`Refused ${id}: nobody gets the file.`);
  expect((await kit.type(['export', 'list', 'bj'])).said).toBe('Nobody asked.');
  const mails = await withData((deps) => queuedMails({ db: deps.db, deps } as TestServer));
  expect(mails.map(({ to, text }) => [to, /refused/.test(text)])).toContainEqual(['ama@example.org', true]);
});

it('kit export refuse says when there is nothing of the kind', async () => {
  const { code, complained } = await kit.type(['export', 'refuse', 'bj', 'nothing']);
  expect([code, complained]).toEqual([1, expect.stringContaining('There is nothing at this address')]);
});
