import { facetNames } from '@diaspora-kit/contract/vocabulary';
import Libsql from 'libsql';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { access } from '../src/access.js';
import { ask, askPath } from './asking.js';
import { writes } from './every-write.js';
import { createTestServer, type TestServer } from './harness.js';

/** What is typed is bound to a statement, and never a part of one. Every statement that reaches the driver is looked at. */

const mark = 'sqlmark';
const payloads = [
  `${mark}' or '1'='1`, `${mark}'; drop table member; --`, `${mark}') union select address from member --`, `${mark}" or ""="`, `${mark}\\'; --`,
  `1; delete from session -- ${mark}`, `${mark}' || (select key from sealed_key) || '`, `${mark}%`, `${mark}_*`, `${mark} NEAR(a b) AND NOT "`,
  `:mission ${mark}`, `?1 ${mark}`, `$${mark}`, `${mark}/**/or/**/1=1`, `\u02bc${mark}\uff07 or 1=1`,
]; // prettier-ignore

let server: TestServer;
const prepare = vi.spyOn(Libsql.prototype, 'prepare');
const exec = vi.spyOn(Libsql.prototype, 'exec');
afterAll(() => vi.restoreAllMocks());

const statements = () => [...prepare.mock.calls, ...exec.mock.calls].map(([sql]) => sql);
const tables = () =>
  server.db.all("select name, sql from sqlite_schema where type in ('table', 'trigger') order by name");

beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
});

function expectOwnWords() {
  expect(statements().filter((sql) => sql.toLowerCase().includes(mark))).toEqual([]);
  expect(server.logged.filter((line) => line.includes('"event":"bug"'))).toEqual([]);
}

it.each(Object.entries(writes))('what is sent to %s is bound', async (_, fill) => {
  const before = await tables();
  const { browser, path, form } = await fill!(server, mark);
  const query = new URLSearchParams({ kind: mark, mission: mark, next: mark });
  for (const payload of payloads) {
    const typed = Object.keys(form).map((name) => [name, payload]);
    expect((await browser.submit(`${path}&${query}`, Object.fromEntries(typed))).status).toBeLessThan(500);
  }
  for (const [n, name] of Object.keys(form).entries())
    expect((await browser.submit(path, { ...form, [name]: payloads[n % payloads.length]! })).status).toBeLessThan(500);
  await browser.submit(path, form);
  expectOwnWords();
  expect(await tables()).toEqual(before);
});

it('what a widget sends is bound', async () => {
  for (const payload of payloads)
    for (const name of Object.keys(ask()))
      expect((await server.post(askPath, ask({ [name]: payload }))).status).toBeLessThan(500);
  expectOwnWords();
});

it.each(Object.keys(access).filter((route) => route.startsWith('GET ')))(
  'what is asked of %s is bound',
  async (route) => {
    const names = [
      'q',
      ...facetNames,
      'kind',
      'sort',
      'after',
      'limit',
      'lang',
      'mission',
      'receipt',
      'mentor',
      'as',
      'next',
      'sent',
      'done',
    ];
    for (const payload of payloads) {
      const query = new URLSearchParams(names.map((name) => [name, payload]));
      for (const mission of ['bj', encodeURIComponent(payload)]) {
        const path = route.slice(4).replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => (name === 'mission' ? mission : encodeURIComponent(payload))); // prettier-ignore
        expect((await server.get(`${path}?${query}`)).status).toBeLessThan(500);
      }
    }
    const plain = route
      .slice(4)
      .replace(':mission', 'bj')
      .replace(/:\w+(\{[^}]*\})?/g, 'x');
    for (const [n, name] of names.entries()) {
      const one = new URLSearchParams({ [name]: payloads[n % payloads.length]! });
      expect((await server.get(`${plain}?${one}`)).status).toBeLessThan(500);
    }
    expectOwnWords();
  },
);

it('is seen by what looks at the statements', () => {
  expect(new Set(statements()).size).toBeGreaterThan(150);
});
