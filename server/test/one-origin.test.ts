import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { access } from '../src/access.js';
import { setPhoto } from '../src/features/photos/set-photo.js';
import { addMember, openBrowser, type Browser } from './browser.js';
import { createTestServer, testOrigin, type TestServer } from './harness.js';
import { takePhoto } from './photos.js';
import { addOwned } from './writing.js';

/** Who reads here, or writes, is known to nobody but the kit: no page asks another host for anything. */

let server: TestServer;
let slug: string;
let browser: Browser;
beforeAll(async () => {
  server = await createTestServer();
  await server.addMission();
  const entry = await addOwned(server, { website: 'https://elsewhere.example/' });
  slug = entry.slug;
  await setPhoto(server.deps, {
    mission: 'bj', profile: entry.id, actor: entry.owner, sent: await takePhoto(), audience: 'public', lang: 'en',
  }); // prettier-ignore
  browser = openBrowser(server);
  await browser.hold('member', entry.owner);
  await browser.hold('staff', await addMember(server, { address: 'admin@example.org', role: 'admin' }));
});

/** Elements whose addresses a browser follows by itself, or sends what was typed to. */
const asking =
  /<(?:link|script|img|source|image|use|iframe|embed|object|video|audio|track|form|button|input|base)\b[^>]*>/g;

/** Addresses a page asks by itself; where it stands in other languages is only told. */
const askedBy = (html: string): string[] =>
  [...html.matchAll(asking)]
    .map(([tag]) => tag)
    .filter((tag) => !/ rel="(?:canonical|alternate|next)"/.test(tag))
    .flatMap((tag) => [...tag.matchAll(/ (?:src|srcset|href|action|formaction|data|poster)="([^"]*)"/g)])
    .flatMap(([, value]) => value!.split(/,\s+/).map((one) => one.split(' ')[0]!));

const isOurs = (address: string) => new URL(address, testOrigin).origin === testOrigin;

const read = Object.keys(access).flatMap((route) => (route.startsWith('GET ') ? [route.slice(4)] : []));

describe.each(read)('%s', (template) => {
  it('asks no other host, and lets nothing in it ask one', async () => {
    const values: Record<string, string> = { mission: 'bj', slug, code: 'not-found', tag: 'diaspora-directory' };
    const path = template.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => values[name] ?? 'x');
    const response = await browser.get(`${path}?lang=en&mission=bj`);
    expect(askedBy(await response.text()).filter((address) => !isOurs(address))).toEqual([]);
    const sources = response.headers.get('content-security-policy')!.replace(/frame-ancestors [^;]*/, '');
    expect(sources).not.toMatch(/[*:]|unsafe/);
  });
});

it('is noticed where a page does', async () => {
  const page = await (await browser.get(`/bj/directory/${slug}?lang=en`)).text();
  expect(page).toContain('https://elsewhere.example/');
  const asked = askedBy(page);
  expect(asked).toContain('/v1/pages-test.css');
  expect(asked.some((address) => address.includes('/bj/media/'))).toBe(true);
  for (const tag of ['<img src="//cdn.example/a.png">', '<link rel="preload" href="https://cdn.example/a.woff2">'])
    expect(askedBy(page + tag).filter((address) => !isOurs(address))).toHaveLength(1);
});

it('is so for the pictures that a widget is told of', async () => {
  const answer = await browser.get('/api/v1/missions/bj/profiles?lang=en');
  const { items } = (await answer.json()) as { items: { photo: { url: string; srcset: string } }[] };
  expect(items).toHaveLength(1);
  for (const { photo } of items)
    for (const address of [photo.url, ...photo.srcset.split(', ').map((one) => one.split(' ')[0]!)])
      expect(isOurs(address), address).toBe(true);
});

it.each(['../web', '../../packages/elements/src'])('is so for every stylesheet in %s', (folder) => {
  const root = new URL(folder, import.meta.url).pathname;
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const sheets = names.filter((name) => name.endsWith('.css') && !/dist|node_modules/.test(name));
  expect(sheets.length).toBeGreaterThan(5);
  for (const name of sheets)
    expect(readFileSync(join(root, name), 'utf8'), name).not.toMatch(/(?:url\(|@import)\s*['"]?(?:\w+:)?\/\//);
});
