import { ApiProblem, createClient, operations, routes } from '@diaspora-kit/contract';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestServer, testOrigin, type TestServer } from './harness.js';

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});

it('mounts exactly the operations the contract lists', () => {
  const mounted = server.app.routes
    .filter(({ method, path }) => method !== 'ALL' && method !== 'OPTIONS' && path.startsWith('/api/v1/missions'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect([...new Set(mounted)].sort()).toEqual(Object.values(routes).toSorted());
  expect(Object.keys(operations)).toEqual(Object.keys(routes));
});

describe('the client', () => {
  const client = () =>
    createClient({ origin: testOrigin, fetch: async (url, init) => server.app.request(String(url), init) });

  it('reads what the server answers, in the shape of the contract', async () => {
    const { slug } = await server.addProfile();
    const input = { mission: 'bj', lang: 'en' } as const;
    v.parse(operations.getMission.output, await client().getMission(input));
    v.parse(operations.listSpotlights.output, await client().listSpotlights(input));
    v.parse(operations.getProfile.output, await client().getProfile({ ...input, slug }));
    const found = await client().listProfiles({ ...input, q: 'ayaba', sector: ['Q', 'P'], limit: 1 });
    expect(v.parse(operations.listProfiles.output, found).total).toBe(1);
  });

  it('throws a refusal with its code', async () => {
    const refusal = await client()
      .getMission({ mission: 'zz' })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect((refusal as ApiProblem).problem).toMatchObject({
      code: 'mission-not-found',
      type: `${testOrigin}/problems/mission-not-found`,
    });
  });

  it('takes a page of a captive portal for a refusal', async () => {
    const portal = createClient({
      origin: testOrigin,
      fetch: async () => new Response('<p>Log in</p>', { status: 511 }),
    });
    await expect(portal.getMission({ mission: 'bj' })).rejects.toMatchObject({
      problem: { code: 'internal-error', status: 511 },
    });
  });
});

describe('OpenAPI', () => {
  it('describes every operation with its parameters and answers', async () => {
    const response = await server.get('/api/v1/openapi.json');
    const document = (await response.json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; parameters: { name: string }[]; responses: object }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(Object.values(routes).toSorted());
    const list = document.paths['/api/v1/missions/{mission}/profiles']!['get']!;
    expect(list.parameters.map(({ name }) => name)).toEqual([
      'mission', 'q', 'kind', 'origin', 'residence', 'region', 'sector', 'offer', 'topic', 'language', 'sort', 'limit', 'after', 'lang',
    ]); // prettier-ignore
    expect(JSON.stringify(list.responses)).toContain('confirmedAt');
  });
});

describe('every answer', () => {
  it('of an unknown address is a problem', async () => {
    const response = await server.get('/api/v1/nowhere');
    expect(response.status).toBe(404);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ code: 'not-found', status: 404 });
  });

  it('of an address with a slash too many is the address without, on our own origin', async () => {
    for (const [path, target] of [
      ['/bj/directory/?lang=fr', '/bj/directory?lang=fr'],
      ['/bj/', '/bj'],
    ]) {
      const response = await server.get(`${testOrigin}${path}`);
      expect([response.status, response.headers.get('location')]).toEqual([301, testOrigin + target]);
    }
    expect((await server.get(`${testOrigin}//elsewhere.example/`)).status).toBe(404);
  });

  it('hides the cause of a bug and logs it with its request id, without values', async () => {
    await server.db.transaction((tx) => tx.script('drop table listing'));
    const response = await server.get('/api/v1/missions/bj/profiles?q=canary');
    const body = (await response.json()) as { code: string; requestId: string };
    expect([response.status, body.code]).toEqual([500, 'internal-error']);
    expect(JSON.stringify(body)).not.toMatch(/listing|sql/i);
    const bug = server.logged
      .map((line) => JSON.parse(line) as Record<string, string>)
      .find(({ event }) => event === 'bug')!;
    expect(bug['requestId']).toBe(body.requestId);
    expect(bug['error']).toContain('SQLITE');
    expect(server.logged.join()).not.toContain('canary');
  });

  it('is logged by the template of its route, not by its address', async () => {
    await server.get('/api/v1/missions/bj/profiles/somebody?q=canary');
    const line = JSON.parse(server.logged.at(-1)!) as Record<string, unknown>;
    expect(line).toMatchObject({
      event: 'request',
      method: 'GET',
      route: '/api/v1/missions/:mission/profiles/:slug',
      status: 404,
    });
    expect(server.logged.join()).not.toMatch(/canary|somebody|192\.0\.2/);
  });

  it.each(['br', 'gzip'])('is compressed for who accepts %s', async (encoding) => {
    for (let n = 0; n < 5; n++) await server.addProfile();
    const plain = await server.get('/api/v1/missions/bj/profiles');
    const packed = await server.get('/api/v1/missions/bj/profiles', {
      'accept-encoding': `deflate, ${encoding};q=0.8`,
    });
    expect(packed.headers.get('content-encoding')).toBe(encoding);
    const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect((encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()).toBe(await plain.text());
  });

  it('to a body over 64 KB is a refusal, with a length and without', async () => {
    const big = { question: 'x'.repeat(70_000) };
    expect((await server.post('/api/v1/missions/bj/mentor-requests', big)).status).toBe(413);
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(JSON.stringify(big)));
        controller.close();
      },
    });
    const chunked = await server.app.request('/api/v1/missions/bj/mentor-requests', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(413);
  });
});

describe('/health', () => {
  it('says whether the database answers', async () => {
    expect(await (await server.get('/health')).json()).toEqual({ status: 'ready', version: '0.0.0' });
    await server.db.close();
    expect((await server.get('/health')).status).toBe(503);
  });
});
