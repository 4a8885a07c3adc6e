import { beforeAll, expect, it } from 'vitest';
import { access } from '../src/access.js';
import { photoFile } from '../src/features/photos/photo.js';
import { setPhoto } from '../src/features/photos/set-photo.js';
import { saveSpotlight } from '../src/features/spotlight/save-spotlight.js';
import { writes } from './every-write.js';
import { createTestServer, type TestServer } from './harness.js';
import { takePhoto } from './photos.js';
import { stored } from './stored.js';
import { addOwned } from './writing.js';

/** What the address of a public page or form names belongs to one mission. Run from the list of routes. */

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  await server.addMission({ slug: 'gh', country: 'GH' });
});

const named = Object.entries(access).flatMap(([route, { who }]) =>
  who === 'everybody' && /:mission.*\/:(?!mission)/.test(route) ? [route] : [],
);
const story = async () => {
  const text = { title: 'Cold rooms', quote: 'It cools.', trade: 'Cold', body: ['One.'] };
  const draft = {
    mission: 'bj', profile: null, state: 'published', name: 'Ayaba', origin: 'BJ', residence: null, fictional: false,
    publishedAt: '2029-12-01T00:00:00.000Z',
  } as const; // prettier-ignore
  return (await server.db.transaction((tx) => saveSpotlight(server.deps, tx, { ...draft, texts: { en: text } }))).slug;
};
/** Of what is only read. What is also sent something to is found by that. */
const read: Record<string, () => Promise<string>> = {
  'GET /api/v1/missions/:mission/profiles/:slug': async () => (await server.addProfile()).slug,
  'GET /:mission/directory/:slug': async () => (await server.addProfile()).slug,
  'GET /:mission/spotlight/:slug': story,
  'GET /:mission/spotlight/:slug/picture.svg': story,
  'GET /:mission/media/:file': async () => {
    const { id, owner } = await addOwned(server, {}, { address: 'pictured@example.org' });
    const sent = await takePhoto('png', 40, 40);
    await setPhoto(server.deps, { mission: 'bj', profile: id, actor: owner, sent, audience: 'public', lang: 'en' });
    const kept = await server.db.get<{ photo: string }>('select photo from profile where id = ?', [id]);
    return photoFile(kept!.photo, 96);
  },
};
const addressOf = async (route: string) => {
  const [method, template = ''] = route.split(' ');
  const write = writes[route.replace('GET ', 'POST ')];
  if (write) {
    const { browser, path, form } = await write(server, 'named');
    return { path, send: (to: string) => (method === 'GET' ? browser.get(to) : browser.submit(to, form)) };
  }
  if (template.endsWith('/correct/:receipt')) {
    const { browser, path, form } = await writes['POST /:mission/directory/:slug/correct']!(server, 'named');
    const sent = await browser.submit(path, form);
    return { path: sent.headers.get('location')!, send: browser.get };
  }
  const path = template.replace(':mission', 'bj').replace(/:\w+/, await read[route]!());
  return { path, send: (to: string) => server.get(to) };
};

/** Everything that is stored, but for how often somebody sent something. */
const standing = async () => {
  await server.db.transaction((tx) => tx.run('delete from submission_limit'));
  return stored(server);
};

it.each(named)('by %s is nothing in another mission, and stays as it is', async (route) => {
  server.clock.advance(3_600_000);
  const { path, send } = await addressOf(route);
  const before = await standing();
  expect([404, 410], path).toContain((await send(path.replace('/bj/', '/gh/'))).status);
  expect((await standing()) === before).toBe(true);
  expect([200, 303], path).toContain((await send(path)).status);
});
