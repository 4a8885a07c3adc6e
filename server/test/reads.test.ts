import { beforeAll, expect, it } from 'vitest';
import { access } from '../src/access.js';
import { addMember, openBrowser } from './browser.js';
import { createTestServer, type TestServer } from './harness.js';
import { stored } from './stored.js';
import { things } from './owned-things.js';
import { addOwned } from './writing.js';

/** Looking changes nothing: mail programs, previews and the back button look too. Run from the list of routes. */

const reads = Object.entries(access).filter(([route]) => route.startsWith('GET '));

/** Pages of something that nobody began here. */
const isNowhere = ['GET /console/enrol/app'];

let server: TestServer;
let slug: string;
let owner: string;
let admin: string;
beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  ({ slug, owner } = await addOwned(server));
  admin = await addMember(server, { role: 'admin' });
});

it.each(reads)('%s writes nothing', async (route, { who }) => {
  const browser = openBrowser(server);
  const member = who === 'staff' ? admin : owner;
  const id = await things[route]?.make(server, { mission: 'bj', member });
  // Last: that a session is used is noted once a minute.
  if (who !== 'everybody') await browser.hold(who, member);
  const values: Record<string, string> = { mission: 'bj', slug, tag: 'diaspora-directory' };
  const path = route.slice(4).replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => id ?? values[name] ?? 'x');
  const before = await stored(server);
  const answer = await browser.get(`${path}?lang=en`);
  expect(answer.status).toBeLessThan(500);
  if (who !== 'everybody' && !isNowhere.includes(route)) expect([200, 303]).toContain(answer.status);
  expect((await stored(server)) === before).toBe(true);
});
