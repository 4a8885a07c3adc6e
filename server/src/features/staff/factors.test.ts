import { generateSync } from 'otplib';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAuthenticator } from '../../../test/authenticator.js';
import { queuedMails } from '../../../test/asking.js';
import { addMember, openBrowser, type Browser } from '../../../test/browser.js';
import { createTestServer, type TestServer } from '../../../test/harness.js';

const minute = 60_000;

let server: TestServer;
let browser: Browser;
let member: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  member = await addMember(server, { role: 'moderator' });
  browser = openBrowser(server);
  await browser.hold('staff', member, 1);
});

/** What an app shows that was given this secret. */
const shown = (secret: string, stepsOff = 0) =>
  generateSync({ secret, epoch: Math.floor(server.deps.now().getTime() / 1000) + 30 * stepsOff });
const wrongFor = (secret: string) => {
  const right = [-1, 0, 1].map((steps) => shown(secret, steps));
  return ['000000', '111111', '222222', '333333'].find((code) => !right.includes(code))!;
};

const secretIn = (page: string) => /id="secret">([A-Z2-7 ]+)</.exec(page)![1]!.replaceAll(' ', '');
const codesIn = (page: string) => [...page.matchAll(/<code>(\w{5}-\w{5})<\/code>/g)].map(([, code]) => code!);

/** Sets up an app, as somebody does who signed in for the first time. */
async function setUpApp(who = browser) {
  await who.submit('/console/enrol/app?lang=en');
  const secret = secretIn(await (await who.get('/console/enrol/app?lang=en')).text());
  const answer = await who.submit('/console/enrol/app/code?lang=en', { code: shown(secret) });
  server.clock.advance(minute);
  return { secret, status: answer.status, codes: codesIn(await answer.text()) };
}

/** The same person in another browser, with the mailed code alone. */
async function arriving() {
  const other = openBrowser(server);
  await other.hold('staff', member, 1);
  return other;
}

const isIn = async (who: Browser) => (await who.get('/console')).status === 200;
const prove = (who: Browser, code: string) => who.submit('/console/prove/app?lang=en', { code });
const recover = (who: Browser, code: string) => who.submit('/console/prove/recovery?lang=en', { code });
const changes = async () => (await queuedMails(server)).filter(({ template }) => template === 'staff-access');

describe('the first second factor', () => {
  it('is an app, which lets in at once and brings ten recovery codes', async () => {
    expect(await isIn(browser)).toBe(false);
    const { status, codes } = await setUpApp();
    expect(status).toBe(200);
    expect(new Set(codes).size).toBe(10);
    expect(await isIn(browser)).toBe(true);
  });

  it('counts only once a code of it was typed', async () => {
    await browser.submit('/console/enrol/app');
    const secret = secretIn(await (await browser.get('/console/enrol/app')).text());
    const answer = await browser.submit('/console/enrol/app/code?lang=en', { code: wrongFor(secret) });
    expect(answer.status).toBe(422);
    expect(await isIn(browser)).toBe(false);
    expect((await prove(browser, shown(secret))).status).toBe(422);
  });

  it('changes the token: whoever knew the one before has nothing', async () => {
    const thief = openBrowser(server);
    thief.cookies.set('__Host-staff', browser.cookies.get('__Host-staff')!);
    await setUpApp();
    expect((await thief.get('/console/prove')).headers.get('location')).toContain('/console/sign-in');
  });

  it('keeps no secret and no code readable in the database', async () => {
    const { secret, codes } = await setUpApp();
    const rows = [
      ...(await server.db.all<Record<string, unknown>>('select * from authenticator')),
      ...(await server.db.all<Record<string, unknown>>('select * from recovery_code')),
    ];
    const dump = rows
      .flatMap((row) => Object.values(row))
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
      .join('\n');
    for (const value of [secret, ...codes, ...codes.map((code) => code.replace('-', ''))])
      expect(dump).not.toContain(value);
  });

  it('is told by mail, without a word of what', async () => {
    await setUpApp();
    const [mail] = await changes();
    expect(mail!.subject).toBe('Your access');
    expect(mail!.text).toContain('A way to sign in was added');
  });

  it('cannot be added to by who has the mailbox alone', async () => {
    await setUpApp();
    const intruder = await arriving();
    for (const path of [
      '/console/enrol/app',
      '/console/enrol/app/code',
      '/console/enrol/passkey/options',
      '/console/enrol/passkey',
    ])
      expect((await intruder.submit(path)).status, path).toBe(403);
    expect((await intruder.get('/console/enrol/app')).status).toBe(403);
  });

  it('cannot be added to with a proof that is older than ten minutes', async () => {
    await setUpApp();
    server.clock.advance(10 * minute);
    expect((await browser.submit('/console/enrol/app')).status).toBe(403);
  });
});

describe('the code of an app', () => {
  it('lets in, also one step early or late and in Arabic figures', async () => {
    const { secret } = await setUpApp();
    for (const steps of [-1, 0, 1]) {
      const who = await arriving();
      const code = shown(secret, steps).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
      expect((await prove(who, code)).status).toBe(303);
      expect(await isIn(who)).toBe(true);
      server.clock.advance(5 * minute);
    }
  });

  it.each([-2, 2])('does not let in %i steps off', async (steps) => {
    const { secret } = await setUpApp();
    expect((await prove(await arriving(), shown(secret, steps))).status).toBe(422);
  });

  it('works once, and none before it works after it', async () => {
    const { secret } = await setUpApp();
    const [early, now] = [shown(secret, -1), shown(secret)];
    expect((await prove(await arriving(), now)).status).toBe(303);
    expect((await prove(await arriving(), now)).status).toBe(422);
    expect((await prove(await arriving(), early)).status).toBe(422);
  });

  it('lets in one of ten that bring it at once', async () => {
    const { secret } = await setUpApp();
    const code = shown(secret);
    const two = await Promise.all([arriving(), arriving(), arriving()]);
    const answers = await Promise.all(two.map((who) => prove(who, code)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  it('cannot be guessed: five tries in a quarter of an hour, whatever the browser', async () => {
    const { secret } = await setUpApp();
    server.clock.advance(15 * minute);
    const statuses = [];
    for (let attempt = 0; attempt < 6; attempt++)
      statuses.push((await prove(await arriving(), wrongFor(secret))).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await prove(await arriving(), shown(secret))).status).toBe(429);
    server.clock.advance(15 * minute);
    expect((await prove(await arriving(), shown(secret))).status).toBe(303);
  });

  it('is that of a person: nobody else’s lets in', async () => {
    const { secret } = await setUpApp();
    const other = openBrowser(server);
    await other.hold('staff', await addMember(server, { address: 'kofi@example.org', role: 'moderator' }), 1);
    await setUpApp(other);
    const again = openBrowser(server);
    await again.hold('staff', (await server.db.all<{ id: string }>('select id from member order by rowid'))[1]!.id, 1);
    expect((await prove(again, shown(secret))).status).toBe(422);
  });

  it('leads to the page that was asked for, and nowhere else', async () => {
    const { secret } = await setUpApp();
    for (const [next, path] of [
      ['queue', '/console/queue'],
      ['https://evil.example', '/console'],
      ['//evil.example', '/console'],
      ['__proto__', '/console'],
    ] as const) {
      const answer = await (await arriving()).submit('/console/prove/app?lang=fr', { code: shown(secret), next });
      expect(answer.headers.get('location')).toBe(`${path}?lang=fr`);
      server.clock.advance(16 * minute);
    }
  });
});

describe('a recovery code', () => {
  it('lets in once, typed as it was noted down, and its owner is told', async () => {
    const [code = ''] = (await setUpApp()).codes;
    const who = await arriving();
    expect((await recover(who, code.toLowerCase().replace('-', ' '))).status).toBe(303);
    expect(await isIn(who)).toBe(true);
    expect((await recover(await arriving(), code)).status).toBe(422);
    expect((await changes()).at(-1)!.text).toContain('recovery codes was used');
  });

  it('is guessed no more often than the code of the app', async () => {
    const { codes } = await setUpApp();
    server.clock.advance(15 * minute);
    for (let attempt = 0; attempt < 5; attempt++) await recover(await arriving(), 'AAAAA-AAAAA');
    expect((await recover(await arriving(), codes[0]!)).status).toBe(429);
  });

  it('is nothing once there are new ones', async () => {
    const { codes } = await setUpApp();
    const renewed = codesIn(await (await browser.submit('/console/security/recovery?lang=en')).text());
    expect(renewed).toHaveLength(10);
    expect((await recover(await arriving(), codes[0]!)).status).toBe(422);
    expect((await recover(await arriving(), renewed[0]!)).status).toBe(303);
  });
});

describe('a passkey', () => {
  const optionsAt = async (who: Browser, path: string) => {
    const response = await who.submit(path);
    return (await response.json()) as { challenge: string };
  };
  const add = async (device: ReturnType<typeof createAuthenticator>, who = browser, changed: object = {}) => {
    const { challenge } = await optionsAt(who, '/console/enrol/passkey/options');
    return who.submit('/console/enrol/passkey?lang=en', {
      answer: JSON.stringify(device.create({ challenge, ...changed })),
    });
  };
  const use = async (device: ReturnType<typeof createAuthenticator>, who: Browser, changed: object = {}) => {
    const { challenge } = await optionsAt(who, '/console/prove/passkey/options');
    return who.submit('/console/prove/passkey?lang=en', {
      answer: JSON.stringify(device.get({ challenge, ...changed })),
    });
  };

  it('can be the first factor, and lets in', async () => {
    const device = createAuthenticator();
    expect((await add(device)).status).toBe(200);
    expect(await isIn(browser)).toBe(true);
    const who = await arriving();
    expect((await use(device, who)).status).toBe(303);
    expect(await isIn(who)).toBe(true);
  });

  it('ends the setting up of an app that somebody else began', async () => {
    const intruder = await arriving();
    await intruder.submit('/console/enrol/app?lang=en');
    secretIn(await (await intruder.get('/console/enrol/app?lang=en')).text());
    await add(createAuthenticator());
    expect((await browser.get('/console/enrol/app')).status).toBe(404);
    expect(await server.db.all('select pending from authenticator')).toEqual([{ pending: null }]);
  });

  it.each([
    ['without the person being verified', { isVerified: false }],
    ['from another site', { origin: 'https://kit.example.org.evil.example' }],
    ['for another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ])('is refused %s', async (_, changed) => {
    const device = createAuthenticator();
    expect((await add(device, browser, changed)).status).toBe(422);
    expect(await server.count('passkey')).toBe(0);
    await add(device);
    const who = await arriving();
    expect((await use(device, who, changed)).status).toBe(422);
    expect(await isIn(who)).toBe(false);
  });

  it('is refused when it was made for another name', async () => {
    expect((await add(createAuthenticator('evil.example'))).status).toBe(422);
  });

  it('answers a challenge once, and only in the session that was asked', async () => {
    const device = createAuthenticator();
    await add(device);
    const [who, other] = [await arriving(), await arriving()];
    const { challenge } = await optionsAt(who, '/console/prove/passkey/options');
    const answer = JSON.stringify(device.get({ challenge }));
    expect((await other.submit('/console/prove/passkey', { answer })).status).toBe(422);
    expect((await who.submit('/console/prove/passkey', { answer: '{}' })).status).toBe(422);
    expect((await who.submit('/console/prove/passkey', { answer })).status).toBe(422);
  });

  it('of a copied device is noticed: its counter stands still', async () => {
    const device = createAuthenticator();
    await add(device);
    await server.db.transaction((tx) => tx.run('update passkey set counter = 100'));
    expect((await use(device, await arriving())).status).toBe(422);
  });

  it('is that of a person: nobody else’s lets in, and none is added twice', async () => {
    const device = createAuthenticator();
    await add(device);
    const other = openBrowser(server);
    await other.hold('staff', await addMember(server, { address: 'kofi@example.org', role: 'admin' }), 1);
    expect((await add(device, other)).status).toBe(422);
    expect((await use(device, other)).status).toBe(422);
    expect(await isIn(other)).toBe(false);
  });

  it.each(['', 'null', '[]', '{"id":7}', '{"id":"x","response":null}', '"text"', '{'])('is not %s', async (answer) => {
    await add(createAuthenticator());
    const who = await arriving();
    await optionsAt(who, '/console/prove/passkey/options');
    expect((await who.submit('/console/prove/passkey', { answer })).status).toBe(422);
    await optionsAt(browser, '/console/enrol/passkey/options');
    expect((await browser.submit('/console/enrol/passkey', { answer })).status).toBe(422);
  });

  it('is not offered where the kit has an address of figures', async () => {
    const local = await createTestServer({ origin: 'http://127.0.0.1:8787' });
    await local.addMission();
    const who = openBrowser(local);
    await who.hold('staff', await addMember(local, { role: 'viewer' }), 1);
    const page = await (await who.get('/console/prove?lang=en')).text();
    expect(page).toContain('Passkeys do not work at this address');
    expect(page).not.toContain('data-passkey');
  });
});

describe('taking a factor away', () => {
  it('is possible while another one is there', async () => {
    const device = createAuthenticator();
    await setUpApp();
    const { challenge } = (await (await browser.submit('/console/enrol/passkey/options')).json()) as {
      challenge: string;
    };
    await browser.submit('/console/enrol/passkey', { answer: JSON.stringify(device.create({ challenge })) });
    expect((await browser.submit('/console/security/app/remove')).status).toBe(303);
    expect((await browser.submit(`/console/security/passkeys/${device.id}/remove`)).status).toBe(409);
    expect(await server.count('passkey')).toBe(1);
    expect((await changes()).map(({ text }) => /was (added|taken away)/.exec(text)?.[1])).toEqual([
      'added',
      'added',
      'taken away',
    ]);
  });

  it('an app is replaced only once the new one has shown a code', async () => {
    const { secret } = await setUpApp();
    await browser.submit('/console/enrol/app');
    expect((await prove(await arriving(), shown(secret))).status).toBe(303);
    const newer = secretIn(await (await browser.get('/console/enrol/app')).text());
    await browser.submit('/console/enrol/app/code', { code: shown(newer) });
    server.clock.advance(minute);
    expect((await prove(await arriving(), shown(secret))).status).toBe(422);
    expect((await prove(await arriving(), shown(newer))).status).toBe(303);
  });
});

it('whoever stops halfway is shown the way on', async () => {
  const page = await (await browser.get('/console/queue?lang=en')).text();
  expect(page).toContain('One more step to sign in');
  expect(page).toContain('href="/console/prove?lang=en"');
});

it('a step that needs a fresh proof leads through the second factor and back', async () => {
  await server.db.transaction((tx) => tx.run("update staff_role set role = 'admin'"));
  const { secret } = await setUpApp();
  server.clock.advance(10 * minute);
  const sent = await browser.get('/console/staff?lang=en');
  expect(sent.headers.get('location')).toBe('/console/prove?lang=en&next=people');
  const answer = await browser.submit('/console/prove/app?lang=en', { code: shown(secret), next: 'people' });
  expect(answer.headers.get('location')).toBe('/console/staff?lang=en');
  expect((await browser.get('/console/staff?lang=en')).status).toBe(200);
});
