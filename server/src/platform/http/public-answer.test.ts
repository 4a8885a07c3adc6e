import { expect, it } from 'vitest';
import { createTestServer } from '../../../test/harness.js';
import { createAnswerCache, type KeptAnswer } from './answer-cache.js';

const kept = (stamp: string, bytes: number): KeptAnswer => ({
  stamp,
  etag: '"e"',
  persons: [],
  body: Buffer.alloc(bytes),
  encoded: new Map(),
});

it('keeps no more than there is room for, the newest', () => {
  const cache = createAnswerCache(100);
  for (const address of ['/a', '/b', '/c']) cache.keep(address, kept('1', 40));
  expect(['/a', '/b', '/c'].map((address) => cache.find(address, '1') !== undefined)).toEqual([false, true, true]);
  cache.keep('/c', kept('2', 50));
  expect(cache.find('/b', '1')).toBeDefined();
  expect(cache.find('/c', '1')).toBeUndefined();
  cache.keep('/huge', kept('1', 101));
  expect(cache.find('/huge', '1')).toBeUndefined();
  expect(cache.find('/b', '1')).toBeDefined();
});

it('is the same for every reader, whatever the host, and another for each language and search', async () => {
  const server = await createTestServer();
  await server.addMission();
  await server.addProfile();
  const text = async (path: string, headers = {}) => (await server.get(path, headers)).text();
  const path = '/bj/directory?lang=en';
  const first = await text(path, { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
  expect(first).not.toContain('evil.example');
  expect(await (await server.app.request(`https://evil.example${path}`)).text()).toBe(first);
  expect(await text(path)).toBe(first);
  const tags = new Set<string | null>();
  const paths = [path, '/bj/directory?lang=fr', '/bj/directory?lang=en&q=x', '/bj?lang=en', '/api/v1/missions/bj'];
  for (const other of paths) tags.add((await server.get(other)).headers.get('etag'));
  expect(tags.size).toBe(paths.length);
});

it('is not said to be known of what is not there', async () => {
  const server = await createTestServer();
  await server.addMission();
  const etag = (await server.get('/api/v1/missions/bj/profiles')).headers.get('etag')!;
  for (const path of [
    '/api/v1/missions/bj/profiles/gone',
    '/api/v1/missions/bj/profiles?limit=0',
    '/bj/directory/gone',
  ]) {
    const response = await server.get(path, { 'if-none-match': etag });
    expect([response.status, response.headers.get('etag')], path).toEqual([path.includes('?') ? 422 : 404, null]);
  }
});
