import type { Context } from 'hono';

/** Whether the reader already has the answer with this tag: `If-None-Match` names it, weakly compared, or any. */
export function hasAlready(c: Context, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  const tags = (c.req.header('if-none-match') ?? '').split(',').map(plain);
  return tags.includes(plain(etag)) || tags.includes('*');
}

/** The first of these encodings that the reader takes; `undefined` where only the plain bytes will do. */
export function acceptedEncoding<Encoding extends string>(
  c: Context,
  offered: readonly Encoding[],
): Encoding | undefined {
  const accepted = (c.req.header('accept-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim()))
    .filter(([, ...parameters]) => !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)))
    .map(([name]) => name);
  return offered.find((encoding) => accepted.includes(encoding));
}
