import type { ProblemBody } from './problems.js';
import { routes, type Operations } from './routes.js';

/** Thrown when the server answered, and the answer was no. */
export class ApiProblem extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(problem.title);
    this.problem = problem;
  }
}

export type Client = {
  [Name in keyof Operations]: (
    input: Operations[Name]['input'],
    options?: { signal?: AbortSignal },
  ) => Promise<Operations[Name]['output']>;
};

export interface ClientOptions {
  /** Origin of the server, no trailing slash: `https://connect.example.org`. */
  origin: string;
  fetch?: typeof globalThis.fetch;
}

/** The address of an operation: path parameters filled in, the rest of the input as the query. What is empty is left out. */
export function operationUrl<Name extends keyof Operations>(
  origin: string,
  name: Name,
  input: Partial<Operations[Name]['input']>,
): string {
  const rest: Record<string, unknown> = { ...input };
  const path = routes[name].replace(/^\w+ /, '').replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = encodeURIComponent(String(rest[key]));
    delete rest[key];
    return value;
  });
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(rest))
    for (const item of [value].flat()) if (item) query.append(key, String(item));
  return `${origin}${path}${query.size ? `?${query}` : ''}`;
}

/**
 * Calls the API by operation name.
 *
 * @throws {ApiProblem} the server refused; branch on `problem.code`.
 * @throws {TypeError} no answer arrived (offline, blocked, CORS); worth a retry.
 */
export function createClient({ origin, fetch = (...args) => globalThis.fetch(...args) }: ClientOptions): Client {
  const send = async (url: string, init?: RequestInit) => {
    // The default credentials mode, so that a host's <link rel=preload as=fetch> matches; cross-origin it sends no cookies.
    const response = await fetch(url, { credentials: 'same-origin', ...init });
    if (response.ok) return response.json();
    throw new ApiProblem(await readProblem(response));
  };
  const get =
    <Name extends keyof Operations>(name: Name): Client[Name] =>
    (input, init) =>
      send(operationUrl(origin, name, input), init);
  return {
    getMission: get('getMission'),
    listProfiles: get('listProfiles'),
    getProfile: get('getProfile'),
    listSpotlights: get('listSpotlights'),
    // The language stands in every address, because that is where a refusal is read from.
    requestMentor: ({ mission, ...body }, init) =>
      send(operationUrl(origin, 'requestMentor', { mission, lang: body.lang }), {
        ...init,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}

/** Proxies and captive portals answer in HTML; those become `internal-error` too. */
const readProblem = async (response: Response): Promise<ProblemBody> => ({
  type: 'about:blank',
  code: 'internal-error',
  title: response.statusText,
  status: response.status,
  ...(await response.json().catch(() => undefined)),
});
