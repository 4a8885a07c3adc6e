import { beforeAll, describe, expect, it } from 'vitest';
import { access } from '../src/access.js';
import { roles, type Role } from '../src/features/accounts/account.js';
import { inviteStaff } from '../src/features/staff/invite-staff.js';
import { newestCode, newestToken } from './asking.js';
import { addMember, openBrowser, type Browser } from './browser.js';
import { benin, createTestServer, type TestServer } from './harness.js';
import { things } from './owned-things.js';

/** Every route, called by everybody there is, in this mission and another one. A new route fails until it is declared. */

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  await server.addMission({ slug: 'gh', country: 'GH' });
});

interface Caller {
  name: string;
  who: string;
  aal: 1 | 2;
  mission: string;
  member: string;
}

let people = 0;

async function add(mission: string, who: string, aal: 1 | 2): Promise<Caller> {
  const role = roles.find((known) => known === who);
  const member = await addMember(server, { mission, address: `${++people}@example.org`, ...(role && { role }) });
  return { name: `${who} of ${mission}, aal ${aal}`, who, aal, mission, member };
}

/** A caller in a browser of their own, signed in anew: what was called before may have ended a session, or erased them. */
async function arrive(caller: Caller): Promise<Browser> {
  const browser = openBrowser(server);
  const { who, aal, mission } = caller;
  if (who === 'nobody') return browser;
  if (!(await server.db.get('select 1 from member where id = ?', [caller.member])))
    caller.member = (await add(mission, who, aal)).member;
  await browser.hold(who === 'member' ? 'member' : 'staff', caller.member, aal, mission);
  return browser;
}

const nobody: Caller = { name: 'nobody', who: 'nobody', aal: 1, mission: '', member: '' };
let everybody: Caller[];
beforeAll(async () => {
  everybody = [nobody];
  for (const mission of ['bj', 'gh']) {
    everybody.push(await add(mission, 'member', 1));
    for (const role of roles) for (const aal of [1, 2] as const) everybody.push(await add(mission, role, aal));
  }
});

/** `demo` routes are only mounted in the demonstration. */
const mounted = () => [
  ...new Set(server.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
];

it('is declared for each route there is, and for no other', () => {
  expect(Object.keys(access).sort()).toEqual(mounted().sort());
});

const guarded = Object.entries(access).flatMap(([route, rule]) => (rule.who === 'everybody' ? [] : [{ route, rule }]));

/** Whether a route is for somebody, as it is declared. */
const callable = (rule: (typeof guarded)[number]['rule'], { who, aal }: Caller) =>
  rule.who === 'member' ? who === 'member' : rule.roles.some((role) => role === who) && aal >= rule.aal;

/** Sends what a route takes. */
function callerOf(route: string) {
  const [method = '', template = ''] = route.split(' ');
  const send = (browser: Browser, id = 'abcdefgh23456789', form: Record<string, string> = {}) => {
    const path = `${template.replace(/:\w+/, id)}?lang=en`;
    return method === 'GET' ? browser.get(path) : browser.submit(path, form);
  };
  return { method, template, send };
}

describe.each(guarded)('$route', ({ route, rule }) => {
  const { method, template, send } = callerOf(route);

  /** Whether the guard let it through: what the route then says of an object that is not there is its own matter. */
  const isLetIn = async (browser: Browser) => {
    const response = await send(browser);
    if (response.status === 401 || response.status === 403) return false;
    const [, elsewhere] =
      /^\/(?:account|console)\/(sign-in|prove)\?/.exec(response.headers.get('location') ?? '') ?? [];
    return !elsewhere || template.endsWith(elsewhere);
  };
  const mayCall = (caller: Caller) => callable(rule, caller);

  it('lets in exactly whom it is for', async () => {
    for (const caller of everybody)
      expect(await isLetIn(await arrive(caller)), `${caller.name}: ${route}`).toBe(mayCall(caller));
  });

  it.runIf(method !== 'GET')('refuses what another site sends in the reader’s name', async () => {
    const browser = await arrive(everybody.find(mayCall)!);
    const path = `${template.replace(/:\w+/, 'abcdefgh23456789')}?lang=en`;
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '' },
      { origin: 'https://kit.example.org', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://kit.example.org', 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', 'content-type': 'text/plain' },
    ])
      expect((await browser.submit(path, {}, headers)).status, JSON.stringify(headers)).toBe(403);
  });

  it.runIf(rule.again)('asks for a proof that is not older than ten minutes', async () => {
    const caller = everybody.find(mayCall)!;
    const browser = await arrive(caller);
    await server.db.transaction((tx) =>
      tx.run('update session set proved_at = ? where member = ?', [
        new Date(server.deps.now().getTime() - 10 * 60_000).toISOString(),
        caller.member,
      ]),
    );
    expect(await isLetIn(browser)).toBe(false);
  });
});

describe('what an address names', () => {
  const named = guarded.filter(({ route }) => route.includes('/:'));

  it('is known for each route that names something', () => {
    expect(named.map(({ route }) => route).filter((route) => !Object.hasOwn(things, route))).toEqual([]);
  });

  describe.each(named)('by $route', ({ route, rule }) => {
    const { send } = callerOf(route);
    const thing = things[route]!;
    const rowsOf = () => server.db.all(`select * from ${thing.table} order by rowid`);
    const allowed = rule.who === 'staff' ? rule.roles : ['member'];
    const aal = rule.who === 'staff' ? 2 : 1;

    it('is reached by whose it is', async () => {
      for (const who of allowed) {
        const own = await add('bj', who, aal);
        const id = await thing.make(server, own);
        const { status } = await send(await arrive(own), id, thing.form);
        expect([200, 303], own.name).toContain(status);
      }
    });

    it('is no piece of SQL', async () => {
      const other = await add('bj', allowed[0]!, aal);
      const id = await thing.make(server, await add('bj', allowed[0]!, 1));
      const browser = await arrive(other);
      const before = await rowsOf();
      for (const payload of [`${id}' or '1'='1`, "' or 1=1 --", "'; drop table session; --", '%', '*'])
        expect((await send(browser, encodeURIComponent(payload), thing.form)).status, payload).toBe(404);
      expect(await rowsOf()).toEqual(before);
    });

    it('is nothing to anybody else, and stays as it is', async () => {
      for (const who of allowed) {
        const other = await add('bj', who, aal);
        const owners = [await add('gh', who, 1), ...(thing.of === 'member' ? [await add('bj', who, 1)] : [])];
        for (const owner of owners) {
          const id = await thing.make(server, owner);
          const browser = await arrive(other);
          const before = await rowsOf();
          expect((await send(browser, id, thing.form)).status, `of ${owner.name}, to ${other.name}`).toBe(404);
          expect(await rowsOf()).toEqual(before);
        }
      }
    });

    it('is nothing to whoever may not call it, and stays as it is', async () => {
      const id = await thing.make(server, await add('bj', allowed[0]!, aal));
      for (const caller of everybody.filter((one) => !callable(rule, one))) {
        const browser = await arrive(caller);
        const before = await rowsOf();
        const answer = await send(browser, id, thing.form);
        const sentAway = /^\/(account|console)\/(sign-in|prove)\?/.test(answer.headers.get('location') ?? '');
        expect(sentAway || [401, 403].includes(answer.status), caller.name).toBe(true);
        expect(await rowsOf()).toEqual(before);
      }
    });
  });
});

describe('the mail alone', () => {
  /** Each way to a session at the console that begins with a mail. */
  const ways: Record<string, (browser: Browser, role: Role) => Promise<unknown>> = {
    async code(browser, role) {
      const address = `${++people}@example.org`;
      await addMember(server, { address, role });
      await browser.submit('/console/sign-in?lang=en', { mission: 'bj', address });
      return browser.submit('/console/sign-in/code?lang=en', { code: await newestCode(server, 'sign-in') });
    },
    async link(browser, role) {
      const address = `${++people}@example.org`;
      await addMember(server, { address, role });
      await browser.submit('/console/sign-in?lang=en', { mission: 'bj', address });
      return browser.submit(`/bj/go/${await newestToken(server, 'sign-in')}?lang=en`);
    },
    async invitation(browser, role) {
      await inviteStaff(server.deps, benin, { address: `${++people}@example.org`, role, lang: 'en' }, 'operator');
      return browser.submit(`/bj/go/${await newestToken(server, 'staff-invite')}?lang=en`);
    },
  };
  const strong = guarded.flatMap(({ route, rule }) =>
    rule.who === 'staff' && rule.aal === 2 ? [{ route, rule }] : [],
  );

  it.each(Object.keys(ways))('opens nothing of the console: signed in by %s', async (way) => {
    server.clock.advance(3_600_000);
    for (const role of roles) {
      const browser = openBrowser(server, `203.0.113.${people % 256}`);
      await ways[way]!(browser, role);
      expect((await browser.get('/console/prove?lang=en')).status).toBe(200);
      for (const { route, rule } of strong)
        if (rule.roles.includes(role))
          expect((await callerOf(route).send(browser)).status, `${role}: ${route}`).toBe(403);
    }
  });
});
