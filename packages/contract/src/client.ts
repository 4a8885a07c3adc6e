import type { ProblemBody } from './problems.js';
import { routes, type Operations } from './routes.js';

/** Thrown when the server answered, and the answer was no. */
export class ApiProblem extends Error {
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiProblem';
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

/**
 * The address of an operation: path parameters filled in; for GET the rest of the input as the query. The language stands
 * in every address, because that is where a refusal is read from.
 */
export function operationUrl<Name extends keyof Operations>(
  origin: string,
  name: Name,
  input: Operations[Name]['input'],
): string {
  const rest: Record<string, unknown> = { ...input };
  const [method, template = ''] = routes[name].split(' ');
  const path = template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = encodeURIComponent(String(rest[key]));
    delete rest[key];
    return value;
  });
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(method === 'GET' ? rest : { lang: rest['lang'] })) {
    for (const item of [value].flat()) if (item !== undefined && item !== '') query.append(key, String(item));
  }
  return `${origin}${path}${query.size ? `?${query}` : ''}`;
}

/**
 * Calls the API by operation name.
 *
 * @throws {ApiProblem} the server refused; branch on `problem.code`.
 * @throws {TypeError} no answer arrived (offline, blocked, CORS); worth a retry.
 */
export function createClient({ origin, fetch = (...args) => globalThis.fetch(...args) }: ClientOptions): Client {
  const call = async (name: keyof Operations, input: Operations[typeof name]['input'], signal?: AbortSignal) => {
    // The default credentials mode, so that a host's <link rel=preload as=fetch> matches; cross-origin it sends no cookies.
    const init: RequestInit = { credentials: 'same-origin' };
    if (signal) init.signal = signal;
    if (routes[name].startsWith('POST')) {
      const { mission: _, ...body } = input;
      init.method = 'POST';
      init.headers = { 'content-type': 'application/json' };
      init.body = JSON.stringify(body);
    }
    const response = await fetch(operationUrl(origin, name, input), init);
    if (response.ok) return response.json();
    throw new ApiProblem(await readProblem(response));
  };

  return Object.fromEntries(
    (Object.keys(routes) as (keyof Operations)[]).map((name) => [
      name,
      (input: Operations[typeof name]['input'], options?: { signal?: AbortSignal }) =>
        call(name, input, options?.signal),
    ]),
  ) as Client;
}

/** Proxies and captive portals answer in HTML; those become `internal-error` too. */
async function readProblem(response: Response): Promise<ProblemBody> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) return response.json();
  return { type: 'about:blank', code: 'internal-error', title: response.statusText, status: response.status };
}
