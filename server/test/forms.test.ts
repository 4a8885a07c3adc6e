import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { access } from '../src/access.js';
import { ask, askPath, newestMail, newestToken, queuedMails, sendAsk } from './asking.js';
import { addMember, openBrowser } from './browser.js';
import { createTestServer, organisation, type TestServer } from './harness.js';
import { firstStep } from './joining.js';
import { stored } from './stored.js';
import { addOwned, contactPath, deliver, marksOf, ownerAddress, receiptIn, words, write } from './writing.js';

/** What every form refuses, and what none of them tells: run from the list of routes, so that a new one is in it. */

let server: TestServer;
let slug: string;
let organisationSlug: string;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
  ({ slug } = await addOwned(server));
  ({ slug: organisationSlug } = await server.addProfile({}, organisation));
});

/** What carries no authority, and may be sent from anywhere. */
const fromAnywhere = ['POST /api/v1/missions/:mission/mentor-requests'];

const open = Object.entries(access).flatMap(([route, { who }]) =>
  route.startsWith('POST ') && who === 'everybody' && !fromAnywhere.includes(route) ? [route.slice(5)] : [],
);

describe.each(open)('POST %s', (template) => {
  let path: string;
  beforeEach(async () => {
    const contact = receiptIn(await write(server, slug));
    const { receipt } = await sendAsk(server);
    const values: Record<string, string> = {
      mission: 'bj',
      slug,
      token: await newestToken(server),
      receipt: template.includes('contact') ? contact : receipt,
    };
    path = template.replace(/:(\w+)/g, (_, name: string) => values[name] ?? 'x');
  });

  const elsewhere: Record<string, Record<string, string>> = {
    'another site': { origin: 'https://evil.example' },
    'a subdomain': { origin: 'https://x.kit.example.org' },
    'a name that begins alike': { origin: 'https://kit.example.org.evil.example' },
    'without TLS': { origin: 'http://kit.example.org' },
    'a sandboxed frame': { origin: 'null' },
    nowhere: { origin: '' },
    'another site, as its browser says': { origin: 'https://kit.example.org', 'sec-fetch-site': 'cross-site' },
    'a sister site, as its browser says': { origin: 'https://kit.example.org', 'sec-fetch-site': 'same-site' },
    'another site, as plain text': { origin: 'https://evil.example', 'content-type': 'text/plain' },
    'another site, as parts': { origin: 'https://evil.example', 'content-type': 'multipart/form-data; boundary=a' },
  };

  it('changes nothing when it comes from another site', async () => {
    const browser = openBrowser(server);
    await browser.hold('member', await addMember(server, { address: 'signed@example.org' }));
    const before = await stored(server);
    for (const [from, headers] of Object.entries(elsewhere)) {
      const response = await browser.submit(path, { code: '123456', receipt: 'BJ-AAA-AAA' }, headers);
      expect(response.status, from).toBe(403);
      expect(response.headers.get('access-control-allow-origin'), from).toBeNull();
    }
    expect(await stored(server)).toBe(before);
  });
});

it('what may be sent from anywhere is JSON only, and takes no cookie for anything', async () => {
  const before = await stored(server);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a']) {
    const response = await server.post(askPath, ask(), { origin: 'null', 'content-type': type });
    expect(response.status, type).toBe(415);
  }
  expect(await stored(server)).toBe(before);
});

/** Every form that takes a mail address, sent with one, each time by somebody else. */
const byAddress: Record<string, (address: string, network: string) => Promise<Response>> = {
  'signing in': (address, network) =>
    openBrowser(server, network).submit('/account/sign-in?lang=en', { mission: 'bj', address }),
  'staff signing in': (address, network) =>
    openBrowser(server, network).submit('/console/sign-in?lang=en', { mission: 'bj', address }),
  joining: async (address, network) => {
    const marks = await marksOf(server, '/bj/join?lang=en');
    return server.submit('/bj/join?lang=en', { ...marks, ...firstStep, address }, {}, network);
  },
  'writing to an owner': async (address, network) => {
    const marks = await marksOf(server, contactPath(slug));
    const form = { ...marks, message: words, name: 'Kofi', address, consent: 'yes' };
    return server.submit(contactPath(slug), form, {}, network);
  },
  'asking a mentor on the page': async (address, network) => {
    const path = '/bj/mentoring/request?lang=en';
    const { consent: _consent, ...asked } = ask({ address });
    const form = { ...asked, ...(await marksOf(server, path)), consent: 'yes' } as never;
    return server.submit(path, form, {}, network);
  },
  'asking a mentor in a widget': async (address, network) => server.post(askPath, ask({ address }), {}, network),
  'claiming an organisation': async (address, network) => {
    const path = `/bj/directory/${organisationSlug}/claim?lang=en`;
    const form = { ...(await marksOf(server, path)), address, message: words };
    return server.submit(path, form, {}, network);
  },
  'correcting an entry': async (address, network) =>
    server.submit(`/bj/directory/${slug}/correct?lang=en`, { wish: 'correct', message: 'The name is wrong.', address }, {}, network), // prettier-ignore
};

/** What is different each time, whoever asks: receipts, keys, tokens. */
const usual = (text: string) =>
  text
    .replace(/BJ-[A-Z0-9]+-[A-Z0-9]+/g, 'RECEIPT')
    .replace(/[A-Za-z0-9_-]{43}/g, 'TOKEN')
    .replace(/\b[a-z0-9]{16}\b/g, 'KEY');

describe.each(Object.keys(byAddress))('%s', (name) => {
  const send = (address: string, network: string) => byAddress[name]!(address, network);

  it('answers alike for an address that is known and one that is not', async () => {
    await deliver(server, slug, { address: ownerAddress });
    const seen = async (address: string, n: number) => {
      const response = await send(address, `2001:db8:${n.toString(16)}::1`);
      return usual(JSON.stringify([response.status, [...response.headers], await response.text()]));
    };
    const answers = new Set<string>();
    for (let n = 0; n < (name === 'signing in' ? 200 : 25); n++) {
      if (n % 25 === 0 && n > 0) server.clock.advance(3_600_000);
      answers.add((await seen(ownerAddress, 2 * n)).replaceAll(ownerAddress.split('@')[0]!, 'x'));
      answers.add((await seen(`nobody-${n}@example.org`, 2 * n + 1)).replace(/nobody-\d+/g, 'x'));
    }
    expect([...answers]).toHaveLength(1);
  });

  it('takes ten an hour from one network, however many addresses it has, and others from the next one', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) statuses.push((await send(`sender-${n}@example.org`, `2001:db8:0:1:${n}::1`)).status);
    expect(statuses.slice(0, 10).every((status) => status < 400)).toBe(true);
    expect(statuses[10]).toBe(429);
    expect((await send('sender-11@example.org', '2001:db8:0:2::1')).status).toBeLessThan(400);
  });

  it('takes no network’s word for another one', async () => {
    const { get, submit, post } = server;
    const lie = () => ({ 'x-forwarded-for': `198.51.100.${++lies}`, 'x-real-ip': `198.51.100.${lies}`, forwarded: `for=198.51.100.${lies}` }); // prettier-ignore
    let lies = 0;
    server.get = (path, headers, address) => get(path, { ...headers, ...lie() }, address);
    server.submit = (path, form, headers, address) => submit(path, form, { ...headers, ...lie() }, address);
    server.post = (path, body, headers, address) => post(path, body, { ...headers, ...lie() }, address);
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) statuses.push((await send(`sender-${n}@example.org`, '203.0.113.9')).status);
    expect(statuses[10]).toBe(429);
  });

  it('sends one address three mails in a quarter of an hour and six in a day, from however many networks', async () => {
    const victim = 'victim@example.org';
    for (let n = 0; n < 100; n++) {
      if (n % 50 === 49) server.clock.advance(3_600_000);
      await send(victim, `203.0.${n}.1`);
    }
    expect(await mostMails(victim, 15 * 60_000)).toBeLessThanOrEqual(3);
    expect(await mostMails(victim, 24 * 3_600_000)).toBeLessThanOrEqual(6);
  });
});

/** Most mails to an address that leave within so many ms of each other. */
async function mostMails(address: string, ms: number): Promise<number> {
  const due = (await queuedMails(server)).filter(({ to }) => to === address).map(({ dueAt }) => Date.parse(dueAt));
  return Math.max(0, ...due.map((from) => due.filter((at) => at >= from && at < from + ms).length));
}

it.each(['nobody@example.org', ownerAddress])('%s gets six mails a day at most, whatever for', async (address) => {
  const forms = Object.values(byAddress);
  for (let n = 0; n < 50; n++) {
    server.clock.advance(5 * 60_000);
    await forms[n % forms.length]!(address, `203.0.${n}.1`);
  }
  expect(await mostMails(address, 24 * 3_600_000)).toBe(address === ownerAddress ? 6 : 5);
});

it('another mission is no way around it', async () => {
  for (let n = 0; n < 8; n++) {
    await server.addMission({ slug: `m${n}` });
    for (let m = 0; m < 3; m++)
      await openBrowser(server, `203.0.${n}.${m}`).submit('/account/sign-in', {
        mission: `m${n}`,
        address: ownerAddress,
      });
  }
  expect((await queuedMails(server)).filter(({ template }) => template === 'sign-in')).toHaveLength(3);
});

describe('where a reader is led', () => {
  const hosts = [
    'evil.example', 'evil.example%2f', 'kit.example.org.evil.example', 'kit.example.org@evil.example', 'evil.example/account', 'evil.example#/account',
    'evil.example\\@kit.example.org', '2130706433', '[::1]', 'ⓔvil.example',
  ]; // prettier-ignore
  const starts = ['//', 'https://', 'http://', '/\\', '\\\\', '/%09/', '%2f%2f', '/ok?next=https://', 'javascript://', ' //', '\t//', '\r\n//', '////', 'https:', '/.//', 'data:text/html,', 'account//', './/', '@', '?next=//']; // prettier-ignore
  const payloads = hosts.flatMap((host) => starts.map((start) => start + host));

  it('has two hundred ways to be led astray', () => expect(new Set(payloads).size).toBe(200));

  it.each([
    ['account', /^\/account(\/[a-z]+)?\?lang=[a-z]{2}$/],
    ['console', /^\/console\/prove\?lang=[a-z]{2}&next=[a-z]+$/],
  ] as const)('is one of our pages after signing in at /%s', async (desk, ours) => {
    for (const [n, next] of [...payloads, '__proto__', 'constructor', 'toString', 'account/../..'].entries()) {
      const browser = openBrowser(server, `203.0.${n}.9`);
      const address = `reader-${n}@example.org`;
      await addMember(server, { address, ...(desk === 'console' && { role: 'editor' }) });
      await server.db.transaction((tx) => tx.run('delete from submission_limit'));
      await browser.submit(`/${desk}/sign-in`, { mission: 'bj', address, next });
      const { subject } = await newestMail(server, 'sign-in');
      const response = await browser.submit(`/${desk}/sign-in/code`, { code: /\d{6}/.exec(subject)![0] });
      expect(response.status, next).toBe(303);
      expect(response.headers.get('location'), next).toMatch(ours);
    }
  });

  it('is our own host, wherever else an address says it leads', async () => {
    const browser = openBrowser(server);
    await browser.hold('member', await addMember(server));
    for (const payload of payloads)
      for (const path of [
        `/${payload}/`,
        `/bj/${payload}/`,
        `/account?next=${payload}`,
        `/account/prove?next=${payload}`,
      ]) {
        const to = (await browser.get(server.deps.origin + path)).headers.get('location');
        expect(new URL(to ?? '/', server.deps.origin).host, path).toBe('kit.example.org');
      }
  });
});

describe('in a frame of another site', () => {
  const read = Object.keys(access).flatMap((route) => (route.startsWith('GET ') ? [route.slice(4)] : []));
  beforeAll(() => expect(read.length).toBeGreaterThan(30));

  it.each(read.filter((template) => template !== '/embed/:tag'))('%s is not shown', async (template) => {
    const values: Record<string, string> = { mission: 'bj', slug, code: 'not-found' };
    const path = template.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => values[name] ?? 'x');
    for (const url of [path, `${path}?lang=fr`]) {
      const { headers } = await server.get(url);
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    }
  });
});
