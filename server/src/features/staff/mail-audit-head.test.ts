import { beforeEach, expect, it } from 'vitest';
import { queuedMails } from '../../../test/asking.js';
import { addMember } from '../../../test/browser.js';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { readHead } from '../audit/audit-head.js';
import { verifyAudit } from '../audit/verify-audit.js';
import { mailAuditHead } from './mail-audit-head.js';

const day = 86_400_000;

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  await server.addMission({ slug: 'gh', country: 'GH' });
});

const addAdmin = (address: string, mission = 'bj') => addMember(server, { address, mission, role: 'admin' });
const mailed = async () => (await queuedMails(server)).filter(({ template }) => template === 'audit-head');
const heads = async () => (await mailed()).map(({ text }) => readHead(/\d+:[\w-]{43}/.exec(text)?.[0] ?? ''));
async function write() {
  await server.addProfile();
}

it('tells two admins of each mission where the audit ends, so that it can be held against that later', async () => {
  await addMember(server, { address: 'moderator@example.org', role: 'moderator' });
  for (const address of ['first@example.org', 'second@example.org', 'third@example.org']) {
    await addAdmin(address);
    server.clock.advance(day);
  }
  await addAdmin('ghana@example.org', 'gh');
  await write();
  await mailAuditHead(server.deps);
  expect((await mailed()).map(({ to }) => to).toSorted()).toEqual(['first@example.org', 'ghana@example.org', 'second@example.org']); // prettier-ignore
  const [head] = await heads();
  await write();
  expect(await verifyAudit(server.deps, head)).toMatchObject({ sound: true });
  await server.db.transaction((tx) => tx.run('delete from audit_entry'));
  await server.db.transaction((tx) => tx.run('delete from audit_mark'));
  expect(await verifyAudit(server.deps, head)).toMatchObject({ sound: false });
});

it('goes once a week, however often the server starts', async () => {
  await addAdmin('first@example.org');
  await write();
  await mailAuditHead(server.deps);
  await mailAuditHead(server.deps);
  server.clock.advance(6 * day);
  await mailAuditHead(server.deps);
  expect(await mailed()).toHaveLength(1);
  server.clock.advance(day);
  await mailAuditHead(server.deps);
  expect(await mailed()).toHaveLength(2);
});

it('waits for nobody: the first admin is mailed with the next run', async () => {
  await write();
  await mailAuditHead(server.deps);
  await addAdmin('first@example.org');
  await mailAuditHead(server.deps);
  expect(await mailed()).toHaveLength(1);
});

it('says without a head that the audit is broken', async () => {
  await addAdmin('first@example.org');
  await write();
  await server.db.transaction((tx) => tx.run("update audit_entry set actor = 'system'"));
  await mailAuditHead(server.deps);
  expect(await heads()).toEqual([undefined]);
  expect(await mailed()).toHaveLength(1);
});
