import { createMiddleware } from 'hono/factory';

const lockedDown = "default-src 'none'; frame-ancestors 'none'";

/** What every answer carries, errors and files too, before pages and the API say more. */
export const everyHeader = (origin: string) =>
  createMiddleware(async (c, next) => {
    c.header('content-security-policy', lockedDown);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    if (origin.startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    await next();
  });

/** What every answer of the public API carries: any origin may read, nobody's credentials are wanted. Search engines keep the pages instead. */
export const apiHeaders = createMiddleware(async (c, next) => {
  await next();
  c.header('access-control-allow-origin', '*');
  c.header('access-control-expose-headers', 'Retry-After');
  c.header('cross-origin-resource-policy', 'cross-origin');
  c.header('x-robots-tag', 'noindex, noarchive');
});

/** What every page carries. No script runs on a page, so none is allowed. */
export const pageHeaders = createMiddleware(async (c, next) => {
  await next();
  c.header(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  c.header('x-frame-options', 'DENY');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
});
