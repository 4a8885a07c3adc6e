import { completeLanguages, facetNames } from '@diaspora-kit/contract/vocabulary';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, askPath, sendAsk } from './asking.js';
import { createTestServer, organisation, type TestServer } from './harness.js';
import { stored } from './stored.js';

let server: TestServer;
let entry: string;
let receipt: string;

beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  await server.addProfile();
  ({ slug: entry } = await server.addProfile({}, organisation));
  ({ receipt } = await sendAsk(server));
});

const bugs = () => server.logged.filter((line) => line.includes('"event":"bug"'));
const network = () => `2001:db8:${(++networks).toString(16)}::1`;
let networks = 0;

/** Codes that are names of something else: in every object, in the grammar of languages and countries. */
const oddCodes = ['constructor', 'toString', 'hasOwnProperty', 'zz-zz-zz-zz', 'en-en-en', 'ZZ', '000', '-', 'x'];
const oddTexts = ['\0', 'a\0b', '\ud800', '__proto__', 'constructor', '\u202e'.repeat(2000), '\u0301'.repeat(5000)];

describe('a search for', () => {
  it.each(facetNames)('any code in %s is answered, with words for the code', async (facet) => {
    for (const code of oddCodes)
      for (const lang of completeLanguages) {
        const response = await server.get(`/api/v1/missions/bj/profiles?${facet}=${code}&lang=${lang}`);
        expect(response.status, code).toBe(200);
        const { applied } = (await response.json()) as { applied: { label: unknown }[] };
        expect(applied.map(({ label }) => typeof label)).toEqual(['string']);
        expect((await server.get(`/bj/directory?${facet}=${code}&lang=${lang}`)).status, code).toBe(200);
      }
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    '/bj/%00', '/%ff', '/%c0%ae%c0%ae/', '//', '//bj', '/bj/..;/directory', '/__proto__', '/constructor', '/bj/directory/%00',
    '/bj/spotlight/%00', '/bj/mentoring/receipt/%00', '/bj/go/%00', '/problems/__proto__', '/v1/%00', '/v1/__proto__', '/0.1.0/constructor',
    '/api', '/api/v1/missions/__proto__/profiles', '/api/v1/missions/bj/profiles/%00',
  ])('%s is refused', async (path) => {
    const response = await server.get(path, {}, network());
    expect([404, 410]).toContain(response.status);
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
  }); // prettier-ignore

  it('of a correction is refused', async () => {
    for (const odd of ['%00', 'BJ-%00AA-AAAA', 'BJ-AAAA-AAAA', '%ff'])
      expect((await server.get(`/bj/directory/${entry}/correct/${odd}`, {}, network())).status, odd).toBe(404);
  });
});

describe('what is sent', () => {
  const forms: Record<string, Record<string, string>> = {
    '/bj/mentoring/request': { ...ask(), key: 'key-0000000000000000', consent: 'yes', mentor: '' } as never,
    '/bj/mentoring/status': { receipt: '' },
    '/bj/go/none': {},
  };

  it('in any field of a request is taken or refused, never a bug', async () => {
    for (const field of Object.keys(ask()))
      for (const odd of [...oddTexts, ['a'], { a: 1 }, null, 1e308, true]) {
        const response = await server.post(askPath, ask({ [field]: odd }), {}, network());
        expect(response.status, `${field} ${String(odd).slice(0, 9)}`).toBeLessThan(500);
      }
    expect((await server.post(askPath, ask({ mentor: 'a\0b' }), {}, network())).status).toBe(404);
    expect(bugs()).toEqual([]);
  });

  it('in any field of a form is taken or refused, never a bug', async () => {
    forms[`/bj/directory/${entry}/correct`] = { wish: 'correct', message: 'The name is another one.', address: '' };
    forms[`/bj/mentoring/receipt/${receipt}`] = { code: '' };
    for (const [path, form] of Object.entries(forms))
      for (const field of [...Object.keys(form), '__proto__', 'constructor'])
        for (const odd of oddTexts)
          expect((await server.submit(path, { ...form, [field]: odd }, {}, network())).status, path).toBeLessThan(500);
    expect(bugs()).toEqual([]);
  });

  it.each([
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=a', '--a\r\n\r\n'],
    ['multipart/form-data; boundary=', ''],
  ])('as %s that cannot be read is refused', async (type, body) => {
    for (const path of ['/bj/mentoring/request', '/bj/mentoring/status', `/bj/directory/${entry}/correct`]) {
      const headers = { origin: server.deps.origin, 'content-type': type };
      expect((await server.app.request(path, { method: 'POST', headers, body })).status, path).toBe(400);
    }
    expect(bugs()).toEqual([]);
  });

  it('as something that only begins like JSON is refused', async () => {
    const response = await server.post(askPath, ask(), { 'content-type': 'application/json-seq' }, network());
    expect(response.status).toBe(415);
  });

  it('with a receipt in strange dress leads to the receipt alone', async () => {
    const dressed = `${encodeURIComponent('\r\nx: y/?#é')}${receipt}`;
    const response = await server.submit(`/bj/mentoring/receipt/${dressed}/again?lang=en`, {}, {}, network());
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`/bj/mentoring/receipt/${receipt}?lang=en&sent=again`);
  });
});

describe('reading', () => {
  it('writes nothing, whatever is read', async () => {
    const before = await stored(server);
    const values: Record<string, string> = { mission: 'bj', slug: entry, receipt, code: 'not-found', token: 'none' };
    const paths = server.app.routes
      .filter(({ method, path }) => method === 'GET' && !path.includes('{'))
      .map(({ path }) => path.replace(/:(\w+)/g, (_, name: string) => values[name]!));
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths)
      for (const method of ['GET', 'HEAD']) {
        const response = await server.app.request(`${path}?receipt=BJ-AAA-AAA&mentor=${entry}`, { method });
        expect(response.status, path).toBeLessThan(500);
      }
    expect(await stored(server)).toBe(before);
  });
});

describe('receipts', () => {
  it('cannot be guessed: a network that tries sixty wrong ones waits, the others do not', async () => {
    const guess = (n: number, address: string) => server.get(`/bj/mentoring/receipt/BJ-AAA-${n + 100}`, {}, address);
    for (let n = 0; n < 60; n++) expect((await guess(n, '203.0.113.5')).status).toBe(404);
    const refused = await server.get(`/bj/mentoring/receipt/${receipt}`, {}, '203.0.113.5');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    for (const path of [
      '/bj/mentoring/status',
      `/bj/mentoring/receipt/${receipt}`,
      `/bj/mentoring/receipt/${receipt}/again`,
    ])
      expect((await server.submit(path, { receipt, code: '000000' }, {}, '203.0.113.5')).status, path).toBe(429);
    expect((await server.get(`/bj/mentoring/status?receipt=${receipt}`, {}, '203.0.113.5')).status).toBe(429);
    expect((await server.get(`/bj/mentoring/receipt/${receipt}`, {}, '203.0.113.6')).status).toBe(200);
    server.clock.advance(15 * 60_000);
    expect((await server.get(`/bj/mentoring/receipt/${receipt}`, {}, '203.0.113.5')).status).toBe(200);
  });

  it('can be looked up by those who have one as often as they like', async () => {
    for (let n = 0; n < 80; n++)
      expect((await server.get(`/bj/mentoring/receipt/${receipt}`, {}, '203.0.113.7')).status).toBe(200);
  });
});

describe('every answer', () => {
  const paths = () => ['/', '/bj', '/nope', '/bj/mentoring/request', '/health', '/v1/nothing.js', '/api/v1/missions/bj', '/api/nope', '/icon.svg']; // prettier-ignore

  it('may not be framed, guessed at, or told to others', async () => {
    for (const path of paths()) {
      const { headers } = await server.get(path);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none';.* frame-ancestors 'none'$/);
      expect(headers.get('strict-transport-security'), path).toBe('max-age=31536000; includeSubDomains');
      expect(['Accept-Encoding', null], path).toContain(headers.get('vary'));
      expect(headers.get('set-cookie'), path).toBeNull();
    }
  });

  it('of the API is open to any origin without credentials, of a page to none', async () => {
    for (const path of paths()) {
      const { headers } = await server.get(path, { origin: 'null' });
      expect(headers.get('access-control-allow-origin'), path).toBe(path.startsWith('/api') ? '*' : null);
      expect(headers.get('access-control-allow-credentials'), path).toBeNull();
      expect(headers.get('x-robots-tag') ?? '', path).toMatch(path.startsWith('/api') ? 'noindex' : /^/);
    }
  });
});
