import { beforeEach, describe, expect, it } from 'vitest';
import { newestToken } from '../../../test/asking.js';
import { addMember, openBrowser } from '../../../test/browser.js';
import { benin, createTestServer, type TestServer } from '../../../test/harness.js';
import { changeRole, removeStaff } from './change-role.js';
import { inviteStaff } from './invite-staff.js';

let server: TestServer;
let head: string;
let leaving: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  head = await addMember(server, { address: 'head@example.org', role: 'admin' });
  leaving = await addMember(server, { address: 'leaving@example.org', role: 'admin' });
});

const invite = (by: string) =>
  inviteStaff(server.deps, benin, { address: 'friend@example.org', role: 'admin', lang: 'en' }, by);
const accept = async () => (await server.submit(`/bj/go/${await newestToken(server, 'staff-invite')}`, {})).status;

describe('an invitation', () => {
  it('lets in whoever an admin asked', async () => {
    await invite(leaving);
    expect(await accept()).toBe(303);
    expect(await server.count('staff_role')).toBe(3);
  });

  it('lets in whoever the operator asked', async () => {
    await invite('operator');
    expect(await accept()).toBe(303);
  });

  it('ends the session that was at the console in that browser', async () => {
    await invite(leaving);
    const browser = openBrowser(server);
    await browser.hold('staff', head);
    await browser.submit(`/bj/go/${await newestToken(server, 'staff-invite')}`);
    expect(await server.db.all('select member from session where member = ?', [head])).toEqual([]);
    expect(await server.count('session')).toBe(1);
  });

  it.each([
    ['was removed', () => removeStaff(server.deps, benin, leaving, head)],
    ['is no admin any more', () => changeRole(server.deps, benin, { member: leaving, role: 'editor' }, head)],
  ])('lets nobody in once the admin who asked %s', async (_, end) => {
    await invite(leaving);
    await end();
    const before = await server.count('staff_role');
    expect(await accept()).toBe(410);
    expect(await server.count('staff_role')).toBe(before);
    expect(await server.count('session')).toBe(0);
  });
});
