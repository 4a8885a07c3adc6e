import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'hono';
import { describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import { assetRoutes } from './assets.routes.js';
import { loadAssets } from './assets.js';
import { createClientAddress, networkOf } from './client-address.js';

describe('the client’s address', () => {
  const address = (trusted: string[], remote: string, forwarded = '') => {
    const c = { env: { incoming: { socket: { remoteAddress: remote } } }, req: { header: () => forwarded } };
    return createClientAddress(trusted)(c as unknown as Context);
  };

  it.each([
    ['the socket’s when no proxy is trusted', [], '198.51.100.7', '203.0.113.9', '198.51.100.7'],
    ['what a trusted proxy says', ['10.0.0.0/8'], '10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['not what the client made up before the proxy', ['10.0.0.0/8'], '10.1.2.3', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
    ['read past two trusted proxies', ['10.0.0.0/8'], '10.1.2.3', '203.0.113.9, 10.9.9.9', '203.0.113.9'],
    ['the proxy’s own when it says nothing', ['10.0.0.0/8'], '10.1.2.3', '', '10.1.2.3'],
    ['the proxy’s own when it says nonsense', ['10.0.0.0/8'], '10.1.2.3', 'evil', '10.1.2.3'],
    ['the same for IPv4 in IPv6 notation', ['10.0.0.1'], '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['that of an IPv6 client', ['fd00::/8'], 'fd00::1', '2001:db8::1', '2001:db8::1'],
  ])('is %s', (_, trusted, remote, forwarded, expected) => {
    expect(address(trusted, remote, forwarded)).toBe(expected);
  });

  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (given, network) => {
    expect(networkOf(given)).toBe(network);
  });
});

describe('built files', () => {
  const build = (script = 'export {}') => {
    const root = mkdtempSync(join(tmpdir(), 'kit-assets-'));
    for (const name of ['widgets/lang', 'pages']) mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, 'widgets/elements.js'), script);
    writeFileSync(join(root, 'widgets/elements.js.br'), 'packed');
    writeFileSync(join(root, 'widgets/lang/fr.json'), '{}');
    writeFileSync(join(root, 'widgets/notes.txt'), 'not served');
    writeFileSync(join(root, 'widgets/diaspora-directory.js'), script);
    writeFileSync(join(root, 'pages/pages-abcdefgh.css'), 'body{}');
    for (const name of ['embed', 'member']) writeFileSync(join(root, `pages/${name}.abcdefgh.js`), 'export {}');
    return {
      version: '1.2.3',
      widgets: join(root, 'widgets'),
      pages: join(root, 'pages'),
      releases: join(root, 'releases'),
      replaceRelease: false,
    };
  };

  it('are served packed, tagged, to any origin', async () => {
    const app = new Hono().route('/', assetRoutes(loadAssets(build())));
    const plain = await app.request('/v1/elements.js');
    expect(await plain.text()).toBe('export {}');
    expect(Object.fromEntries(plain.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=2592000',
    });
    const packed = await app.request('/v1/elements.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect([packed.headers.get('content-encoding'), await packed.text()]).toEqual(['br', 'packed']);
    const again = await app.request('/v1/elements.js', { headers: { 'if-none-match': plain.headers.get('etag')! } });
    expect(again.status).toBe(304);
  });

  it('of the pages are kept for ever, by their hash, and no widget is', async () => {
    const assets = loadAssets(build());
    const addresses = [assets.stylesheet, assets.embedScript, assets.memberScript];
    expect(addresses).toEqual(['/v1/pages-abcdefgh.css', '/v1/embed.abcdefgh.js', '/v1/member.abcdefgh.js']);
    const app = new Hono().route('/', assetRoutes(assets));
    const cacheOf = async (path: string) => (await app.request(path)).headers.get('cache-control');
    for (const path of addresses) expect(await cacheOf(path)).toContain('immutable');
    expect(await cacheOf('/v1/diaspora-directory.js')).not.toContain('immutable');
  });

  it('are kept as a release, with integrity values', async () => {
    const app = new Hono().route('/', assetRoutes(loadAssets(build())));
    const pinned = await app.request('/1.2.3/elements.js');
    expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const integrity = (await (await app.request('/1.2.3/integrity.json')).json()) as Record<string, string>;
    const digest = await crypto.subtle.digest('SHA-384', await pinned.arrayBuffer());
    expect(integrity['elements.js']).toBe(`sha384-${Buffer.from(digest).toString('base64')}`);
  });

  it('stop the start when a release would change', () => {
    const folders = build();
    loadAssets(folders);
    writeFileSync(join(folders.widgets, 'elements.js'), 'export const changed = 1');
    expect(() => loadAssets(folders)).toThrow('A release never changes');
    expect(loadAssets({ ...folders, version: '1.2.4' }).releases.size).toBe(2);
  });

  it.each(['/v1/notes.txt', '/v1/../secret', '/9.9.9/elements.js', '/v1/nothing.js'])(
    'do not include %s',
    async (path) => {
      const app = new Hono()
        .route('/', assetRoutes(loadAssets(build())))
        .onError((error, c) => c.text(error.message, 404));
      expect((await app.request(path)).status).toBe(404);
    },
  );
});
