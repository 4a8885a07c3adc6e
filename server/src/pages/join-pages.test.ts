import { topics, type Topic } from '@diaspora-kit/contract/vocabulary';
import { beforeEach, describe, expect, it } from 'vitest';
import { newestCode, newestMail, newestToken, otherThan, queuedMails } from '../../test/asking.js';
import { addMember, openBrowser, type Browser } from '../../test/browser.js';
import { createTestServer, type TestServer } from '../../test/harness.js';
import { firstStep, hiddenIn, joinAs, sendFirstStep } from '../../test/joining.js';
import { expectOwnWords, wordsOf } from '../../test/reading.js';
import { forgetJoinings } from '../features/joining/forget-joinings.js';

const hour = 3_600_000;
const minute = 60_000;
const path = '/bj/join?lang=en';

let server: TestServer;
let browser: Browser;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  browser = openBrowser(server);
});

const receiptPath = (response: Response) => response.headers.get('location')!;
const isIn = async (who = browser) => (await who.get('/account')).status === 200;
const code = () => newestCode(server, 'joining-proof');

/** Everything in the database, but the counters that any form moves. */
async function contents(): Promise<string> {
  const tables = await server.db.all<{ name: string }>(
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'",
  );
  return JSON.stringify(await Promise.all(tables.map(({ name }) => server.db.all(`select * from ${name}`))));
}

describe('the page before the form', () => {
  it('says what joining means, who sees what, and that one can leave', async () => {
    const words = wordsOf(await (await server.get(path)).text());
    expect(words).toContain('What joining means');
    expect(words).toContain('Who sees what');
    expect(words).toContain('delete everything, at any time and at once');
    expect(words).toContain('never ask for an identity document');
  });

  it('says what the directory still lacks, as it is now', async () => {
    const needs = async () => {
      const html = await (await server.get(path)).text();
      return html.match(/<section[^>]*labelledby="needs".*?<\/section>/s)?.[0];
    };
    const helper = (topic: Topic[]) => server.addProfile({ codes: { topic } });
    expect(await needs()).toContain('A first job');
    await helper(['first-job']);
    expect(await needs()).not.toContain('A first job');
    for (let count = 0; count < 3; count++) await helper([...topics]);
    expect(await needs()).toBeUndefined();
  });

  it.each([
    ['open', /open to everybody\. /],
    ['careful', /Never your city/],
    ['sheltered', /No person\. People are not listed/],
  ] as const)('says it as the policy has it, without naming it: %s', async (policy, said) => {
    await server.addMission({ policy });
    const html = await (await server.get(path)).text();
    expect(wordsOf(html)).toMatch(said);
    expect(html).not.toMatch(/careful|sheltered/);
  });

  it.each(['en', 'fr', 'ar'] as const)('speaks %s', async (lang) => {
    for (const kind of ['person', 'organisation'])
      expectOwnWords(await (await server.get(`/bj/join?lang=${lang}&kind=${kind}`)).text(), lang);
    expectOwnWords(await (await server.submit(`/bj/join?lang=${lang}`, { name: 'A' })).text(), lang);
    expectOwnWords(await (await server.submit(`/bj/join?lang=${lang}`, { adult: 'no' })).text(), lang);
    const sent = await sendFirstStep(server, browser, {}, `/bj/join?lang=${lang}`);
    expectOwnWords(await (await browser.get(receiptPath(sent))).text(), lang);
    expectOwnWords(await (await browser.submit(receiptPath(sent), { code: '1' })).text(), lang);
    const token = await newestToken(server, 'joining-proof');
    expectOwnWords(await (await server.get(`/bj/go/${token}`)).text(), lang);
  });

  it('asks for nothing but the four answers and being of age', async () => {
    const html = await (await server.get(path)).text();
    const asked = [...html.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(asked)).toEqual(
      new Set(['token', 'key', 'website', 'name', 'residence', 'headline', 'address', 'adult']),
    );
  });
});

describe('somebody under 18', () => {
  it('is refused kindly, and nothing is kept of it: not a row, not a count, not a log line of its own', async () => {
    const before = await contents();
    const logged = server.logged.length;
    const response = await server.submit(path, { ...firstStep, key: 'key-0123456789abcdef', adult: 'no' });
    const html = await response.text();
    expect(wordsOf(html)).toContain('Please come back when you are 18');
    expect(await contents()).toBe(before);
    for (const typed of [firstStep.name, firstStep.address, firstStep.headline]) expect(html).not.toContain(typed);
    expect(response.headers.getSetCookie()).toEqual([]);
    const lineOf = (line: string) => {
      const { level, event, method, route, status } = JSON.parse(line) as Record<string, unknown>;
      return { level, event, method, route, status };
    };
    const young = server.logged.slice(logged).map(lineOf);
    await server.submit(path, { ...firstStep, name: '' });
    expect(young).toEqual(server.logged.slice(logged + young.length).map(lineOf));
  });

  it('can be sent away as often as they try, without using up what a network may send', async () => {
    for (let n = 0; n < 70; n++) await browser.submit(path, { ...firstStep, adult: 'no' });
    expect((await sendFirstStep(server, browser)).status).toBe(303);
  });
});

describe('the first step', () => {
  it('leads to a receipt, keeps its words sealed, and mails six digits and a link', async () => {
    const response = await sendFirstStep(server, browser);
    expect(response.status).toBe(303);
    expect(receiptPath(response)).toMatch(/^\/bj\/join\/receipt\/BJ-\w{7}-\w{7}\?lang=en$/);
    expect(await contents()).not.toMatch(/Ayaba|ayaba@|Refrigeration/);
    const mail = await newestMail(server, 'joining-proof');
    expect(mail.to).toBe(firstStep.address);
    expect(mail.subject + mail.text).not.toMatch(/Ayaba|Refrigeration/);
    expect(await server.count('member')).toBe(0);
  });

  it('twice is once, also from a browser that lost the answer', async () => {
    const hidden = hiddenIn(await (await browser.get(path)).text());
    server.clock.advance(minute);
    const first = await browser.submit(path, { ...hidden, ...firstStep });
    const again = openBrowser(server);
    const second = await again.submit(path, { ...hidden, ...firstStep });
    expect(receiptPath(second)).toBe(receiptPath(first));
    expect(await server.count('joining')).toBe(1);
    expect(await queuedMails(server)).toHaveLength(1);
    expect((await again.get(receiptPath(second))).status).toBe(200);
  });

  it('with the same key and other words is refused, and gives a new key', async () => {
    const hidden = hiddenIn(await (await browser.get(path)).text());
    server.clock.advance(minute);
    await browser.submit(path, { ...hidden, ...firstStep });
    const response = await browser.submit(path, { ...hidden, ...firstStep, name: 'Other' });
    expect(response.status).toBe(409);
    expect(hiddenIn(await response.text())['key']).not.toBe(hidden['key']);
  });

  it('says what to change, at the top and at the field, and keeps what was typed', async () => {
    const response = await sendFirstStep(server, browser, {
      name: 'A<b>',
      residence: '',
      headline: 'Hi',
      address: 'ayaba.example.org',
      adult: '',
    });
    const html = await response.text();
    expect(response.status).toBe(422);
    for (const id of ['residence', 'headline', 'address', 'adult']) {
      expect(html).toContain(`<a href="#${id}">`);
      expect(html).toContain(`id="${id}-error"`);
    }
    expect(html).toContain('value="A&lt;b&gt;"');
    expect(await server.count('joining')).toBe(0);
  });

  it('takes no more than ten an hour from one network, and leaves the words', async () => {
    for (let n = 0; n < 10; n++)
      expect((await sendFirstStep(server, browser, { address: `a${n}@example.org` })).status).toBe(303);
    const response = await sendFirstStep(server, browser);
    expect(response.status).toBe(429);
    expect(await response.text()).toContain('value="ayaba@example.org"');
  });

  it('from another site is refused', async () => {
    const response = await browser.submit(path, firstStep, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
  });

  it('of a machine that fills in everything gets the same answer, and no mail', async () => {
    const response = await sendFirstStep(server, browser, { website: 'https://spam.example' });
    expect(response.status).toBe(303);
    expect((await browser.get(receiptPath(response))).status).toBe(200);
    expect(await queuedMails(server)).toEqual([]);
  });
});

describe('an address that is known', () => {
  it('gets the same answer, byte for byte, and a mail that says how to sign in', async () => {
    await addMember(server);
    const known = await sendFirstStep(server, browser);
    const stranger = openBrowser(server);
    const unknown = await sendFirstStep(server, stranger, { address: 'nobody@example.org' });
    const masked = (text: string) =>
      text.replace(/BJ-\w{7}-\w{7}/g, 'RECEIPT').replace(/dk-hue-\w+|<svg[\s\S]*?<\/svg>/g, '');
    const headersOf = ({ headers }: Response) =>
      masked(JSON.stringify([...headers].filter(([name]) => name !== 'set-cookie')));
    expect(unknown.status).toBe(known.status);
    expect(headersOf(unknown)).toBe(headersOf(known));
    expect(masked(await (await stranger.get(receiptPath(unknown))).text())).toBe(
      masked(await (await browser.get(receiptPath(known))).text()),
    );
    const [mail] = (await queuedMails(server)).filter(({ to }) => to === firstStep.address);
    expect(mail?.text).toContain('/account/sign-in?mission=bj&lang=en');
    expect(mail?.text).not.toMatch(/\/go\/|\b\d{6}\b/);
  });

  it('lets nobody in who guesses the digits, which were never mailed', async () => {
    await addMember(server);
    const sent = await sendFirstStep(server, browser);
    const { id } = (await server.db.get<{ id: string }>('select id from joining'))!;
    await server.db.transaction((tx) =>
      tx.run('update mail_code set hash = ? where subject = ?', [
        server.deps.sealer.digest('code', `${id}/123456`),
        id,
      ]),
    );
    const answer = await browser.submit(receiptPath(sent), { code: '123456' });
    expect(answer.status).toBe(422);
    expect(await isIn()).toBe(false);
    expect(await server.count('profile')).toBe(0);
  });

  it('is a stranger in another mission', async () => {
    await addMember(server);
    await server.addMission({ slug: 'gh', country: 'GH' });
    await sendFirstStep(server, browser, {}, '/gh/join?lang=en');
    expect((await newestMail(server, 'joining-proof')).text).toContain('/gh/go/');
  });
});

describe('proving the address by code', () => {
  it('opens the editor of an entry that nobody else sees', async () => {
    const answer = await joinAs(server, browser);
    expect(answer.headers.get('location')).toBe('/account/entry?lang=en');
    expect(await isIn()).toBe(true);
    expect(await server.db.all('select kind, state, name, residence from profile')).toEqual([
      { kind: 'person', state: 'held', name: 'Ayaba', residence: 'FR' },
    ]);
    expect(await server.db.all('select verified from profile_owner')).toEqual([{ verified: 'address' }]);
    expect(await server.count('listing')).toBe(0);
    expect(await server.count('joining')).toBe(0);
    for (const table of ['mail_code', 'mail_token', 'outbox']) expect(await server.count(table), table).toBe(0);
    expect(browser.cookies.has('__Host-joining')).toBe(false);
  });

  it('works for an organisation', async () => {
    await joinAs(server, browser, { name: 'Bénin Solidarité' }, '/bj/join?lang=en&kind=organisation');
    expect(await server.db.all('select kind, type from profile')).toEqual([
      { kind: 'organisation', type: 'association' },
    ]);
  });

  it('does not work in another browser', async () => {
    const sent = await sendFirstStep(server, browser);
    const other = openBrowser(server);
    expect((await other.get(receiptPath(sent))).status).toBe(404);
    other.cookies.set('__Host-joining', 'a-secret-of-another-joining');
    const answer = await other.submit(receiptPath(sent), { code: await code() });
    expect(answer.status).toBe(404);
    expect(await isIn(other)).toBe(false);
    expect(await server.count('member')).toBe(0);
  });

  it('is refused after three wrong tries, even when it is right after five', async () => {
    const sent = await sendFirstStep(server, browser);
    const right = await code();
    const statuses = [];
    for (let attempt = 0; attempt < 5; attempt++)
      statuses.push((await browser.submit(receiptPath(sent), { code: otherThan(right) })).status);
    expect(statuses).toEqual([422, 422, 410, 410, 410]);
    expect((await browser.submit(receiptPath(sent), { code: right })).status).toBe(410);
  });

  it('is refused after ten minutes; new digits can be asked for', async () => {
    const sent = await sendFirstStep(server, browser);
    const old = await code();
    server.clock.advance(10 * minute);
    expect((await browser.submit(receiptPath(sent), { code: old })).status).toBe(410);
    const again = await browser.submit(receiptPath(sent).replace('?', '/again?'));
    expect(again.status).toBe(303);
    expect((await browser.submit(receiptPath(sent), { code: await code() })).status).toBe(303);
  });
});

describe('proving the address by link', () => {
  it('works in any browser, once, and only when it is pressed', async () => {
    await sendFirstStep(server, browser);
    const token = await newestToken(server, 'joining-proof');
    const before = await server.db.get('select total_changes() as n');
    for (let n = 0; n < 20; n++) expect((await server.get(`/bj/go/${token}`)).status).toBe(200);
    expect(await server.db.get('select total_changes() as n')).toEqual(before);
    const phone = openBrowser(server);
    const answer = await phone.submit(`/bj/go/${token}?lang=fr`);
    expect(answer.headers.get('location')).toBe('/account/entry?lang=fr');
    expect(await isIn(phone)).toBe(true);
    expect(await isIn()).toBe(false);
    expect((await openBrowser(server).submit(`/bj/go/${token}`)).status).toBe(410);
    expect(await server.count('profile')).toBe(1);
  });

  it('says whose space it opens where it was not asked for, and ends the session that was there', async () => {
    await sendFirstStep(server, browser);
    const path = `/bj/go/${await newestToken(server, 'joining-proof')}`;
    expect(await (await browser.get(path)).text()).not.toContain('</bdi></p>');
    const phone = openBrowser(server);
    await phone.hold('member', await addMember(server, { address: 'kofi@example.org' }));
    const page = await (await phone.get(path)).text();
    expect(page).toContain('This browser did not ask for this link.');
    expect(page).toContain('<bdi dir="ltr">a…@example.org</bdi>');
    expect(page).not.toContain(firstStep.address);
    await phone.submit(path);
    expect(await server.count('session')).toBe(1);
    expect(await isIn(phone)).toBe(true);
  });

  it('of somebody who joined twice makes one entry', async () => {
    await sendFirstStep(server, browser);
    const first = await newestToken(server, 'joining-proof');
    await sendFirstStep(server, openBrowser(server), { name: 'Ayaba D.' });
    const second = await newestToken(server, 'joining-proof');
    await openBrowser(server).submit(`/bj/go/${first}`);
    expect((await openBrowser(server).submit(`/bj/go/${second}`)).status).toBe(303);
    expect(await server.count('profile')).toBe(1);
    expect(await server.count('member')).toBe(1);
  });

  it('leaves nothing to who began with somebody else’s address', async () => {
    const attacker = browser;
    const sent = await sendFirstStep(server, attacker);
    await openBrowser(server).submit(`/bj/go/${await newestToken(server, 'joining-proof')}`);
    expect(await isIn(attacker)).toBe(false);
    expect((await attacker.get(receiptPath(sent))).status).toBe(404);
    expect(await server.count('session')).toBe(1);
  });
});

describe('mails to one address', () => {
  it('stop at three in a quarter of an hour and six a day, from however many networks, and the page does not say so', async () => {
    const ask = async (from: number) => (await sendFirstStep(server, openBrowser(server, `198.51.100.${from}`))).status;
    for (let from = 0; from < 10; from++) expect(await ask(from)).toBe(303);
    expect(await queuedMails(server)).toHaveLength(3);
    for (let quarter = 0; quarter < 10; quarter++) {
      server.clock.advance(16 * minute);
      expect(await ask(20 + quarter)).toBe(303);
    }
    expect(await queuedMails(server)).toHaveLength(6);
  });
});

describe('what nobody proved', () => {
  it('is gone after 24 hours, with its key, code, link and mail', async () => {
    const sent = await sendFirstStep(server, browser);
    server.clock.advance(24 * hour - 1);
    expect(await forgetJoinings(server.deps)).toBe(0);
    server.clock.advance(1);
    expect((await browser.get(receiptPath(sent))).status).toBe(404);
    expect(await forgetJoinings(server.deps)).toBe(1);
    for (const table of ['joining', 'sealed_key', 'mail_code', 'mail_token', 'outbox', 'member'])
      expect(await server.count(table), table).toBe(0);
  });
});
