import { beforeEach, expect, it } from 'vitest';
import { addMember, openBrowser } from '../../../test/browser.js';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { addOwned } from '../../../test/writing.js';
import { forgetSignIns } from '../accounts/forget-sign-ins.js';
import { auditMonths, forgetAudit } from '../audit/forget-audit.js';
import { eraseIdleMembers, idleDays } from './erase-idle-members.js';

const day = 86_400_000;

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});

const addresses = async () => (await server.db.all<{ id: string }>('select id from member')).map(({ id }) => id);

it('an account without an entry goes when it was not used for a while; one with an entry, a role or a session stays', async () => {
  const idle = await addMember(server, { address: 'idle@example.org' });
  const staff = await addMember(server, { address: 'staff@example.org', role: 'viewer' });
  const { owner } = await addOwned(server, {}, { address: 'owner@example.org' });
  server.clock.advance(idleDays * day - 1);
  expect(await eraseIdleMembers(server.deps)).toBe(0);
  const present = await addMember(server, { address: 'present@example.org' });
  const browser = openBrowser(server);
  await browser.hold('member', idle);
  server.clock.advance(1);
  expect(await eraseIdleMembers(server.deps)).toBe(0);
  server.clock.advance(day);
  await forgetSignIns(server.deps);
  expect(await eraseIdleMembers(server.deps)).toBe(1);
  expect((await addresses()).sort()).toEqual([staff, owner, present].sort());
  expect(await server.db.get('select 1 from sealed_key where owner = ?', [idle])).toBeUndefined();
});

it('who signed in lately is not idle', async () => {
  const member = await addMember(server, { address: 'back@example.org' });
  server.clock.advance((idleDays - 1) * day);
  await openBrowser(server).signIn('back@example.org');
  server.clock.advance(2 * day);
  await forgetSignIns(server.deps);
  expect(await eraseIdleMembers(server.deps)).toBe(0);
  expect(await addresses()).toEqual([member]);
});

it('what was done is kept for two years', async () => {
  await addMember(server);
  expect(auditMonths).toBe(24);
  server.clock.advance(730 * day - 1);
  expect(await forgetAudit(server.deps)).toBe(0);
  server.clock.advance(1);
  expect(await forgetAudit(server.deps)).toBe(1);
  expect(await server.count('audit_entry')).toBe(0);
});
