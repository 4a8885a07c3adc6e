import { beforeAll, describe, expect, it } from 'vitest';
import { access } from '../src/access.js';
import { roles } from '../src/features/accounts/account.js';
import { addMember, openBrowser, type Browser } from './browser.js';
import { createTestServer, type TestServer } from './harness.js';

/** Every route, called by everybody there is, in this mission and another one. A new route fails until it is declared. */

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  await server.addMission({ slug: 'gh', country: 'GH' });
});

let people = 0;

/** Everybody there is, signed in anew: what a route does may end a session, or a member. */
async function everybody(): Promise<{ name: string; who: string; aal: number; browser: Browser }[]> {
  const callers = [{ name: 'nobody', who: 'nobody', aal: 1, browser: openBrowser(server) }];
  const add = async (mission: string, who: string, aal: 1 | 2) => {
    const browser = openBrowser(server);
    const role = roles.find((known) => known === who);
    const id = await addMember(server, { mission, address: `${++people}@example.org`, ...(role && { role }) });
    await browser.hold(role ? 'staff' : 'member', id, aal, mission);
    callers.push({ name: `${who} of ${mission}, aal ${aal}`, who, aal, browser });
  };
  for (const mission of ['bj', 'gh']) {
    await add(mission, 'member', 1);
    for (const role of roles) for (const aal of [1, 2] as const) await add(mission, role, aal);
  }
  return callers;
}

/** `demo` routes are only mounted in the demonstration. */
const mounted = () => [
  ...new Set(server.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
];

it('is declared for each route there is, and for no other', () => {
  expect(Object.keys(access).sort()).toEqual(mounted().sort());
});

const guarded = Object.entries(access).flatMap(([route, rule]) => (rule.who === 'everybody' ? [] : [{ route, rule }]));

describe.each(guarded)('$route', ({ route, rule }) => {
  const [method = '', template = ''] = route.split(' ');
  const path = `${template.replace(/:\w+/g, 'abcdefgh23456789')}?lang=en`;
  const call = (browser: Browser) => (method === 'GET' ? browser.get(path) : browser.submit(path));

  /** Whether the guard let it through: what the route then says of an object that is not there is its own matter. */
  const isLetIn = async (browser: Browser) => {
    const response = await call(browser);
    if (response.status === 401 || response.status === 403) return false;
    const [, elsewhere] =
      /^\/(?:account|console)\/(sign-in|prove)\?/.exec(response.headers.get('location') ?? '') ?? [];
    return !elsewhere || template.endsWith(elsewhere);
  };

  it('lets in exactly whom it is for', async () => {
    for (const { name, who, aal, browser } of await everybody()) {
      const expected =
        rule.who === 'member' ? who === 'member' : rule.roles.some((role) => role === who) && aal >= rule.aal;
      expect(await isLetIn(browser), `${name}: ${route}`).toBe(expected);
    }
  });

  it.runIf(method !== 'GET')('refuses what another site sends in the reader’s name', async () => {
    const callers = await everybody();
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '' },
      { origin: 'https://kit.example.org', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://kit.example.org', 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', 'content-type': 'text/plain' },
    ])
      for (const { name, browser } of callers) expect((await browser.submit(path, {}, headers)).status, name).toBe(403);
  });

  it.runIf(rule.again)('asks for a proof that is not older than ten minutes', async () => {
    const browser = openBrowser(server);
    const role = rule.who === 'staff' ? rule.roles[0]! : undefined;
    const id = await addMember(server, { address: `${++people}@example.org`, ...(role && { role }) });
    await browser.hold(rule.who, id);
    await server.db.transaction((tx) =>
      tx.run('update session set proved_at = ? where member = ?', [
        new Date(server.deps.now().getTime() - 10 * 60_000).toISOString(),
        id,
      ]),
    );
    expect(await isLetIn(browser)).toBe(false);
  });
});
