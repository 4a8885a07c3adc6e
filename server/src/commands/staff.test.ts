import { beforeEach, describe, expect, it } from 'vitest';
import { newestToken, queuedMails } from '../../test/asking.js';
import { benin, type TestServer } from '../../test/harness.js';
import { createKit } from '../../test/kit.js';
import type { Deps } from '../deps.js';
import { saveMission } from '../features/missions/missions.store.js';
import { acceptInvite } from '../features/staff/accept-invite.js';
import { commands } from './commands.js';

let kit: ReturnType<typeof createKit>;
beforeEach(async () => {
  kit = createKit(commands);
  await withData(({ db, now }) => db.transaction((tx) => saveMission(tx, benin, now())));
});

async function withData<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
  const { deps, close } = await kit.open();
  try {
    return await work(deps);
  } finally {
    await close();
  }
}

const staff = (command: string, ...options: string[]) => kit.type(['staff', command, 'bj', ...options]);
const add = (address: string, role = 'admin') => staff('add', '--address', address, '--role', role);
const accept = () =>
  withData(async (deps) =>
    acceptInvite(deps, 'bj', await newestToken({ db: deps.db, deps } as TestServer, 'staff-invite')),
  );
const mails = () => withData((deps) => queuedMails({ db: deps.db, deps } as TestServer));

describe('kit staff', () => {
  it('invites the first admin, and says where the mail is', async () => {
    const { code, said } = await staff('add', '--address', 'first@example.org', '--role', 'admin', '--lang', 'fr');
    expect([code, said]).toEqual([
      0,
      'Invited as admin of bj. No mail server is set: the mail waits in the outbox until SMTP_URL is.',
    ]);
    expect(await mails()).toMatchObject([{ to: 'first@example.org', template: 'staff-invite', lang: 'fr' }]);
    expect((await staff('list')).said).toBe('first@example.org  admin  invited, until 2030-01-04 09:00 UTC');
  });

  it('says in the demonstration where it can be read', async () => {
    kit = createKit(commands, { KIT_DEMO: '1' });
    await withData(({ db, now }) => db.transaction((tx) => saveMission(tx, benin, now())));
    expect((await add('first@example.org')).said).toContain('The mail waits at http://127.0.0.1:8787/dev/mail.');
  });

  it('lists who accepted, changes roles, resets factors and ends access', async () => {
    expect((await staff('list')).said).toBe('Nobody. Invite the first: kit staff add');
    await add('first@example.org');
    await accept();
    await add('second@example.org', 'viewer');
    await accept();
    expect((await staff('list')).said).toBe(
      'first@example.org  admin  since 2030-01-01  no second factor yet\n' +
        'second@example.org  viewer  since 2030-01-01  no second factor yet',
    );
    const second = ['--address', 'Second@example.org'];
    expect((await staff('role', ...second, '--role', 'headquarters')).code).toBe(0);
    expect((await staff('list')).said).toContain('second@example.org  headquarters');
    expect((await staff('reset-factor', ...second)).said).toContain('sets up a second factor at the next sign-in');
    expect((await staff('remove', ...second)).code).toBe(0);
    expect((await staff('list')).said).not.toContain('second@');
    const audited = await withData((deps) =>
      deps.db.all<{ action: string }>("select action from audit_entry where actor = 'operator' order by seq"),
    );
    expect(audited.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['staff.invited', 'staff.role-changed', 'staff.factors-reset', 'staff.removed']),
    );
  });

  it('keeps the last admin', async () => {
    await add('first@example.org');
    await accept();
    const first = ['--address', 'first@example.org'];
    for (const [command, ...more] of [['remove'], ['role', '--role', 'viewer']] as const)
      expect((await staff(command, ...first, ...more)).complained).toContain('This is the last admin.');
    expect((await staff('list')).said).toContain('first@example.org  admin');
  });

  it.each([
    [['add', 'xx', '--address', 'a@example.org', '--role', 'admin'], 1, 'There is no mission at this address'],
    [['add', 'bj', '--address', 'nobody', '--role', 'admin'], 1, 'it should look like name@example.org'],
    [['add', 'bj', '--address', 'a@example.org', '--role', 'owner'], 2, '--role is one of viewer'],
    [['add', 'bj', '--address', 'a@example.org', '--role', 'admin', '--lang', 'xx'], 2, '--lang is one of en'],
    [['role', 'bj', '--address', 'a@example.org', '--role', 'admin'], 1, 'Nobody of bj has the address a@example.org.'],
    [['remove', 'bj'], 1, 'Nobody of bj has the address'],
  ])('refuses %j', async (typed, code, complaint) => {
    const answer = await kit.type(['staff', ...typed]);
    expect(answer.code).toBe(code);
    expect(answer.complained).toContain(complaint);
  });
});
