import { beforeEach, describe, expect, it } from 'vitest';
import { queuedMails } from '../../../test/asking.js';
import { addOwned } from '../../../test/writing.js';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { shownFields } from '../profiles/profile.js';
import { ageEntries } from './age-entries.js';

const day = 86_400_000;

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  server.clock.advance(340 * day);
});

/** The path of the button in the newest mail. */
async function askedPath(): Promise<string> {
  await ageEntries(server.deps);
  const [mail] = (await queuedMails(server)).slice(-1);
  return new URL(/https:\S+\/go\/\S+/.exec(mail!.text)![0]).pathname;
}

const confirmedAt = async () =>
  (await server.db.get<{ confirmed_at: string }>('select confirmed_at from profile'))!.confirmed_at;

describe('the link in the mail', () => {
  it('shows what visitors see and changes nothing, however often it is opened', async () => {
    await addOwned(
      server,
      {
        name: 'Ayaba',
        visibility: { headline: 'public', summary: 'members', residence: 'staff' },
      },
      { address: 'ayaba@example.org' },
    );
    const path = await askedPath();
    const before = await server.db.all('select * from profile');
    for (let scan = 0; scan < 20; scan++) await server.app.request(path, { method: scan % 2 ? 'HEAD' : 'GET' });
    const page = await (await server.get(path)).text();
    expect(page).toContain('Is this still true?');
    expect(page).toContain('Ayaba');
    expect(page).toContain('Refrigeration engineer.');
    for (const hidden of ['I grew up in Ouidah', 'France', 'example.org/']) expect(page).not.toContain(hidden);
    expect(page).not.toContain('ayaba@');
    expect(await server.db.all('select * from profile')).toEqual(before);
  });

  it('confirms once, and leads to a page that says so', async () => {
    await addOwned(server, {}, { address: 'ayaba@example.org' });
    const path = await askedPath();
    const response = await server.submit(path, {});
    expect([response.status, response.headers.get('location')]).toEqual([303, '/bj/still-true?lang=en']);
    expect(await (await server.get('/bj/still-true?lang=fr')).text()).toContain('Merci, c’est confirmé');
    expect(await confirmedAt()).toBe(server.deps.now().toISOString());
    server.clock.advance(day);
    expect((await server.submit(path, {})).status).toBe(410);
    expect(await confirmedAt()).not.toBe(server.deps.now().toISOString());
    expect(await server.db.get('select action from audit_entry order by seq desc')).toEqual({
      action: 'profile.confirmed',
    });
  });

  it.each([
    ['from another site', { origin: 'https://evil.example' }, 403],
    ['from nowhere', { origin: 'null' }, 403],
  ])('is closed to a form %s', async (_, headers, status) => {
    await addOwned(server, {}, { address: 'ayaba@example.org' });
    const path = await askedPath();
    expect((await server.submit(path, {}, headers)).status).toBe(status);
    expect(await confirmedAt()).toBe('2029-12-01T00:00:00.000Z');
  });

  it('is worth nothing in another mission, nor after a newer one was sent', async () => {
    await server.addMission({ slug: 'gh', country: 'GH' });
    await addOwned(server, {}, { address: 'ayaba@example.org' });
    const first = await askedPath();
    expect((await server.submit(first.replace('/bj/', '/gh/'), {})).status).toBe(410);
    server.clock.advance(31 * day);
    await askedPath();
    expect((await server.submit(first, {})).status).toBe(410);
  });

  it('shows nothing of an entry that nobody may see, and shows it to nobody afterwards', async () => {
    const visibility = Object.fromEntries(shownFields.map((field) => [field, 'public' as const]));
    await addOwned(
      server,
      { name: 'Ayaba', state: 'hidden', hiddenBy: 'staff', visibility },
      { address: 'ayaba@example.org' },
    );
    const path = await askedPath();
    expect(await (await server.get(path)).text()).not.toContain('Ayaba');
    await server.submit(path, {});
    expect(await server.count('listing')).toBe(0);
  });
});

it.each(['en', 'fr', 'ar'] as const)(
  'the mail in %s says when what happens, and nothing of the entry',
  async (lang) => {
    await addOwned(server, { name: 'Ayaba' }, { address: 'ayaba@example.org' });
    await server.db.transaction((tx) => tx.run('update member set lang = ?', [lang]));
    await ageEntries(server.deps);
    const [mail] = await queuedMails(server);
    expect(mail!.lang).toBe(lang);
    expect(`${mail!.subject}${mail!.text}${mail!.html}`).not.toMatch(/Ayaba|Refrigeration|Ingénieure|Lyon/);
    for (const year of ['2029', '2030', '2031']) expect(mail!.text).toContain(year);
  },
);
