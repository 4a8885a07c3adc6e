import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ask, askPath, newestToken, queuedMails } from '../../test/asking.js';
import { benin, organisation, person, type TestServer } from '../../test/harness.js';
import { createKit } from '../../test/kit.js';
import { createApp } from '../app.js';
import type { Deps } from '../deps.js';
import { submitCorrection } from '../features/corrections/submit-correction.js';
import { confirmByToken } from '../features/mentoring/confirm-request.js';
import { ageEntries } from '../features/freshness/age-entries.js';
import { saveMission } from '../features/missions/missions.store.js';
import { putAlarm } from '../platform/http/read-budget.store.js';
import { saveProfile } from '../features/profiles/save-profile.js';
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

/** A confirmed mentor request, and its receipt. */
const asked = () =>
  withData(async (deps) => {
    const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };
    const headers = { 'content-type': 'application/json' };
    await createApp(deps).request(askPath, { method: 'POST', headers, body: JSON.stringify(ask()) }, env);
    return confirmByToken(deps, benin, await newestToken({ db: deps.db, deps } as TestServer));
  });

/** A wish to be removed from the list, its receipt, and the slug of the entry. */
const unwanted = (address = '') =>
  withData(async (deps) => {
    const { slug } = await deps.db.transaction((tx) => saveProfile(deps, tx, organisation));
    const input = { slug, wish: 'remove', message: 'Please take us out.', address, website: '' } as const;
    const { receipt } = await submitCorrection(deps, benin, input, { clientAddress: '192.0.2.9' }, 'fr');
    return { receipt, slug };
  });

const mails = () => withData((deps) => queuedMails({ db: deps.db, deps } as TestServer));
const listed = () => withData((deps) => deps.db.all('select slug from listing'));

describe('kit queue', () => {
  it('says first when somebody read persons as a machine does, for a week', async () => {
    await withData(({ db }) =>
      db.transaction(async (tx) => {
        const alarm = { mission: 'bj', readers: 'one', persons: 203 } as const;
        await putAlarm(tx, { ...alarm, id: 'today', raisedAt: new Date('2030-01-01T08:00:00Z') });
        await putAlarm(tx, { ...alarm, id: 'long ago', raisedAt: new Date('2029-12-20T08:00:00Z') });
      }),
    );
    const { said } = await kit.type(['queue', 'list']);
    expect(said.split('\n')).toEqual([
      'ALARM 2030-01-01T08:00:00.000Z  bj: one network was shown 203 persons or more. docs/operating.md says what to do.',
      'Nobody waits.',
    ]);
  });

  it('lists who waits without a word of what they wrote', async () => {
    const request = await asked();
    const { receipt } = await unwanted();
    const { said } = await kit.type(['queue', 'list']);
    expect(said.split('\n')).toEqual([
      `${receipt}  correction: remove  fr  by 2030-01-04`,
      `${request}  mentor-request: one-question  fr  by 2030-01-11`,
      '2 waiting, 0 overdue. Next: kit queue read <receipt>',
    ]);
    expect((await kit.type(['queue', 'list', '--mission', 'gh'])).said).toBe('Nobody waits.');
  });

  it('shows a question, but not the address', async () => {
    const { said } = await kit.type(['queue', 'read', await asked()]);
    expect(said).toContain('one-question with any mentor, for Abdi');
    expect(said).toContain('Which cold room keeps 400 kg of fish at 35 degrees outside?');
    expect(said).not.toContain('abdi@example.org');
  });

  it('mails the answer that is piped in, or in a file', async () => {
    const [first, second] = [await asked(), await asked()];
    await kit.type(['queue', 'answer', first], { input: 'Take the smaller one.\n' });
    expect((await mails()).at(-1)).toMatchObject({ to: 'abdi@example.org', text: expect.stringContaining('Take the smaller one.') }); // prettier-ignore
    writeFileSync(join(kit.folder, 'answer.txt'), 'Take the larger one.');
    const { said } = await kit.type(['queue', 'answer', second, '--file', join(kit.folder, 'answer.txt')]);
    expect(said).toContain('No mail server is set: the mail stays in the outbox.');
    expect((await mails()).at(-1)?.text).toContain('Take the larger one.');
    expect((await kit.type(['queue', 'list'])).said).toBe('Nobody waits.');
  });

  it('says how to remove an entry, removes it, and tells who asked', async () => {
    const { receipt, slug } = await unwanted('abl@example.org');
    expect((await kit.type(['queue', 'read', receipt])).said).toContain(`To remove it: kit profile hide bj ${slug}`);
    expect((await kit.type(['profile', 'hide', 'bj', slug])).said).toBe(
      `bj/${slug} is hidden: nobody but staff can see it.`,
    );
    expect(await listed()).toEqual([]);
    expect((await kit.type(['queue', 'resolve', receipt])).said).toBe(`Resolved ${receipt}.`);
    expect((await mails()).at(-1)).toMatchObject({ to: 'abl@example.org', template: 'correction-resolved' });
    expect((await kit.type(['profile', 'publish', 'bj', slug])).said).toContain('everybody can see it');
    expect(await listed()).toEqual([{ slug }]);
  });

  it.each([
    [['queue', 'read', 'BJ-222-333'], 'Nothing in the queue has the receipt BJ-222-333.'],
    [['queue', 'answer', 'nonsense'], 'Nothing in the queue has the receipt nonsense.'],
    [['profile', 'hide', 'bj', 'nobody'], 'The mission "bj" has no profile "nobody".'],
  ])('refuses %j', async (typed, complaint) => {
    const { code, complained } = await kit.type(typed, { input: 'An answer.' });
    expect([code, complained]).toEqual([1, complaint]);
  });

  it('answers nothing twice, and nothing empty', async () => {
    const receipt = await asked();
    expect((await kit.type(['queue', 'answer', receipt], { input: ' \n' })).complained).toBe('The answer is empty.');
    await kit.type(['queue', 'resolve', receipt]);
    expect((await kit.type(['queue', 'answer', receipt], { input: 'Too late.' })).complained).toContain(
      'waits for nothing',
    );
  });
});

describe('kit profile confirm', () => {
  /** An organisation whose source was read so long ago that staff are asked, and its slug. */
  const unsure = () =>
    withData(async (deps) => {
      const old = { ...organisation, sourceReadOn: '2029-01-15' };
      const { slug } = await deps.db.transaction((tx) => saveProfile(deps, tx, old));
      await ageEntries(deps);
      return slug;
    });

  it('takes an entry from the queue once its source was read again', async () => {
    const slug = await unsure();
    const { said } = await kit.type(['queue', 'list']);
    expect(said.split('\n')[0]).toBe(`bj/${slug}  profile: read-again  by 2030-02-14`);
    expect(said).toContain('kit profile confirm <mission> <slug>');
    expect(await kit.type(['profile', 'confirm', 'bj', slug])).toMatchObject({ code: 0 });
    expect((await kit.type(['queue', 'list'])).said).toBe('Nobody waits.');
    expect(await withData(({ db }) => db.get('select source_read_on, aged from profile'))).toEqual({
      source_read_on: '2030-01-01',
      aged: 0,
    });
  });

  it('refuses what it cannot know', async () => {
    const { slug } = await withData((deps) =>
      deps.db.transaction((tx) => saveProfile(deps, tx, { ...person, sourceUrl: null })),
    );
    const { code, complained } = await kit.type(['profile', 'confirm', 'bj', slug]);
    expect([code, complained]).toEqual([1, expect.stringContaining('names no public source')]);
    expect((await kit.type(['profile', 'confirm', 'bj', 'nobody'])).complained).toContain('has no profile "nobody"');
  });
});

describe('kit profile publish', () => {
  it('shows no person without their consent', async () => {
    const { slug } = await withData((deps) =>
      deps.db.transaction((tx) => saveProfile(deps, tx, { ...person, state: 'held' })),
    );
    const { said } = await kit.type(['profile', 'publish', 'bj', slug]);
    expect(said).toContain('only with a live consent');
    expect(await listed()).toEqual([]);
  });
});

describe('kit mail', () => {
  /** Four mails of which the second failed once and the third was given up. */
  const troubled = async () => {
    for (let n = 0; n < 2; n++) await asked();
    await withData(({ db }) =>
      db.transaction(async (tx) => {
        const ids = await tx.all<{ id: string }>('select id from outbox order by rowid');
        await tx.run("update outbox set attempts = 3, last_error = '421', next_at = '2030-01-01T15:00:00.000Z' where id = ?", [ids[1]!.id]); // prettier-ignore
        await tx.run("update outbox set state = 'given-up', attempts = 20, last_error = '550', sealed = x'' where id = ?", [ids[2]!.id]); // prettier-ignore
      }),
    );
  };

  it('lists what did not arrive, without words and addresses', async () => {
    await troubled();
    const lines = (await kit.type(['mail', 'list'])).said.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('3 attempts, last 421  next 2030-01-01T15:00:00.000Z');
    expect(lines[1]).toContain('20 attempts, last 550  given up');
    expect(lines[2]).toBe('3 waiting. SMTP_URL is not set: mail stays here.');
    expect(lines.join()).not.toMatch(/@|abdi/i);
  });

  it('lets failed mails leave now, and only those', async () => {
    await troubled();
    expect((await kit.type(['mail', 'retry'])).said).toContain('1 failed mail leaves');
    expect((await kit.type(['mail', 'list'])).said).toContain('next 2030-01-01T09:00:00.000Z');
    expect((await kit.type(['mail', 'retry', 'unknown'])).complained).toBe('No failed mail unknown is waiting.');
  });
});
