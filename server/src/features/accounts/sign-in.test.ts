import { beforeEach, describe, expect, it } from 'vitest';
import { newestCode, newestMail, newestToken, otherThan, queuedMails } from '../../../test/asking.js';
import { addMember, openBrowser, type Browser } from '../../../test/browser.js';
import { createTestServer, type TestServer } from '../../../test/harness.js';
import { stored } from '../../../test/stored.js';
import { forgetSignIns } from './forget-sign-ins.js';

const minute = 60_000;
const address = 'ayaba@example.org';

let server: TestServer;
let browser: Browser;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  await addMember(server, { address });
  browser = openBrowser(server);
});

const begin = (who = browser, to = address) => who.submit('/account/sign-in?lang=en', { mission: 'bj', address: to });
const type = (code: string, who = browser) => who.submit('/account/sign-in/code?lang=en', { code });
const isIn = async (who = browser) => (await who.get('/account')).status === 200;

describe('signing in by code', () => {
  it('opens the member space in the browser that asked', async () => {
    await begin();
    const answer = await type(await newestCode(server, 'sign-in'));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/account?lang=en');
    expect(await isIn()).toBe(true);
  });

  it('gives a cookie that is host-only, unreadable for scripts and kept from other sites', async () => {
    await begin();
    const answer = await type(await newestCode(server, 'sign-in'));
    const given = /^__Host-member=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/;
    expect(answer.headers.getSetCookie()).toContainEqual(expect.stringMatching(given));
  });

  it('gives staff a cookie that comes with nothing from elsewhere', async () => {
    await addMember(server, { address: 'editor@example.org', role: 'editor' });
    await browser.submit('/console/sign-in?lang=en', { mission: 'bj', address: 'editor@example.org' });
    const code = await newestCode(server, 'sign-in');
    const answer = await browser.submit('/console/sign-in/code?lang=en', { code });
    const given = /^__Host-staff=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/;
    expect(answer.headers.getSetCookie()).toContainEqual(expect.stringMatching(given));
  });

  it('keeps no token, code or address readable in the database', async () => {
    await begin();
    const [begun] = browser.cookies.values();
    const code = await newestCode(server, 'sign-in');
    const waiting = await stored(server);
    await type(code);
    const dump = JSON.stringify([
      waiting,
      await server.db.all('select * from session'),
      await server.db.all('select * from sign_in'),
      await server.db.all('select * from mail_code'),
      await server.db.all('select * from mail_token'),
      await server.db.all('select * from member'),
    ]);
    for (const secret of [begun!, ...browser.cookies.values(), code, address]) expect(dump).not.toContain(secret);
  });

  it('lets nobody in with what stands in the database', async () => {
    await begin();
    await type(await newestCode(server, 'sign-in'));
    await begin(openBrowser(server));
    const rows = [
      ...(await server.db.all<Record<string, unknown>>('select * from session')),
      ...(await server.db.all<Record<string, unknown>>('select * from sign_in')),
      ...(await server.db.all<Record<string, unknown>>('select * from mail_token')),
    ];
    for (const value of rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'string')) {
      const thief = openBrowser(server);
      thief.cookies.set('__Host-member', value);
      expect(await isIn(thief)).toBe(false);
      expect((await server.submit(`/bj/go/${encodeURIComponent(value)}`, {})).status).not.toBe(303);
    }
  });

  it('does not work in another browser', async () => {
    await begin();
    const other = openBrowser(server);
    expect((await type(await newestCode(server, 'sign-in'), other)).status).toBe(410);
    expect(await isIn(other)).toBe(false);
  });

  it('is refused after three wrong tries, even when it is right after five', async () => {
    await begin();
    const code = await newestCode(server, 'sign-in');
    const statuses = [];
    for (let attempt = 0; attempt < 5; attempt++) statuses.push((await type(otherThan(code))).status);
    expect(statuses).toEqual([422, 422, 410, 410, 410]);
    expect((await type(code)).status).toBe(410);
    expect(await isIn()).toBe(false);
  });

  it('is refused after ten minutes', async () => {
    await begin();
    const code = await newestCode(server, 'sign-in');
    server.clock.advance(10 * minute);
    expect((await type(code)).status).toBe(410);
  });

  it('works once', async () => {
    await begin();
    const code = await newestCode(server, 'sign-in');
    const secret = browser.cookies.get('__Host-signing-in')!;
    await type(code);
    const other = openBrowser(server);
    other.cookies.set('__Host-signing-in', secret);
    expect((await type(code, other)).status).toBe(410);
  });

  it('gives a new token each time, never one that the browser brought', async () => {
    browser.cookies.set('__Host-member', 'fixed-by-an-attacker');
    await browser.signIn(address);
    expect(browser.cookies.get('__Host-member')).not.toBe('fixed-by-an-attacker');
    expect(await isIn()).toBe(true);
  });
});

describe('signing in by link', () => {
  it('shows a button to whoever opens it, as often as they like, and signs in who presses it', async () => {
    await begin();
    const token = await newestToken(server, 'sign-in');
    const before = await server.db.get('select total_changes() as n');
    for (let i = 0; i < 20; i++) {
      expect((await server.get(`/bj/go/${token}`)).status).toBe(200);
      expect((await server.app.request(`/bj/go/${token}`, { method: 'HEAD' })).status).toBe(200);
    }
    expect(await server.db.get('select total_changes() as n')).toEqual(before);
    const phone = openBrowser(server);
    const answer = await phone.submit(`/bj/go/${token}?lang=fr`);
    expect(answer.headers.get('location')).toBe('/account?lang=fr');
    expect(await isIn(phone)).toBe(true);
    expect((await openBrowser(server).submit(`/bj/go/${token}`)).status).toBe(410);
  });

  it('mints one session when it is pressed fifty times at once', async () => {
    await begin();
    const token = await newestToken(server, 'sign-in');
    const answers = await Promise.all(Array.from({ length: 50 }, () => openBrowser(server).submit(`/bj/go/${token}`)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await server.count('session')).toBe(1);
  });

  it('says whose space it opens in a browser that did not ask for it, and nothing new in the one that did', async () => {
    await begin();
    const path = `/bj/go/${await newestToken(server, 'sign-in')}`;
    const own = await (await browser.get(path)).text();
    expect(own).toContain('You asked for this a moment ago.');
    expect(own).not.toContain('example.org</bdi>');
    const elsewhere = openBrowser(server);
    await begin(elsewhere, 'kofi@example.org');
    for (const [lang, said] of Object.entries({
      en: 'This browser did not ask for this link.',
      fr: 'Ce navigateur n’a pas demandé ce lien.',
      ar: 'لم يُطلب هذا الرابط من هذا المتصفح.',
    })) {
      const page = await (await elsewhere.get(`${path}?lang=${lang}`)).text();
      expect(page).toContain(said);
      expect(page).toContain('<bdi dir="ltr">a…@example.org</bdi>');
      expect(page).not.toContain(address);
      expect(page).not.toContain('You asked for this');
    }
  });

  it('is refused from another site', async () => {
    await begin();
    const token = await newestToken(server, 'sign-in');
    const answer = await browser.submit(`/bj/go/${token}`, {}, { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(await server.count('session')).toBe(0);
  });
});

describe('an address that nobody has', () => {
  it('gets the same answer, byte for byte, and a mail that says how to join', async () => {
    const known = await begin();
    const stranger = openBrowser(server);
    const unknown = await begin(stranger, 'nobody@example.org');
    const headersOf = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'set-cookie');
    expect(unknown.status).toBe(known.status);
    expect(headersOf(unknown)).toEqual(headersOf(known));
    expect(await (await stranger.get('/account/sign-in/code')).text()).toBe(
      await (await browser.get('/account/sign-in/code')).text(),
    );
    expect((await type('123456', stranger)).status).toBe(422);
    const mail = await newestMail(server, 'sign-in');
    expect(mail.to).toBe('nobody@example.org');
    expect(mail.text).toContain('/bj/join?lang=en');
    expect(mail.text).not.toMatch(/\/go\/|\d{6}/);
  });

  it('is no member of another mission either', async () => {
    await server.addMission({ slug: 'gh', country: 'GH' });
    await browser.submit('/account/sign-in?lang=en', { mission: 'gh', address });
    expect((await newestMail(server, 'sign-in')).text).toContain('/gh/join');
  });
});

describe('mails to one address', () => {
  it('stop at three in a quarter of an hour and six a day, from however many networks, and the page does not say so', async () => {
    const ask = async (from: number) =>
      (await openBrowser(server, `198.51.100.${from}`).submit('/account/sign-in?lang=en', { mission: 'bj', address }))
        .status;
    for (let from = 0; from < 20; from++) expect(await ask(from)).toBe(303);
    expect(await queuedMails(server)).toHaveLength(3);
    for (let quarter = 0; quarter < 10; quarter++) {
      server.clock.advance(16 * minute);
      expect(await ask(20 + quarter)).toBe(303);
    }
    expect(await queuedMails(server)).toHaveLength(6);
  });

  it('go where the member was mailed before, however the address is written now', async () => {
    await begin(browser, address.toUpperCase());
    expect((await newestMail(server, 'sign-in')).to).toBe(address);
  });

  it('leave nothing to be guessed where none was sent', async () => {
    const zeros = await createTestServer({
      // Four bytes make the digits, which are then always 000000.
      random: (bytes) => (bytes === 4 ? new Uint8Array(4) : crypto.getRandomValues(new Uint8Array(bytes))),
    });
    await zeros.addMission();
    await addMember(zeros, { address });
    const guessers = Array.from({ length: 4 }, (_, n) => openBrowser(zeros, `198.51.100.${n}`));
    for (const guesser of guessers) await begin(guesser);
    const statuses = [];
    for (const guesser of guessers) statuses.push((await type('000000', guesser)).status);
    expect(statuses).toEqual([303, 303, 303, 422]);
  });

  it('do not shut the owner out when strangers used them up: the last one has a link that lasts a day', async () => {
    for (let quarter = 0; quarter < 8; quarter++) {
      for (let from = 0; from < 3; from++) await begin(openBrowser(server, `198.51.${quarter}.${from}`));
      server.clock.advance(16 * minute);
    }
    const mail = await newestMail(server, 'sign-in');
    expect(mail.text).toContain('works until');
    server.clock.advance(20 * 60 * minute);
    const mails = (await queuedMails(server)).length;
    await begin();
    expect(await queuedMails(server)).toHaveLength(mails);
    expect((await type('123456')).status).toBe(422);
    const path = `/bj/go/${/\/go\/([\w-]+)/.exec(mail.text)![1]}`;
    expect((await browser.submit(path)).status).toBe(303);
    expect(await isIn()).toBe(true);
    expect((await openBrowser(server).submit(path)).status).toBe(410);

    await begin(openBrowser(server));
    expect(await queuedMails(server)).toHaveLength(mails + 1);
  });

  it('that were answered do not count: who signs in often is not shut out', async () => {
    for (let time = 0; time < 9; time++) {
      const answer = await openBrowser(server, `198.51.100.${time}`).signIn(address);
      expect(answer.status, String(time)).toBe(303);
    }
  });

  it('leave for members even when a mission was asked more than it may be, and for nobody else', async () => {
    for (let n = 0; n < 60; n++) await begin(openBrowser(server, `198.51.100.${n}`), `stranger-${n}@example.org`);
    expect((await begin(openBrowser(server, '198.51.100.100'), 'late@example.org')).status).toBe(303);
    expect((await newestMail(server, 'sign-in')).to).toBe('stranger-59@example.org');
    expect((await browser.signIn(address)).status).toBe(303);
  });

  it('ten an hour can be asked for from one network', async () => {
    for (let i = 0; i < 10; i++) expect((await begin(browser, `a${i}@example.org`)).status).toBe(303);
    const refused = await begin();
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain(address);
  });
});

describe('a session', () => {
  it('ends after half an hour without use, and after twelve hours in any case', async () => {
    await browser.signIn(address);
    server.clock.advance(29 * minute);
    expect(await isIn()).toBe(true);
    server.clock.advance(30 * minute);
    expect(await isIn()).toBe(false);

    await browser.signIn(address);
    for (let i = 0; i < 12 * 3 - 1; i++) {
      server.clock.advance(20 * minute);
      expect(await isIn()).toBe(true);
    }
    server.clock.advance(20 * minute);
    expect(await isIn()).toBe(false);
  });

  it('ends with signing out, and the browser is told to forget', async () => {
    await browser.signIn(address);
    const token = browser.cookies.get('__Host-member')!;
    const answer = await browser.submit('/account/sign-out');
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    const again = openBrowser(server);
    again.cookies.set('__Host-member', token);
    expect(await isIn(again)).toBe(false);
  });

  it('ends with the safety exit', async () => {
    await browser.signIn(address);
    const answer = await browser.submit('/account/leave');
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([204, '"cache", "cookies", "storage"']);
    expect(await server.count('session')).toBe(0);
  });

  it('is listed with the others, which can be ended, and nobody else’s', async () => {
    await browser.signIn(address);
    const phone = openBrowser(server);
    await phone.signIn(address);
    const other = openBrowser(server);
    await other.hold('member', await addMember(server, { address: 'kofi@example.org' }));
    const sessions = await server.db.all<{ id: string }>('select id from session order by rowid');
    const text = await (await phone.get('/account/sessions?lang=en')).text();
    expect([...text.matchAll(/sessions\/(\w+)\/end\?/g)].map(([, id]) => id)).toEqual([sessions[0]!.id]);

    await phone.submit(`/account/sessions/${sessions[2]!.id}/end`);
    expect(await isIn(other)).toBe(true);
    await phone.submit(`/account/sessions/${sessions[0]!.id}/end`);
    expect([await isIn(browser), await isIn(phone)]).toEqual([false, true]);
  });

  it('ends when somebody else signs in at the same browser, by digits or by link', async () => {
    await addMember(server, { address: 'kofi@example.org' });
    await browser.signIn(address);
    const first = browser.cookies.get('__Host-member')!;
    await browser.signIn('kofi@example.org');
    await begin();
    await browser.submit(`/bj/go/${await newestToken(server, 'sign-in')}`);
    expect(await server.count('session')).toBe(1);
    expect(await isIn()).toBe(true);
    const thief = openBrowser(server);
    thief.cookies.set('__Host-member', first);
    expect(await isIn(thief)).toBe(false);
  });

  it('is renewed, not doubled, when its member proves the address again', async () => {
    await browser.signIn(address);
    const before = browser.cookies.get('__Host-member')!;
    await browser.submit('/account/prove', { next: 'sessions' });
    const answer = await type(await newestCode(server, 'sign-in'));
    expect(answer.headers.get('location')).toBe('/account/sessions?lang=en');
    expect(await server.count('session')).toBe(1);
    const thief = openBrowser(server);
    thief.cookies.set('__Host-member', before);
    expect(await isIn(thief)).toBe(false);
  });
});

it('is not kept from proving the address by a stranger who used it up', async () => {
  await browser.signIn(address);
  for (let from = 0; from < 8; from++) await begin(openBrowser(server, `198.51.100.${from}`));
  await browser.submit('/account/prove', { next: 'sessions' });
  expect((await type(await newestCode(server, 'sign-in'))).headers.get('location')).toBe('/account/sessions?lang=en');
});

describe('the way on after signing in', () => {
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil',
    'javascript:alert(1)',
    '/account',
    '__proto__',
    'constructor',
    '',
  ])('never leads elsewhere: %s', async (next) => {
    await browser.submit('/account/sign-in?lang=en', { mission: 'bj', address, next });
    const answer = await type(await newestCode(server, 'sign-in'));
    expect(answer.headers.get('location')).toBe('/account?lang=en');
  });

  it('leads to the page that was asked for', async () => {
    const sent = await browser.get('/account/sessions?lang=ar');
    expect(sent.headers.get('location')).toBe('/account/sign-in?lang=ar&next=sessions');
  });
});

it('forgets sign-ins a day after they ended, with the address in them', async () => {
  await begin(browser, 'nobody@example.org');
  server.clock.advance(24 * 60 * minute + 11 * minute);
  await forgetSignIns(server.deps);
  for (const table of ['sign_in', 'session', 'mail_code', 'mail_token', 'outbox'])
    expect(await server.count(table)).toBe(0);
  expect(await server.count('sealed_key')).toBe(1);
});

describe('every private page', () => {
  it('is kept by no cache, framed by nobody, read by no other origin', async () => {
    await browser.signIn(address);
    const { headers } = await browser.get('/account');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-robots-tag')).toBe('noindex, noarchive');
  });
});
