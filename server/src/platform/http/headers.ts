import type { Context } from 'hono';
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

const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** On a private page our own script runs, and no text can become script. */
const privatePolicy = `${pagePolicy}; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;

/** What every page carries. No script runs on a public page, so none is allowed. */
export const pageHeaders = pageHeadersWith(pagePolicy);

/** What every page of a reader's own carries. */
export const privateHeaders = pageHeadersWith(privatePolicy);

function pageHeadersWith(policy: string) {
  return createMiddleware(async (c, next) => {
    await next();
    setPageHeaders(c, policy);
  });
}

/** The same for a refusal that comes before any page. */
export function setPageHeaders(c: Context, policy = pagePolicy): void {
  c.header('content-security-policy', policy);
  c.header('x-frame-options', 'DENY');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
}
