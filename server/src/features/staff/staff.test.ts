import { beforeEach, describe, expect, it } from 'vitest';
import { newestCode, newestMail, newestToken, queuedMails, sendAsk } from '../../../test/asking.js';
import { createAuthenticator } from '../../../test/authenticator.js';
import { addMember, openBrowser, type Browser } from '../../../test/browser.js';
import { benin, createTestServer, organisation, type TestServer } from '../../../test/harness.js';
import { confirmByToken } from '../mentoring/confirm-request.js';
import { forgetInvites } from './forget-invites.js';
import { inviteStaff } from './invite-staff.js';

const hour = 3_600_000;
const address = 'new@example.org';

let server: TestServer;
let admin: string;
let browser: Browser;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  await server.addMission({ slug: 'gh', country: 'GH' });
  admin = await addMember(server, { address: 'admin@example.org', role: 'admin' });
  browser = openBrowser(server);
  await browser.hold('staff', admin);
});

const colleague = (role: Parameters<typeof addMember>[1] & object) => addMember(server, role);
const signedIn = async (member: string, aal: 1 | 2 = 2) => {
  const who = openBrowser(server);
  await who.hold('staff', member, aal);
  return who;
};
const rolesIn = async () =>
  Object.fromEntries(
    (await server.db.all<{ member: string; role: string }>('select member, role from staff_role')).map((row) => [
      row.member,
      row.role,
    ]),
  );
const audited = async () =>
  (await server.db.all<{ action: string; actor: string }>('select action, actor from audit_entry order by seq')).at(-1);
const invite = (form: Record<string, string> = {}, who = browser) =>
  who.submit('/console/staff/invite?lang=en', { address, role: 'moderator', 'mail-lang': 'fr', ...form });

describe('an invitation', () => {
  it('goes by mail, names neither role nor person, and makes nobody staff by itself', async () => {
    expect((await invite()).status).toBe(303);
    const mail = await newestMail(server, 'staff-invite');
    expect(mail).toMatchObject({ to: address, lang: 'fr', subject: 'Une invitation pour vous' });
    expect(mail.text + mail.html).not.toMatch(/mod[eé]rat|admin@/i);
    expect(Object.keys(await rolesIn())).toEqual([admin]);
    expect(await server.count('member')).toBe(1);
    expect(await audited()).toEqual({ action: 'staff.invited', actor: admin });
  });

  it('is accepted by its button, once, and leads to a second factor', async () => {
    await invite();
    const token = await newestToken(server, 'staff-invite');
    const shown = await (await server.get(`/bj/go/${token}?lang=en`)).text();
    expect(shown).toContain('You are invited as: Moderator.');
    const who = openBrowser(server);
    const answer = await who.submit(`/bj/go/${token}?lang=en`);
    expect(answer.headers.get('location')).toBe('/console/prove?lang=en&next=console');
    expect(await (await who.get('/console/prove?lang=en')).text()).toContain('Set up an app');
    expect(Object.values(await rolesIn()).sort()).toEqual(['admin', 'moderator']);
    expect((await openBrowser(server).submit(`/bj/go/${token}`)).status).toBe(410);
  });

  it('ends after 72 hours, and its address with it', async () => {
    await invite();
    const token = await newestToken(server, 'staff-invite');
    server.clock.advance(72 * hour);
    expect((await openBrowser(server).submit(`/bj/go/${token}`)).status).toBe(410);
    await forgetInvites(server.deps);
    for (const table of ['staff_invite', 'outbox', 'mail_token']) expect(await server.count(table), table).toBe(0);
    expect(await server.count('sealed_key')).toBe(1);
  });

  it('sent again takes the place of the first; taken back it is worth nothing', async () => {
    await invite();
    const first = await newestToken(server, 'staff-invite');
    await invite({ role: 'editor' });
    expect((await openBrowser(server).submit(`/bj/go/${first}`)).status).toBe(410);
    const second = await newestToken(server, 'staff-invite');
    const { id } = (await server.db.get<{ id: string }>('select id from staff_invite'))!;
    expect((await browser.submit(`/console/staff/invites/${id}/withdraw`)).status).toBe(303);
    expect((await openBrowser(server).submit(`/bj/go/${second}`)).status).toBe(410);
  });

  it.each([
    ['no address', { address: 'new.example.org' }, 422],
    ['two addresses', { address: 'new@example.org, evil@example.org' }, 422],
    ['no role', { role: '' }, 422],
    ['a role nobody has heard of', { role: 'owner' }, 422],
    ['a view of every mission', { role: 'headquarters' }, 422],
    ['somebody who works here already', { address: 'ADMIN@example.org' }, 409],
  ])('is refused for %s', async (_, form, status) => {
    expect((await invite(form)).status).toBe(status);
    expect(await server.count('staff_invite')).toBe(0);
  });

  it('takes from a form what a form has, and nothing else', async () => {
    await invite({ mission: 'gh', id: 'chosen', invited_by: 'operator', expires_at: '2099-01-01T00:00:00.000Z' });
    const { expires_at: until, ...row } = (await server.db.get<Record<string, unknown>>(
      'select id, mission, invited_by, expires_at from staff_invite',
    ))!;
    expect(row).toMatchObject({ mission: 'bj', invited_by: admin });
    expect(row['id']).not.toBe('chosen');
    expect(until).toBe('2030-01-04T00:00:00.000Z');
  });
});

describe('an account prepared for somebody else', () => {
  const device = createAuthenticator();
  const sessions = () => server.db.all<{ member: string }>('select member from session');

  it('is not there before the address was proved: neither member, session nor factor', async () => {
    const attacker = openBrowser(server);
    await attacker.submit('/console/sign-in?lang=en', { mission: 'bj', address });
    await attacker.submit('/account/sign-in?lang=en', { mission: 'bj', address });
    for (const path of ['/console/enrol/app', '/console/enrol/passkey/options', '/console/enrol/passkey'])
      expect((await attacker.submit(path, { answer: JSON.stringify(device.create({ challenge: 'x' })) })).status).toBe(
        401,
      );
    expect(await server.count('member')).toBe(1);
    expect(await server.count('passkey')).toBe(0);
  });

  it('is nothing to its preparer once the right person pressed the link of the mail', async () => {
    await colleague({ address, role: 'moderator' });
    const attacker = openBrowser(server);
    await attacker.submit('/console/sign-in?lang=en', { mission: 'bj', address });
    const code = await newestCode(server, 'sign-in');
    const victim = openBrowser(server);
    await victim.submit(`/bj/go/${await newestToken(server, 'sign-in')}?lang=en`);
    // Even somebody who then reads the digits over the shoulder is too late.
    expect((await attacker.submit('/console/sign-in/code', { code })).status).toBe(410);
    expect((await attacker.get('/console/prove')).headers.get('location')).toContain('/console/sign-in');
    expect(await sessions()).toHaveLength(2);
  });

  it('leaves no factor and no session of an earlier time behind an invitation', async () => {
    const member = await colleague({ address, role: 'editor' });
    const before = await signedIn(member);
    const { challenge } = (await (await before.submit('/console/enrol/passkey/options')).json()) as {
      challenge: string;
    };
    await before.submit('/console/enrol/passkey', { answer: JSON.stringify(device.create({ challenge })) });
    await server.db.transaction((tx) => tx.run('delete from staff_role where member = ?', [member]));
    await invite();
    await openBrowser(server).submit(`/bj/go/${await newestToken(server, 'staff-invite')}`);
    expect((await before.get('/console')).headers.get('location')).toContain('/console/sign-in');
    for (const table of ['passkey', 'recovery_code', 'authenticator']) expect(await server.count(table)).toBe(0);
  });
});

describe('a role', () => {
  it('counts from the next request on', async () => {
    const member = await colleague({ address, role: 'viewer' });
    const who = await signedIn(member);
    expect((await who.get('/console/queue')).status).toBe(403);
    await browser.submit(`/console/staff/${member}/role`, { role: 'moderator' });
    expect((await who.get('/console/queue')).status).toBe(200);
    await browser.submit(`/console/staff/${member}/role`, { role: 'viewer' });
    expect((await who.get('/console/queue')).status).toBe(403);
    expect(await audited()).toEqual({ action: 'staff.role-changed', actor: admin });
    expect((await newestMail(server, 'staff-access')).to).toBe(address);
  });

  it('is never one’s own to change, reset or end', async () => {
    await colleague({ address, role: 'admin' });
    for (const what of ['role', 'remove', 'reset'])
      expect((await browser.submit(`/console/staff/${admin}/${what}`, { role: 'viewer' })).status, what).toBe(409);
    expect((await rolesIn())[admin]).toBe('admin');
  });

  it('of the last admin stays: two admins cannot end each other', async () => {
    const other = await colleague({ address, role: 'admin' });
    const second = await signedIn(other);
    expect((await browser.submit(`/console/staff/${other}/remove`)).status).toBe(303);
    expect((await second.submit(`/console/staff/${admin}/remove`)).status).toBe(401);
    expect(await rolesIn()).toEqual({ [admin]: 'admin' });
  });

  it('ends at once, with sessions and factors, and leaves the member theirs', async () => {
    const member = await colleague({ address, role: 'moderator' });
    const who = await signedIn(member);
    await who.hold('member', member);
    await browser.submit(`/console/staff/${member}/remove`);
    expect((await who.get('/console')).headers.get('location')).toContain('/console/sign-in');
    expect((await who.get('/account')).status).toBe(200);
    await who.submit('/console/sign-in?lang=en', { mission: 'bj', address });
    expect((await newestMail(server, 'sign-in')).text).not.toMatch(/\/go\//);
  });

  it('of headquarters sees counts of every mission, and nothing of anybody', async () => {
    await confirmByToken(server.deps, benin, (await sendAsk(server), await newestToken(server)));
    const who = await signedIn(await colleague({ address, role: 'headquarters', mission: 'gh' }));
    await who.hold(
      'staff',
      (await server.db.get<{ id: string }>("select id from member where mission = 'gh'"))!.id,
      2,
      'gh',
    );
    const page = await (await who.get('/console?lang=en')).text();
    expect(page.match(/Diaspora Benin/g)!.length).toBeGreaterThanOrEqual(2);
    expect(page).toContain('1 matter waits');
    expect(page).not.toMatch(/BJ-|Abdi/);
    for (const path of ['/console/queue', '/console/staff']) expect((await who.get(path)).status).toBe(403);
  });

  it('of one mission counts nothing of another', async () => {
    await confirmByToken(server.deps, benin, (await sendAsk(server), await newestToken(server)));
    const member = await colleague({ address, role: 'viewer', mission: 'gh' });
    const who = openBrowser(server);
    await who.hold('staff', member, 2, 'gh');
    expect(await (await who.get('/console?lang=en')).text()).not.toContain('matter waits');
  });
});

describe('a lost second factor', () => {
  it('is reset by another admin; the person is told, signed out, and starts again', async () => {
    const member = await colleague({ address, role: 'moderator' });
    const who = await signedIn(member);
    expect((await browser.submit(`/console/staff/${member}/reset`)).status).toBe(303);
    expect((await who.get('/console')).headers.get('location')).toContain('/console/sign-in');
    expect((await newestMail(server, 'staff-access')).text).toContain('taken away');
    expect(await audited()).toEqual({ action: 'staff.factors-reset', actor: admin });
    expect(await (await (await signedIn(member, 1)).get('/console/prove?lang=en')).text()).toContain('Set up an app');
  });
});

describe('the queue at the console', () => {
  let moderator: Browser;
  let receipt: string;
  beforeEach(async () => {
    moderator = await signedIn(await colleague({ address, role: 'moderator' }));
    ({ receipt } = await sendAsk(server));
    await confirmByToken(server.deps, benin, await newestToken(server));
  });
  const words = /cold room|Abdi/;

  it('shows nothing of what was written before it is opened, and writes down that it was', async () => {
    const before = await server.count('audit_entry');
    for (const path of ['/console/queue', `/console/queue/${receipt}`]) {
      const page = await (await moderator.get(`${path}?lang=en`)).text();
      expect(page).toContain('Question for a mentor');
      expect(page).not.toMatch(words);
    }
    expect(await server.count('audit_entry')).toBe(before);
    const opened = await (await moderator.submit(`/console/queue/${receipt}/open?lang=en`)).text();
    expect(opened).toMatch(words);
    expect(opened).not.toContain('abdi@example.org');
    expect((await audited())!.action).toBe('mentor-request.read');
  });

  it('mails an answer', async () => {
    const answer = await moderator.submit(`/console/queue/${receipt}/answer?lang=en`, { answer: 'Take R290.' });
    expect(answer.headers.get('location')).toBe('/console/queue?lang=en');
    expect((await newestMail(server, 'mentor-request-answered')).text).toContain('Take R290.');
    expect(await (await moderator.get('/console/queue?lang=en')).text()).toContain('Nobody waits.');
  });

  it('says what is wrong with an answer, and keeps it', async () => {
    const long = `Take <b>R290</b>. ${'x'.repeat(5000)}`;
    const refused = await moderator.submit(`/console/queue/${receipt}/answer?lang=en`, { answer: long });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Shorten the answer');
    expect(page).toContain('Take &lt;b&gt;R290&lt;/b&gt;');
  });

  it('closes and deletes', async () => {
    await moderator.submit(`/console/queue/${receipt}/resolve`);
    expect((await newestMail(server, 'mentor-request-closed')).to).toBe('abdi@example.org');
    expect((await moderator.submit(`/console/queue/${receipt}/resolve`)).status).toBe(422);
    expect((await moderator.submit(`/console/queue/${receipt}/forget`)).status).toBe(303);
    expect(await server.count('mentor_request')).toBe(0);
    expect((await moderator.get(`/console/queue/${receipt}`)).status).toBe(404);
  });

  it('hides an entry by who protects people, and notes who did', async () => {
    const { slug } = await server.addProfile({}, organisation);
    const guard = await colleague({ address: 'guard@example.org', role: 'safeguarding' });
    expect((await moderator.submit(`/console/entries/${slug}/hide`)).status).toBe(403);
    expect((await (await signedIn(guard)).submit(`/console/entries/${slug}/hide`)).status).toBe(303);
    expect((await server.get(`/bj/directory/${slug}`)).status).toBe(404);
    expect((await audited())!.actor).toBe(guard);
  });
});

it('every mail about access is neutral on the outside', async () => {
  const member = await colleague({ address, role: 'moderator' });
  await browser.submit(`/console/staff/${member}/role`, { role: 'editor' });
  await browser.submit(`/console/staff/${member}/reset`);
  await browser.submit(`/console/staff/${member}/remove`);
  await inviteStaff(server.deps, benin, { address, role: 'admin', lang: 'ar' }, 'operator');
  for (const { subject, text } of await queuedMails(server)) {
    expect(subject).not.toMatch(/staff|admin|console|mission|IOM|diaspora/i);
    expect(text).not.toContain('admin@example.org');
  }
});
