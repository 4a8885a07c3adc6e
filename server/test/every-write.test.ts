import { afterEach, describe, expect, it } from 'vitest';
import { access } from '../src/access.js';
import { ask, askPath } from './asking.js';
import { writes } from './every-write.js';
import { createTestServer, type TestServer } from './harness.js';
import { stored } from './stored.js';

/** Every form of the server, with more in it than it has fields for. Run from the list of routes. */

const fills = Object.entries(writes);

const openServer = async () => {
  const server = await createTestServer();
  await server.addMission();
  return server;
};

it('knows how every form is filled in', () => {
  expect(fills.filter(([, fill]) => !fill).map(([route]) => route)).toEqual([]);
  expect(fills.length).toBeGreaterThan(60);
});

describe('what nobody was asked for', () => {
  /** Names of columns, and of what other systems call them: none is a field of the form it is sent with. */
  const smuggled = {
    role: 'admin', missionId: 'gh', mission: 'gh', status: 'published', state: 'published', verified: 'staff', id: 'smuggled-id',
    member: 'smuggled-member', owner: 'smuggled-owner', profile: 'smuggled-profile', actor: 'smuggled-actor', aal: '2', desk: 'staff', suspicion: '',
    kind: 'organisation', policy: 'open', confirmedAt: '2031-01-01T00:00:00.000Z', askedBy: 'smuggled-asker', invited_by: 'operator',
  }; // prettier-ignore
  const authority = [
    'mission',
    'role',
    'state',
    'verified',
    'aal',
    'desk',
    'suspicion',
    'kind',
    'how',
    'hidden_by',
    'fictional',
  ];

  /** Who may do what, and what is shown to whom, in every row of every table. */
  async function standing({ db }: TestServer) {
    const columns = await db.all<{ name: string; column: string }>(
      `select m.name, p.name as column from sqlite_schema m join pragma_table_info(m.name) p
       where m.type = 'table' and m.name not like 'listing_text%' order by m.name, p.cid`,
    );
    const all: unknown[] = [];
    for (const { name, column } of columns)
      if (authority.includes(column))
        all.push(name, column, await db.all(`select "${column}" from "${name}" order by 1`));
    return JSON.stringify(all);
  }

  it.each(fills)('is left out of %s, which is taken otherwise', async (_, fill) => {
    const [plain, laden] = [await openServer(), await openServer()];
    const as = await fill!(plain, 'marked');
    const meant = await as.browser.submit(as.path, as.form);
    expect([200, 204, 303], await meant.clone().text()).toContain(meant.status);
    const more = await fill!(laden, 'marked');
    const answer = await more.browser.submit(more.path, { ...smuggled, ...more.form });
    expect(answer.status).toBe(meant.status);
    expect(await standing(laden)).toBe(await standing(plain));
    expect(await stored(laden)).not.toMatch(/smuggled/);
  });

  it.each(Object.keys(smuggled))(
    'refuses a request of a widget with %s in it, and keeps nothing of it',
    async (name) => {
      const server = await openServer();
      const before = await stored(server);
      const value = smuggled[name as keyof typeof smuggled];
      for (const fields of [{ [name]: value }, { consent: { version: '1', lang: 'en', [name]: value } }])
        expect((await server.post(askPath, ask(fields))).status).toBe(422);
      expect(await stored(server)).toBe(before);
    },
  );
});

describe('names that every object has', () => {
  const payload = '{"polluted":"yes"}';
  const odd = {
    __proto__: payload, constructor: payload, prototype: payload, '__proto__[polluted]': 'yes', '__proto__.polluted': 'yes',
    'constructor[prototype][polluted]': 'yes', 'constructor.prototype.polluted': 'yes', 'name[__proto__][polluted]': 'yes', hasOwnProperty: 'yes',
  }; // prettier-ignore
  const fields = Object.entries({ ...odd, ['__proto__']: payload });
  const json = `{"__proto__":${payload},"constructor":{"prototype":${payload}},"prototype":${payload}}`;
  const query = new URLSearchParams(fields).toString();
  const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
  const clean = prototypes.map((prototype) => Object.getOwnPropertyNames(prototype).sort().join());
  afterEach(() => delete (Object.prototype as { polluted?: unknown }).polluted);

  function expectClean(server: TestServer) {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(prototypes.map((prototype) => Object.getOwnPropertyNames(prototype).sort().join())).toEqual(clean);
    expect(server.logged.filter((line) => line.includes('"event":"bug"'))).toEqual([]);
  }

  it.each(fills)('are fields like any other to %s: in the form, as JSON, in the address', async (_, fill) => {
    const server = await openServer();
    const { browser, path, form } = await fill!(server, 'marked');
    const headers = { 'content-type': 'application/json', origin: server.deps.origin };
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sendings = [
      server.app.request(path, { method: 'POST', headers: { ...headers, cookie }, body: json }),
      server.app.request(`${path}&${query}`, { method: 'POST', headers: { origin: headers.origin, cookie } }),
      browser.submit(path, Object.fromEntries([...fields, ...Object.entries(form)])),
    ];
    for (const answer of await Promise.all(sendings)) expect(answer.status).toBeLessThan(500);
    expectClean(server);
  });

  it.each([
    ['"__proto__" is left out', '{', `{"__proto__":${payload},`, 201],
    ['"constructor" is refused', '{', `{"constructor":${payload},`, 422],
    ['"__proto__" is left out of its consent', '"consent":{', `"consent":{"__proto__":${payload},`, 201],
    ['"constructor" is refused in its consent', '"consent":{', `"consent":{"constructor":${payload},`, 422],
  ])('in a request of a widget: %s', async (_, before, after, status) => {
    const server = await openServer();
    const body = JSON.stringify(ask()).replace(before, after);
    const headers = { 'content-type': 'application/json' };
    expect((await server.app.request(askPath, { method: 'POST', headers, body })).status).toBe(status);
    expectClean(server);
  });

  it.each(Object.keys(access).filter((route) => route.startsWith('GET ')))(
    'are nothing in the address of %s',
    async (route) => {
      const server = await openServer();
      for (const name of ['x', '__proto__', 'constructor']) {
        const path = route
          .slice(4)
          .replace(/:(\w+)(\{[^}]*\})?/g, (_, part: string) => (part === 'mission' ? 'bj' : name));
        expect((await server.get(`${path}?${query}`)).status).toBeLessThan(500);
      }
      expectClean(server);
    },
  );
});
