import type { Context } from 'hono';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Deps } from '../../deps.js';

/** How long an answer may be reused, by what it can name. */
export const caches = {
  /** Profiles and stories: gone from everywhere within a minute of a withdrawal. */
  people: 'public, max-age=30, stale-while-revalidate=30',
  /** Facts about a mission. */
  facts: 'public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400',
} as const;

interface Answer {
  etag: string;
  type: string;
  body: string;
  encoded: Map<string, Buffer>;
}

/** Answers kept in this process, oldest first out. */
const keptAnswers = 600;
/** Below this size compression saves nothing, in bytes. */
const compressFrom = 900;

/** Answers of one app, keyed by address, valid for one public version of the mission, one day and one build. */
export type AnswerCache = Map<string, Answer>;

export interface PublicAnswer {
  mission: string;
  cache: keyof typeof caches;
  type: 'application/json' | 'text/html' | 'application/ld+json';
  /** Makes the body; not called when the reader or this process already has it. */
  body: () => Promise<string>;
}

/**
 * Sends a public answer with its ETag, 304, cache time and compression. Words such as "3 months ago" are part of it, so
 * the day is part of the tag.
 */
export async function publicAnswer(
  c: Context,
  deps: Pick<Deps, 'db' | 'now' | 'assets'>,
  kept: AnswerCache,
  { mission, cache, type, body }: PublicAnswer,
): Promise<Response> {
  const row = await deps.db.get<{ version: number }>('select version from public_version where mission = ?', [mission]);
  const etag = `W/"${deps.assets.version}-${row?.version ?? 0}-${deps.now().toISOString().slice(0, 10)}"`;
  c.header('etag', etag);
  c.header('cache-control', caches[cache]);
  c.header('vary', 'Accept-Encoding');
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304);

  const key = c.req.url;
  let answer = kept.get(key);
  if (answer?.etag !== etag) {
    answer = { etag, type, body: await body(), encoded: new Map() };
    if (key.length < 1000) {
      kept.delete(key);
      if (kept.size >= keptAnswers) kept.delete(kept.keys().next().value!);
      kept.set(key, answer);
    }
  }
  return send(c, answer);
}

function send(c: Context, { type, body, encoded }: Answer): Response {
  c.header('content-type', `${type}; charset=utf-8`);
  const encoding = body.length < compressFrom ? undefined : preferredEncoding(c.req.header('accept-encoding') ?? '');
  if (!encoding) return c.body(body);
  const bytes = encoded.get(encoding) ?? encoders[encoding](Buffer.from(body));
  encoded.set(encoding, bytes);
  c.header('content-encoding', encoding);
  return c.body(new Uint8Array(bytes));
}

const encoders = {
  br: (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => gzipSync(body, { level: 6 }),
};

function preferredEncoding(accepted: string): keyof typeof encoders | undefined {
  const names = accepted
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part));
  return (['br', 'gzip'] as const).find((name) => names.some((part) => part.split(';')[0] === name));
}
