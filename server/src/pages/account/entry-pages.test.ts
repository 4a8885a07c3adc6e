import { beforeEach, describe, expect, it } from 'vitest';
import { newestMail, queuedMails } from '../../../test/asking.js';
import { addMember, openBrowser, type Browser } from '../../../test/browser.js';
import { createTestServer, organisation, type TestServer } from '../../../test/harness.js';
import { entryForm, firstStep, hiddenIn, joinAs } from '../../../test/joining.js';
import { expectOwnWords, wordsOf } from '../../../test/reading.js';
import { addOwned, deliver, senderAddress } from '../../../test/writing.js';
import { listQueue } from '../../features/queue/list-queue.js';
import { setProfileState } from '../../features/profiles/set-profile-state.js';
import { sourceKeyOf } from '../../features/profiles/source-key.js';
import { importOrganisations } from '../../features/transfer/import-organisations.js';
import { columns } from '../../features/transfer/organisation-row.rules.js';
import { endPauses } from '../../features/entry/pause-entry.js';

const day = 86_400_000;

let server: TestServer;
let browser: Browser;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  browser = openBrowser(server);
});

const row = () => server.db.get<Record<string, unknown>>('select * from profile');
const slug = async () => String((await row())!['slug']);
const save = async (changes: Record<string, string> = {}) =>
  browser.submit('/account/entry?lang=en', { ...(await entryForm(browser)), ...changes });
const consent = { consent: 'yes', consentVersion: '1', consentLang: 'en' };
const publish = (form: Record<string, string> = consent) => browser.submit('/account/entry/publish?lang=en', form);
const isListed = async () => (await server.get(`/bj/directory/${await slug()}`)).status === 200;

describe('the editor', () => {
  beforeEach(() => joinAs(server, browser));

  it('shows what was typed to join, and says that nobody else sees it', async () => {
    const html = await (await browser.get('/account/entry?lang=en')).text();
    expect(html).toContain('value="Ayaba"');
    expect(html).toContain('value="Refrigeration engineer in Lyon"');
    expect(wordsOf(html)).toContain('Only you see this entry');
    expect(await isListed()).toBe(false);
  });

  it('begins carefully: what leads to somebody’s door is for members', async () => {
    const form = await entryForm(browser);
    expect(form).toMatchObject({ 'see.headline': 'public', 'see.residence': 'public', 'see.place': 'members' });
    expect(form).toMatchObject({ 'see.contact': 'members', 'see.website': 'members', 'see.photo': 'members' });
  });

  it.each([
    ['careful', 'see.place', 'public'],
    ['sheltered', 'see.headline', 'members'],
  ] as const)('offers no audience wider than the policy allows: %s', async (policy, field, wider) => {
    await server.addMission({ policy });
    const html = await (await browser.get('/account/entry?lang=en')).text();
    const select = new RegExp(`<select id="${field}"[\\s\\S]*?</select>`).exec(html)![0];
    expect(select).not.toContain(`value="${wider}"`);
    expect(html).toContain(`id="${field}-narrower"`);
    expect(html).not.toMatch(/careful|sheltered/);
    const answer = await save({ [field]: wider });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`<a href="#${field}">`);
  });

  it('keeps everything that can be said', async () => {
    const answer = await save({
      name: 'Ayaba D.',
      'headline.en': 'Cold rooms for fish markets',
      'summary.en': 'First.\n\nSecond.',
      'headline.fr': 'Chambres froides',
      origin: 'TG',
      place: 'Lyon',
      sector: 'D',
      offer: 'skills',
      topic: 'founding',
      language: 'fon',
      website: 'https://ayaba.example.org',
      mentor: 'yes',
      capacity: '3',
      formats: 'one-question',
      'askFirst.en': 'What do you cool?',
      'see.place': 'hidden',
    });
    expect(answer.headers.get('location')).toBe('/account/entry?lang=en&done=saved');
    expect(await entryForm(browser)).toMatchObject({
      name: 'Ayaba D.',
      'headline.en': 'Cold rooms for fish markets',
      'summary.en': 'First.\n\nSecond.',
      'headline.fr': 'Chambres froides',
      origin: 'TG',
      place: 'Lyon',
      sector: 'D',
      offer: 'skills',
      topic: 'founding',
      language: 'fon',
      website: 'https://ayaba.example.org/',
      mentor: 'yes',
      capacity: '3',
      formats: 'one-question',
      'askFirst.en': 'What do you cool?',
      'see.place': 'hidden',
    });
  });

  it('keeps several countries and languages, each once', async () => {
    const form = new URLSearchParams(await entryForm(browser));
    for (const [name, values] of [
      ['origin', ['BJ', 'TG', 'BJ', '']],
      ['language', ['fr', 'fon']],
    ] as const) {
      form.delete(name);
      for (const value of values) form.append(name, value);
    }
    const answer = await server.app.request('/account/entry?lang=en', {
      method: 'POST',
      body: form,
      headers: { origin: server.deps.origin, cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    expect(answer.status).toBe(303);
    expect(
      await server.db.all(
        "select vocabulary, code from profile_code where vocabulary in ('origin', 'language') order by vocabulary, position",
      ),
    ).toEqual([
      { vocabulary: 'language', code: 'fr' },
      { vocabulary: 'language', code: 'fon' },
      { vocabulary: 'origin', code: 'BJ' },
      { vocabulary: 'origin', code: 'TG' },
    ]);
  });

  it('says what to change, and loses nothing', async () => {
    const answer = await save({
      name: '',
      website: 'javascript:alert(1)',
      'summary.en': 'x'.repeat(2001),
      place: 'Kept here',
      mentor: 'yes',
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const id of ['name', 'website', 'summary.en', 'formats']) {
      expect(html).toContain(`<a href="#${id}">`);
      expect(html).toContain(`id="${id}-error"`);
    }
    expect(wordsOf(html)).toContain('Shorten this to 2000 characters');
    expect(html).toContain('value="Kept here"');
    expect(html).toContain('value="javascript:alert(1)"');
    expect((await row())!['website']).toBe(null);
  });

  it.each([
    'http://example.org',
    'https://user:pass@example.org',
    'https://localhost',
    'ftp://example.org',
    '//example.org',
    'data:text/html,hi',
    ' javascript:alert(1)//https://example.org',
  ])('takes no website %s', async (website) => {
    expect((await save({ website })).status).toBe(422);
  });

  it('does not let one tab write over another, and keeps what was typed', async () => {
    const first = await entryForm(browser);
    await browser.submit('/account/entry?lang=en', { ...first, name: 'From the other tab' });
    const answer = await browser.submit('/account/entry?lang=en', { ...first, name: 'From this tab' });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(wordsOf(html)).toContain('saved somewhere else');
    expect(html).toContain('value="From this tab"');
    expect((await row())!['name']).toBe('From the other tab');
    const [, version = ''] = /name="version" value="([^"]+)"/.exec(html)!;
    await browser.submit('/account/entry?lang=en', { ...first, version, name: 'From this tab' });
    expect((await row())!['name']).toBe('From this tab');
  });

  it('still notices another tab after a mistake was put right', async () => {
    const first = await entryForm(browser);
    await browser.submit('/account/entry?lang=en', { ...first, name: 'From the other tab' });
    const html = await (await browser.submit('/account/entry?lang=en', { ...first, name: '' })).text();
    const [, version = ''] = /name="version" value="([^"]+)"/.exec(html)!;
    expect((await browser.submit('/account/entry?lang=en', { ...first, version, name: 'Mine' })).status).toBe(409);
  });

  it('writes nothing but what can be said: no role, mission, state, proof or name of a row', async () => {
    const before = (await row())!;
    const strange = {
      id: 'x', slug: 'x', mission: 'gh', missionId: 'gh', state: 'published', status: 'published', role: 'admin', kind: 'organisation',
      verified: 'staff', confirmedAt: '2029-01-01', hiddenBy: 'owner', doubt: '', photo: 'x', pausedUntil: '2030-02-01', fictional: '1',
      sourceUrl: 'https://example.org', member: 'x', __proto__: 'x', constructor: 'x',
    }; // prettier-ignore
    expect((await save(strange)).status).toBe(303);
    expect(await row()).toEqual({ ...before, visibility: expect.any(String) });
    expect(await server.count('staff_role')).toBe(0);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each(['en', 'fr', 'ar'] as const)('speaks %s', async (lang) => {
    for (const page of [
      'entry',
      'entry/preview',
      'entry/publish',
      'entry/pause',
      'consents',
      'entry/preview?as=accepted',
    ])
      expectOwnWords(
        await (await browser.get(`/account/${page}${page.includes('?') ? '&' : '?'}lang=${lang}`)).text(),
        lang,
      );
    const form = await entryForm(browser);
    expectOwnWords(await (await browser.submit(`/account/entry?lang=${lang}`, { ...form, name: '' })).text(), lang);
    expectOwnWords(await (await browser.submit(`/account/entry?lang=${lang}`, { ...form, version: 'x' })).text(), lang);
    expectOwnWords(await (await browser.submit(`/account/entry/publish?lang=${lang}`)).text(), lang);
    expectOwnWords(await (await browser.submit(`/account/entry/pause?lang=${lang}`)).text(), lang);
    await browser.submit(`/account/entry/publish?lang=${lang}`, consent);
    expectOwnWords(await (await browser.get(`/account/entry?lang=${lang}&done=published`)).text(), lang);
    expectOwnWords(await (await browser.get(`/account/consents?lang=${lang}`)).text(), lang);
    await browser.submit(`/account/entry/withdraw?lang=${lang}`);
    expectOwnWords(await (await browser.get(`/account/entry?lang=${lang}&done=withdrawn`)).text(), lang);
  });
});

describe('an entry of somebody else', () => {
  it('is closed to other members, of this mission and of others, as if it were not there', async () => {
    await joinAs(server, browser);
    const mine = await slug();
    const other = openBrowser(server);
    await joinAs(server, other, { address: 'other@example.org' });
    await server.addMission({ slug: 'gh', country: 'GH' });
    const abroad = openBrowser(server);
    await joinAs(server, abroad, { address: 'abroad@example.org' }, '/gh/join?lang=en');
    const before = await server.db.all('select * from profile order by id');
    for (const stranger of [other, abroad])
      for (const path of ['', '/publish', '/withdraw', '/pause', '/resume'])
        expect((await stranger.submit(`/account/entry${path}?entry=${mine}`, { ...consent, name: 'X' })).status).toBe(
          404,
        );
    for (const path of ['', '/preview', '/publish', '/pause'])
      expect((await other.get(`/account/entry${path}?entry=${mine}`)).status).toBe(404);
    expect(await server.db.all('select * from profile order by id')).toEqual(before);
  });
});

describe('a member without an entry', () => {
  it('is led to make one, and has one afterwards, however often it is sent', async () => {
    const { addMember } = await import('../../../test/browser.js');
    await browser.hold('member', await addMember(server));
    expect((await browser.get('/account/entry?lang=en')).headers.get('location')).toBe('/account/entry/new?lang=en');
    const { name, residence, headline } = firstStep;
    expect((await browser.submit('/account/entry/new?lang=en&kind=person', { name })).status).toBe(422);
    for (let n = 0; n < 2; n++)
      await browser.submit('/account/entry/new?lang=en&kind=person', { name, residence, headline });
    expect(await server.db.all('select name, state from profile')).toEqual([{ name: 'Ayaba', state: 'held' }]);
  });
});

describe('publishing', () => {
  beforeEach(() => joinAs(server, browser));

  it('needs a box that nobody ticks for them', async () => {
    const html = await (await browser.get('/account/entry/publish?lang=en')).text();
    expect(html).toMatch(/<input type="checkbox" id="consent"(?![^>]*checked)/);
    const answer = await publish({ ...consent, consent: '' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('consent-error');
    expect(await isListed()).toBe(false);
    expect(await server.count('consent')).toBe(0);
  });

  it('shows the entry at once, and writes down which text was agreed to, when and how', async () => {
    const html = await (await browser.get('/account/entry/publish?lang=en')).text();
    const [, shown = ''] = /<label for="consent">([^<]+)</.exec(html)!;
    expect((await publish()).headers.get('location')).toBe('/account/entry?lang=en&done=published');
    expect(await isListed()).toBe(true);
    const { hashOfText } = await import('../../features/consents/consents.store.js');
    expect(
      await server.db.all('select purpose, text_version, text_lang, text_hash, how, given_at, withdrawn_at from consent'),
    ).toEqual([
      { purpose: 'listing', text_version: '1', text_lang: 'en', text_hash: hashOfText(shown), how: 'own click', given_at: server.deps.now().toISOString(), withdrawn_at: null },
    ]); // prettier-ignore
    const { actor } = (await server.db.get<{ actor: string }>('select actor from audit_entry order by seq desc'))!;
    expect(await server.db.get('select id from member')).toEqual({ id: actor });
  });

  it('of a text that has changed is refused', async () => {
    const answer = await publish({ ...consent, consentVersion: '0' });
    expect(answer.status).toBe(409);
    expect(await isListed()).toBe(false);
  });

  it('of a text that is no longer the mission’s is refused, and the other one shown', async () => {
    await server.addMission({ policy: 'sheltered' });
    const html = await (await browser.get('/account/entry/publish?lang=en')).text();
    await server.addMission();
    const answer = await publish({ ...hiddenIn(html), consent: 'yes' });
    expect(answer.status).toBe(409);
    expect(wordsOf(await answer.text())).not.toContain('I am not listed');
    expect(await server.count('consent')).toBe(0);
    expect(await isListed()).toBe(false);
  });

  it('makes what is saved later visible at once, as far as it was opened', async () => {
    await publish();
    await save({ 'headline.en': 'New words', place: 'Canary town', 'see.place': 'members' });
    const page = await (await server.get(`/bj/directory/${await slug()}?lang=en`)).text();
    expect(page).toContain('New words');
    expect(page).not.toContain('Canary town');
    expect(await (await server.get('/api/v1/missions/bj/profiles?q=canary')).text()).not.toContain('Canary town');
  });

  it('lists nobody under the strictest policy, and the text says so', async () => {
    await server.addMission({ policy: 'sheltered' });
    const html = await (await browser.get('/account/entry/publish?lang=en')).text();
    expect(wordsOf(html)).toContain('I am not listed');
    await publish({ ...hiddenIn(html), consent: 'yes' });
    expect(await server.count('consent')).toBe(1);
    expect(await server.count('listing')).toBe(0);
    expect(wordsOf(await (await browser.get('/account?lang=en')).text())).toContain('nobody finds it by searching');
    expect(wordsOf(await (await browser.get('/account/entry?lang=en')).text())).toContain(
      'Nobody finds it by searching',
    );
  });

  it('is no way round what staff have hidden', async () => {
    await publish();
    await setProfileState(server.deps, 'bj', await slug(), 'hidden');
    expect((await publish()).status).toBe(403);
    expect(await isListed()).toBe(false);
    await browser.submit('/account/entry/withdraw?lang=en');
    expect((await publish()).status).toBe(403);
  });
});

describe('an organisation from a public source, taken back by its owner', () => {
  const listed = [
    columns.join(','),
    'Association des Béninois de Lyon,association,BJ,FR,Lyon,fr,P,philanthropy,https://abl.example.org/,School libraries.,,https://example.org/abl,2029-12-22',
  ].join('\n');

  it('is never shown again by staff or an import, only by its owner', async () => {
    const row = { ...organisation, sourceKey: sourceKeyOf(organisation) };
    const owned = await addOwned(server, row, { from: organisation });
    await server.db.transaction((tx) => tx.run('update consent set withdrawn_at = given_at'));
    await browser.hold('member', owned.owner);
    expect(await isListed()).toBe(true);
    await browser.submit('/account/entry/withdraw?lang=en');
    const again = () =>
      server.db.transaction((tx) =>
        importOrganisations(server.deps, tx, { file: new TextEncoder().encode(listed), hold: [] }),
      );
    const home = async () => wordsOf(await (await browser.get('/account?lang=en')).text());
    expect(await home()).toContain('You took it down');
    await expect(setProfileState(server.deps, 'bj', owned.slug, 'published')).rejects.toThrow('not-allowed');
    for (const state of ['hidden', 'published'] as const) {
      await setProfileState(server.deps, 'bj', owned.slug, state);
      expect((await again()).missions[0]!.steps).toMatchObject([{ action: 'confirmed-by-owner' }]);
      expect(await isListed()).toBe(false);
    }
    expect(await home()).toContain('Not shown yet');
    await publish();
    expect(await isListed()).toBe(true);
  });
});

describe('an organisation from a public source, claimed', () => {
  it('is shown in its owner’s words only once they agreed', async () => {
    const owned = await addOwned(server, {}, { from: organisation });
    await server.db.transaction((tx) => tx.run('update consent set withdrawn_at = given_at'));
    await browser.hold('member', owned.owner);
    expect(await isListed()).toBe(true);
    await save({ 'headline.en': 'In our own words.' });
    expect(await isListed()).toBe(false);
    await publish();
    expect(await (await server.get(`/bj/directory/${owned.slug}?lang=en`)).text()).toContain('In our own words.');
  });
});

describe('an organisation whose claim was granted', () => {
  it('says so to its owner, before and after publishing, as it does to everybody', async () => {
    const owned = await addOwned(server, {}, { from: organisation });
    await server.db.transaction((tx) => tx.run("update profile_owner set verified = 'website'"));
    await browser.hold('member', owned.owner);
    const says = async (path: string) => {
      const page = await (await browser.get(`${path}?lang=en`)).text();
      expect(wordsOf(page), path).toContain('Claimed by the organisation: a mail address at the domain of its website');
      expect(page, path).not.toContain(`/bj/directory/${owned.slug}/claim`);
    };
    await says('/account/entry/preview');
    await publish();
    await says('/account/entry/preview');
    for (const place of ['bj', 'account']) await says(`/${place}/directory/${owned.slug}`);
  });
});

describe('a name that could pass for another’s', () => {
  it.each([
    ['moderator', 403],
    ['safeguarding', 303],
  ] as const)('offers %s in the queue what they may do with it', async (role, status) => {
    await joinAs(server, browser, { name: 'IOM Bеnin' });
    await publish();
    const staff = openBrowser(server);
    await staff.hold('staff', await addMember(server, { address: `${role}@example.org`, role }), 2);
    const page = await (await staff.get('/console/queue?lang=en')).text();
    for (const verb of ['publish', 'hide']) {
      const path = `/console/entries/${await slug()}/${verb}?lang=en`;
      expect(page.includes(path), verb).toBe(status === 303);
      expect((await staff.submit(path)).status, verb).toBe(status);
    }
  });

  it('waits for staff, and is shown once they have looked', async () => {
    await joinAs(server, browser, { name: 'IOM Bеnin' });
    expect((await row())!['doubt']).not.toBe(null);
    expect((await publish()).headers.get('location')).toContain('done=waiting');
    expect(await isListed()).toBe(false);
    expect(wordsOf(await (await browser.get('/account/entry?lang=en')).text())).toContain('The mission looks at it by');
    expect(await listQueue(server.deps)).toMatchObject([
      { kind: 'name', wish: 'look-at-name', receipt: `bj/${await slug()}`, name: 'IOM Bеnin', overdue: false },
    ]);
    await setProfileState(server.deps, 'bj', await slug(), 'published');
    const { subject, text, html } = await newestMail(server, 'entry-published');
    expect(subject).toBe('What you waited for');
    expect(subject + text).not.toMatch(/IOM|name|doubt/i);
    expect(html).not.toContain('IOM');
    expect(text).toContain('/account/sign-in?mission=bj&next=entry&lang=en');
    expect(await listQueue(server.deps)).toEqual([]);
    expect(await isListed()).toBe(true);
    await save({ place: 'Lyon' });
    expect(await isListed()).toBe(true);
  });

  it.each([
    ['hide it', 'hidden', undefined],
    ['publish what its owner did not want shown yet', 'published', 'held'],
    ['publish it once more', 'published', 'published'],
  ] as const)('leaves its owner without that mail when staff %s', async (_, state, before) => {
    await joinAs(server, browser, { name: 'IOM Bеnin' });
    if (before !== 'held') await publish();
    if (before === 'published') await setProfileState(server.deps, 'bj', await slug(), 'published');
    const mails = async () =>
      (await queuedMails(server)).filter(({ template }) => template === 'entry-published').length;
    const already = await mails();
    await setProfileState(server.deps, 'bj', await slug(), state);
    expect(await mails()).toBe(already);
  });

  it('takes a published entry away until staff have looked, or the name is a plain one again', async () => {
    await joinAs(server, browser);
    await publish();
    await save({ name: 'IOM' });
    expect(await isListed()).toBe(false);
    await save({ name: 'Ayaba' });
    expect(await isListed()).toBe(true);
  });
});

describe('taking it down', () => {
  it('hides it everywhere with one button: pages, API, search, counts, kept answers, frames', async () => {
    await joinAs(server, browser, { name: 'Zinsou Canary' });
    await publish();
    const addresses = [
      '/bj',
      '/bj/directory',
      '/bj/directory?q=zinsou',
      `/bj/directory/${await slug()}`,
      '/bj/mentoring',
      '/api/v1/missions/bj/profiles',
      '/api/v1/missions/bj/profiles?q=zinsou',
      `/api/v1/missions/bj/profiles/${await slug()}`,
      '/embed/diaspora-directory?mission=bj',
      `/account/directory/${await slug()}`,
    ];
    const read = async (path: string) => {
      const response = await browser.get(path);
      return { status: response.status, etag: response.headers.get('etag'), text: await response.text() };
    };
    const before = await Promise.all(addresses.map(read));
    expect(before.filter(({ text }) => text.includes('Zinsou')).length).toBeGreaterThan(6);
    expect((await browser.submit('/account/entry/withdraw?lang=en')).headers.get('location')).toContain(
      'done=withdrawn',
    );
    for (const [at, path] of addresses.entries()) {
      const { etag } = before[at]!;
      const now = etag ? await browser.get(path, { 'if-none-match': etag }) : await browser.get(path);
      if (path !== '/bj/mentoring') expect(now.status, path).not.toBe(304);
      expect(await now.text(), path).not.toContain('Zinsou');
    }
    const { total } = (await (await server.get('/api/v1/missions/bj/profiles')).json()) as { total: number };
    expect(total).toBe(0);
    for (const table of ['listing', 'listing_code', 'listing_word', 'listing_text'])
      expect(await server.count(table), table).toBe(0);
  });

  it('ends the consent and keeps its line; publishing again is a new one', async () => {
    await joinAs(server, browser);
    await publish();
    server.clock.advance(60_000);
    await browser.submit('/account/entry/withdraw?lang=en');
    const page = wordsOf(await (await browser.get('/account/consents?lang=en')).text());
    expect(page).toMatch(/Given on 1 January 2030, on these pages Text 1, English Taken back on 1 January 2030/);
    expect(await row()).toMatchObject({ state: 'hidden', hidden_by: 'owner', name: 'Ayaba' });
    server.clock.advance(60_000);
    await publish();
    expect(await isListed()).toBe(true);
    expect(await server.db.all('select withdrawn_at is null as lives from consent order by given_at')).toEqual([
      { lives: 0 },
      { lives: 1 },
    ]);
  });
});

describe('what somebody agreed to', () => {
  const consents = async (lang = 'en') => (await browser.get(`/account/consents?lang=${lang}`)).text();

  it('holds a message they wrote, and nothing of messages to them', async () => {
    const owned = await addOwned(server);
    const sender = await addMember(server, { address: senderAddress });
    await deliver(server, owned.slug);
    await browser.hold('member', sender);
    expect(wordsOf(await consents())).toMatch(/A message Given on 1 January 2030, on these pages/);
    await browser.hold('member', owned.owner);
    expect(wordsOf(await consents())).not.toContain('A message');
    expect(wordsOf(await consents())).toContain('Showing my entry');
  });

  it('leads from a photograph to where it is taken back', async () => {
    await joinAs(server, browser);
    await server.db.transaction((tx) =>
      tx.run(
        `insert into consent (id, mission, subject, purpose, text_version, text_lang, text_hash, how, given_at)
         select 'photo', 'bj', id, 'photo', '1', 'en', '', 'own click', '2030-01-01' from profile`,
      ),
    );
    expect(await consents()).toMatch(new RegExp(`/account/entry/photo\\?[^"]*entry=${await slug()}`));
    await server.db.transaction((tx) => tx.run("update consent set withdrawn_at = given_at where id = 'photo'"));
    expect(await consents()).not.toContain('/account/entry/photo');
  });

  it('has the comma of its language', async () => {
    await joinAs(server, browser);
    await publish();
    const page = wordsOf(await consents('ar'));
    expect(page).toContain('2030، في هذه الصفحات');
  });
});

describe('a pause', () => {
  beforeEach(async () => {
    await joinAs(server, browser);
    await publish();
  });
  const pause = (until: string) => browser.submit('/account/entry/pause?lang=en', { until });

  it('hides the entry until its day, and then shows it by itself', async () => {
    expect((await pause('2030-01-08')).headers.get('location')).toContain('done=paused');
    expect(await isListed()).toBe(false);
    expect((await browser.get(`/account/directory/${await slug()}`)).status).toBe(404);
    server.clock.advance(6 * day);
    await endPauses(server.deps);
    expect(await isListed()).toBe(false);
    server.clock.advance(day);
    expect(await endPauses(server.deps)).toBe(1);
    expect(await isListed()).toBe(true);
    expect(await endPauses(server.deps)).toBe(0);
    expect(await server.db.get('select actor from audit_entry order by seq desc')).toEqual({ actor: 'system' });
  });

  it('takes no request for a mentor who pauses', async () => {
    await save({ mentor: 'yes', formats: 'one-question' });
    const path = `/bj/mentoring/request?mentor=${await slug()}&lang=en`;
    expect(wordsOf(await (await server.get(path)).text())).toContain('You are asking');
    await pause('2030-01-08');
    expect(wordsOf(await (await server.get(path)).text())).toContain('This mentor is not listed');
  });

  it('can be ended at once', async () => {
    await pause('2030-01-08');
    await browser.submit('/account/entry/resume?lang=en');
    expect(await isListed()).toBe(true);
  });

  it.each(['', '2029-12-31', '2030-01-01', '2031-01-02', '2030-02-30', 'soon', '2030-1-8'])(
    'cannot end on %j',
    async (until) => {
      expect((await pause(until)).status).toBe(422);
      expect(await isListed()).toBe(true);
    },
  );
});

describe('looking at it through other eyes', () => {
  beforeEach(async () => {
    await joinAs(server, browser);
    await save({
      place: 'Lyon-for-members',
      'see.place': 'members',
      'summary.en': 'Summary-for-accepted',
      'see.summary': 'accepted',
      website: 'https://staff-only.example.org',
      'see.website': 'staff',
    });
  });
  const preview = async (as: string) => (await browser.get(`/account/entry/preview?as=${as}&lang=en`)).text();

  it('shows to each what they would see, before anything is published', async () => {
    const [visitor, member, accepted] = [await preview('visitor'), await preview('member'), await preview('accepted')];
    const sees = (html: string) =>
      ['Lyon-for-members', 'Summary-for-accepted', 'staff-only'].map((text) => html.includes(text));
    expect(sees(visitor)).toEqual([false, false, false]);
    expect(sees(member)).toEqual([true, false, false]);
    expect(sees(accepted)).toEqual([true, true, false]);
    expect(await server.count('listing')).toBe(0);
  });

  it('is confirmed by looking at it, as publishing confirms it', async () => {
    expect(wordsOf(await preview('visitor'))).toMatch(/Confirmed today/);
  });

  it('says so where nobody of that kind would see it', async () => {
    await server.addMission({ policy: 'sheltered' });
    expect(wordsOf(await preview('visitor'))).toContain('do not see your entry at all');
    expect(await preview('accepted')).toContain('Summary-for-accepted');
  });

  it('is what members see of it once it is published, and nothing more', async () => {
    const reader = openBrowser(server);
    await joinAs(server, reader, { address: 'reader@example.org', name: 'Reader' });
    const path = `/account/directory/${(await server.db.get<{ slug: string }>("select slug from profile where name = 'Ayaba'"))!.slug}`;
    expect((await reader.get(path)).status).toBe(404);
    await publish();
    const html = await (await reader.get(path)).text();
    expect(html).toContain('Lyon-for-members');
    expect(html).not.toMatch(/Summary-for-accepted|staff-only/);
    expect(await (await server.get(path.replace('/account', '/bj'))).text()).not.toContain('Lyon-for-members');
    expect((await openBrowser(server).get(path)).headers.get('location')).toContain('/account/sign-in');
  });
});
