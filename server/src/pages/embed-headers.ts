import { createMiddleware } from 'hono/factory';

/**
 * What a page in a frame carries: anybody may frame it, and the kit's own scripts run in it and ask the kit's own API. In a
 * sandboxed frame its origin is nobody's; `'self'` is still where it came from.
 */
export const embedHeaders = createMiddleware(async (c, next) => {
  await next();
  c.header(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *",
  );
  c.header('cross-origin-resource-policy', 'cross-origin');
  c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
});
