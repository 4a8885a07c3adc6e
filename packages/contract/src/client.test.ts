import { describe, expect, it } from 'vitest';
import { ApiProblem, createClient, operationUrl } from './client.js';

/** A server that gives one answer and remembers what it was asked. */
function serverAnswering(answer: () => Response) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    asked.push({ url: String(url), init });
    return answer();
  };
  return { asked, client: createClient({ origin: 'https://kit.example', fetch }) };
}

const problem = {
  type: 'https://kit.example/problems/mission-not-found',
  code: 'mission-not-found',
  title: 'No',
  status: 404,
};

describe('operationUrl', () => {
  it('fills the path and puts the rest into the query', () =>
    expect(
      operationUrl('https://kit.example', 'listProfiles', { mission: 'bj', q: 'santé & eau', sector: ['Q', 'A'] }),
    ).toBe('https://kit.example/api/v1/missions/bj/profiles?q=sant%C3%A9+%26+eau&sector=Q&sector=A'));

  it('lets nobody out of a path segment', () =>
    expect(operationUrl('https://kit.example', 'getProfile', { mission: 'bj', slug: '../../health' })).toBe(
      'https://kit.example/api/v1/missions/bj/profiles/..%2F..%2Fhealth',
    ));

  it('leaves out what was not asked', () =>
    expect(operationUrl('', 'listProfiles', { mission: 'bj', q: '', lang: undefined })).toBe(
      '/api/v1/missions/bj/profiles',
    ));
});

describe('createClient', () => {
  it('gets without headers, so that a preload matches and no preflight is needed', async () => {
    const { asked, client } = serverAnswering(() => Response.json({ slug: 'bj' }));
    expect(await client.getMission({ mission: 'bj', lang: 'fr' })).toEqual({ slug: 'bj' });
    expect(asked).toEqual([
      { url: 'https://kit.example/api/v1/missions/bj?lang=fr', init: { credentials: 'same-origin' } },
    ]);
  });

  it('posts the input as JSON, without the mission, which is in the address', async () => {
    const { asked, client } = serverAnswering(() => Response.json({}, { status: 201 }));
    await client.requestMentor({ mission: 'bj', goal: 'A goal', lang: 'fr' } as never);
    expect(asked[0]?.url).toBe('https://kit.example/api/v1/missions/bj/mentor-requests?lang=fr');
    expect(asked[0]?.init?.method).toBe('POST');
    expect(JSON.parse(String(asked[0]?.init?.body))).toEqual({ goal: 'A goal', lang: 'fr' });
  });

  it('throws what the server refused, with its code', async () => {
    const { client } = serverAnswering(() =>
      Response.json(problem, { status: 404, headers: { 'content-type': 'application/problem+json' } }),
    );
    const refusal = await client.getMission({ mission: 'zz' }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({ problem });
  });

  it('takes the page of a captive portal for an internal error', async () => {
    const { client } = serverAnswering(() => new Response('<h1>Log in</h1>', { status: 511 }));
    await expect(client.getMission({ mission: 'bj' })).rejects.toMatchObject({
      problem: { code: 'internal-error', status: 511 },
    });
  });

  it('lets a lost connection through as it is', async () => {
    const { client } = serverAnswering(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(client.getMission({ mission: 'bj' })).rejects.toBeInstanceOf(TypeError);
  });
});
