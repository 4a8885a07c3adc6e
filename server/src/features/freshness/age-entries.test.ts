import { beforeEach, describe, expect, it } from 'vitest';
import { queuedMails, type QueuedMail } from '../../../test/asking.js';
import { addOwned, deliver } from '../../../test/writing.js';
import { benin, createTestServer, organisation, type TestServer } from '../../../test/harness.js';
import type { Deps } from '../../deps.js';
import { actOnContact } from '../contacts/act-on-contact.js';
import { usualPeriods } from '../missions/missions.store.js';
import { changeMission } from '../profiles/change-mission.js';
import { findMission } from '../missions/missions.store.js';
import { decideReported } from '../queue/decide-queued.js';
import { readQueued } from '../queue/read-queued.js';
import { ageEntries } from './age-entries.js';
import { confirmEntryByToken, confirmSource } from './confirm-entry.js';
import { listUnsure } from './list-unsure.js';

const day = 86_400_000;

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});

const today = () => server.deps.now().toISOString().slice(0, 10);
const tokenIn = ({ text }: QueuedMail) => /\/go\/([\w-]+)/.exec(text)![1]!;
const shown = async () =>
  (
    (await (await server.get('/api/v1/missions/bj/profiles?lang=en')).json()) as { items: { name: string }[] }
  ).items.map(({ name }) => name);

/** Lets days pass, with the job once on each, and hands every mail of a day to whoever reads it. */
async function pass(days: number, read: (mail: QueuedMail) => Promise<void> = async () => {}): Promise<string[]> {
  const events: string[] = [];
  let known = (await queuedMails(server)).length;
  for (let passed = 0; passed < days; passed++) {
    server.clock.advance(day);
    await ageEntries(server.deps);
    const mails = await queuedMails(server);
    // Erasing takes its own mails along.
    for (const mail of mails.slice(Math.min(known, mails.length))) {
      events.push(`${today()} ${mail.template} ${mail.to}`);
      await read(mail);
    }
    known = mails.length;
  }
  return events;
}

describe('three years, a day at a time', () => {
  it.each(['to it', 'of its owner'])('an entry is not erased while a message %s is reported', async (which) => {
    const silent = await addOwned(server, { name: 'Silent' }, { address: 'silent@example.org' });
    const other = await addOwned(server, { name: 'Other' }, { address: 'other@example.org' });
    const isTo = which === 'to it';
    const receipt = await deliver(server, (isTo ? silent : other).slug, { address: isTo ? 'kofi@example.org' : 'silent@example.org' }); // prettier-ignore
    const { id } = (await server.db.get<{ id: string }>('select id from contact'))!;
    await actOnContact(server.deps, benin, (isTo ? silent : other).owner, id, { verb: 'report' });
    await server.db.transaction(
      (tx) =>
      tx.run("update profile set aged = 3, aged_at = '2029-01-01T00:00:00.000Z', confirmed_at = '2028-01-01' where id = ?", [silent.id]), // prettier-ignore
    );
    const isThere = async () => (await server.db.get('select 1 from profile where id = ?', [silent.id])) !== undefined;
    await ageEntries(server.deps);
    expect([await isThere(), await server.count('contact')]).toEqual([true, 1]);
    const staff = { actor: 'operator', mission: 'bj' };
    await readQueued(server.deps, receipt, staff);
    await decideReported(server.deps, receipt, 'upheld', staff);
    await ageEntries(server.deps);
    expect(await isThere()).toBe(false);
  });

  it('a person who never answers is asked twice, fades, is hidden, and is gone', async () => {
    const silent = await addOwned(server, { name: 'Silent' }, { address: 'silent@example.org' });
    await server.addProfile({ name: 'Listed', sourceReadOn: '2030-11-20' }, organisation);
    expect(await pass(333)).toEqual(['2030-11-01 still-true-ask silent@example.org']);
    expect(await shown()).toEqual(['Silent', 'Listed']);
    expect(await pass(1)).toEqual(['2030-12-01 still-true-again silent@example.org']);
    expect(await shown()).toEqual(['Listed', 'Silent']);
    expect(await pass(29)).toEqual([]);
    expect(await shown()).toEqual(['Listed', 'Silent']);
    expect(await pass(1)).toEqual(['2030-12-31 still-true-hidden silent@example.org']);
    expect(await shown()).toEqual(['Listed']);
    expect(await pass(180)).toEqual([]);
    expect([today(), await server.count('member')]).toEqual(['2031-06-29', 1]);
    await pass(1);
    for (const table of ['member', 'profile_owner', 'outbox', 'mail_token', 'sealed_key'])
      expect(await server.count(table), table).toBe(0);
    expect(await server.db.all('select name from profile')).toEqual([{ name: 'Listed' }]);
    expect(await server.db.all('select id from consent where subject = ?', [silent.id])).toEqual([]);
  });

  it('a person who answers each time is asked once a year and stays', async () => {
    const { id } = await addOwned(server, {}, { address: 'faithful@example.org' });
    const events = await pass(3 * 365, (mail) => confirmEntryByToken(server.deps, 'bj', tokenIn(mail)));
    expect(events).toEqual([
      '2030-11-01 still-true-ask faithful@example.org',
      '2031-10-01 still-true-ask faithful@example.org',
      '2032-09-01 still-true-ask faithful@example.org',
    ]);
    expect(await server.db.get('select id, state, aged, confirmed_at from profile')).toEqual({
      id, state: 'published', aged: 0, confirmed_at: '2032-09-01T00:00:00.000Z',
    }); // prettier-ignore
    expect(await server.count('mail_token')).toBe(0);
  });

  it('who answers when they were hidden comes back, first in the list', async () => {
    await addOwned(server, { name: 'Late' }, { address: 'late@example.org' });
    await server.addProfile({ name: 'Listed', sourceReadOn: '2030-12-20' }, organisation);
    const events = await pass(400, async (mail) => {
      if (mail.template !== 'still-true-hidden') return;
      expect(await shown()).toEqual(['Listed']);
      await confirmEntryByToken(server.deps, 'bj', tokenIn(mail));
      expect(await shown()).toEqual(['Late', 'Listed']);
    });
    expect(events.map((event) => event.split(' ')[1])).toEqual([
      'still-true-ask', 'still-true-again', 'still-true-hidden',
    ]); // prettier-ignore
    expect(await shown()).toContain('Late');
  });

  it('what its owner or staff hid ages too, is not shown by an answer, and goes in the end', async () => {
    const hidden = await addOwned(server, { state: 'hidden', hiddenBy: 'owner' }, { address: 'hidden@example.org' });
    await pass(366, async (mail) => {
      if (mail.template === 'still-true-again') await confirmEntryByToken(server.deps, 'bj', tokenIn(mail));
    });
    expect(await server.db.get('select state, hidden_by from profile where id = ?', [hidden.id])).toEqual({
      state: 'hidden',
      hidden_by: 'owner',
    });
    await pass(730);
    expect(await server.count('profile')).toBe(0);
    expect(await server.count('member')).toBe(0);
  });

  it('an organisation of a public source is nobody’s to be mailed: staff are asked, and it goes in the end', async () => {
    const { slug } = await server.addProfile({ name: 'Read again', sourceKey: 'a' }, organisation);
    await server.addProfile({ name: 'Forgotten', sourceKey: 'b' }, organisation);
    expect(await pass(293)).toEqual([]);
    expect(await listUnsure(server.deps)).toEqual([]);
    await pass(1);
    expect([today(), (await listUnsure(server.deps)).length]).toEqual(['2030-10-22', 2]);
    expect(await confirmSource(server.deps, { mission: 'bj', slug, actor: 'operator' })).toBe('done');
    expect((await listUnsure(server.deps)).map(({ hideAt }) => hideAt.toISOString().slice(0, 10))).toEqual([
      '2030-12-22',
    ]);
    await pass(61);
    expect([today(), await shown()]).toEqual(['2030-12-22', ['Read again']]);
    await pass(182);
    expect([today(), await server.count('profile')]).toEqual(['2031-06-22', 1]);
    expect(await pass(5 * 365)).toEqual([]);
    expect(await server.count('profile')).toBe(0);
    expect(await server.count('listing')).toBe(0);
    expect(await server.count('listing_word')).toBe(0);
  });

  it('a claimed organisation that never answers goes like a person', async () => {
    await addOwned(server, {}, { address: 'board@abl.example.org', from: organisation });
    const events = await pass(3 * 365);
    expect(events).toEqual([
      '2030-10-22 still-true-ask board@abl.example.org',
      '2030-11-22 still-true-again board@abl.example.org',
      '2030-12-22 still-true-hidden board@abl.example.org',
    ]);
    expect([await server.count('profile'), await server.count('member')]).toEqual([0, 0]);
  });

  it('one of two entries goes, and its owner stays with the other', async () => {
    const first = await addOwned(server, { name: 'Old' }, { address: 'two@example.org' });
    await addOwned(server, { name: 'Young', confirmedAt: '2031-05-01T00:00:00.000Z' }, { address: 'two@example.org' });
    await pass(550);
    expect(await server.db.all('select name from profile')).toEqual([{ name: 'Young' }]);
    expect(await server.db.all('select id from member')).toEqual([{ id: first.owner }]);
  });

  it('what is invented stays as old as it is', async () => {
    await server.addProfile({ fictional: true });
    await pass(3 * 365);
    expect(await shown()).toHaveLength(1);
  });
});

it('the mission’s own periods count', async () => {
  await addOwned(server, {}, { address: 'brief@example.org' });
  await server.db.transaction(async (tx) =>
    changeMission(server.deps, tx, (await findMission(tx, 'bj'))!, { periods: { confirmMonths: 2, hideDays: 7, eraseMonths: 1 } }, 'operator'),
  ); // prettier-ignore
  const events = await pass(75);
  expect(events).toEqual([
    '2030-01-02 still-true-ask brief@example.org',
    '2030-02-01 still-true-again brief@example.org',
    '2030-02-08 still-true-hidden brief@example.org',
  ]);
  expect(await server.count('member')).toBe(0);
});

it('a server that was off for years hides first, asks, and leaves the whole time to answer', async () => {
  await addOwned(server, {}, { address: 'surprised@example.org' });
  server.clock.advance(3 * 365 * day);
  expect(await ageEntries(server.deps)).toBe(1);
  expect((await queuedMails(server)).map(({ template }) => template)).toEqual(['still-true-hidden']);
  expect(await ageEntries(server.deps)).toBe(0);
  await pass(180);
  expect(await server.count('profile')).toBe(1);
  await pass(5);
  expect(await server.count('profile')).toBe(0);
});

describe('a run that dies', () => {
  /** Deps whose database fails in the place of one transaction. */
  const dyingAt = (deps: Deps, fatal: number): Deps => {
    let count = 0;
    return {
      ...deps,
      db: {
        ...deps.db,
        transaction: (work) => (count++ === fatal ? Promise.reject(new Error('killed')) : deps.db.transaction(work)),
      },
    };
  };
  const outcome = async () => ({
    profiles: await server.db.all('select name, state, hidden_by, aged, aged_at from profile order by name'),
    mails: (await queuedMails(server)).map(({ to, template }) => `${template} ${to}`).sort(),
    tokens: await server.count('mail_token'),
    members: await server.count('member'),
    audit: await server.db.all("select action, count(*) as n from audit_entry where actor = 'system' group by action"),
  });

  const begin = async () => {
    server = await createTestServer();
    await server.addMission();
    await addOwned(server, { name: 'To ask', confirmedAt: '2029-02-01T00:00:00.000Z' }, { address: 'a@example.org' });
    await addOwned(server, { name: 'To fade', confirmedAt: '2029-01-01T00:00:00.000Z' }, { address: 'b@example.org' });
    await addOwned(server, { name: 'To hide', confirmedAt: '2028-12-01T00:00:00.000Z' }, { address: 'c@example.org' });
    await addOwned(server, { name: 'To erase', confirmedAt: '2028-05-01T00:00:00.000Z' }, { address: 'd@example.org' });
    await server.db.transaction((tx) =>
      tx.run("update profile set aged = 3, aged_at = '2029-06-01T00:00:00.000Z' where name = 'To erase'"),
    );
  };

  it.each([0, 1, 2, 3])('before step %i leaves what the next run ends, and mails nobody twice', async (fatal) => {
    await begin();
    await ageEntries(server.deps);
    const whole = await outcome();
    expect([whole.mails.length, whole.members]).toEqual([3, 3]);

    await begin();
    await expect(ageEntries(dyingAt(server.deps, fatal))).rejects.toThrow('killed');
    expect(await outcome()).not.toEqual(whole);
    await ageEntries(server.deps);
    await ageEntries(server.deps);
    expect(await outcome()).toEqual(whole);
  });
});

it('periods are as usual unless the mission says otherwise', async () => {
  expect((await findMission(server.db, 'bj'))!.periods).toEqual(usualPeriods);
});
