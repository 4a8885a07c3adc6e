import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Deps } from '../../deps.js';
import type { AnswerCache, KeptAnswer } from './answer-cache.js';
import { acceptedEncoding, hasAlready } from './negotiate.js';

/** How long an answer may be reused, by what it can name. */
export const caches = {
  /** Profiles and stories: gone from everywhere within a minute of a withdrawal. */
  people: 'public, max-age=30, stale-while-revalidate=30',
  /** Facts about a mission. */
  facts: 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400',
  /** A pattern, which says nothing about anybody. */
  drawing: 'public, max-age=86400, stale-while-revalidate=604800',
} as const;

/** Below this size compression saves nothing, in bytes. */
const compressFrom = 900;

/** Takes the slugs of persons. */
export type NamesPersons = (persons: readonly string[]) => void;

export interface PublicAnswer {
  mission: string;
  cache: keyof typeof caches;
  type: 'application/json' | 'text/html' | 'application/ld+json' | 'image/svg+xml';
  /** Makes the body, and names the persons in it; not called while this process keeps it. */
  body: (names: NamesPersons) => Promise<string>;
}

/**
 * Sends a public answer with its ETag, 304, cache time and compression. It is kept by path and query, never by what else a
 * request says, and for one public version of the mission and one day: words such as "3 months ago" are part of it.
 *
 * @throws {Problem} `too-many-requests` for who reads persons as a machine does.
 */
export async function publicAnswer(
  c: Context,
  deps: Pick<Deps, 'db' | 'now' | 'readBudget'>,
  kept: AnswerCache,
  { mission, cache, type, body }: PublicAnswer,
): Promise<Response> {
  const row = await deps.db.get<{ version: number }>('select version from public_version where mission = ?', [mission]);
  const stamp = `${row?.version ?? 0}/${deps.now().toISOString().slice(0, 10)}`;
  const { pathname, search } = new URL(c.req.url);
  const address = pathname + search;
  let answer = kept.find(address, stamp);
  if (!answer) {
    const persons: string[] = [];
    const text = await body((named) => void persons.push(...named));
    answer = { ...answerOf(stamp, Buffer.from(text)), persons };
    kept.keep(address, answer);
  }
  await deps.readBudget.read(c, mission, answer.persons);
  c.header('etag', answer.etag);
  c.header('cache-control', caches[cache]);
  c.header('vary', 'Accept-Encoding');
  if (hasAlready(c, answer.etag)) return c.body(null, 304);
  c.header('content-type', `${type}; charset=utf-8`);
  return send(c, answer);
}

/** The tag is that of the bytes, so that another build never passes for this one. */
const answerOf = (stamp: string, body: Buffer): Omit<KeptAnswer, 'persons'> => ({
  stamp,
  etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  body,
  encoded: new Map(),
});

function send(c: Context, { body, encoded }: KeptAnswer): Response {
  const encoding = body.length < compressFrom ? undefined : acceptedEncoding(c, ['br', 'gzip']);
  if (!encoding) return c.body(new Uint8Array(body));
  const bytes = encoded.get(encoding) ?? encoders[encoding](body);
  encoded.set(encoding, bytes);
  c.header('content-encoding', encoding);
  return c.body(new Uint8Array(bytes));
}

const encoders = {
  br: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => gzipSync(body, { level: 6 }),
};
