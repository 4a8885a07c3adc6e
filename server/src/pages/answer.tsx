import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A page as text. Everything a person wrote is escaped by the template. */
export const documentOf = (page: JSX.Element): string => `<!doctype html>${page.toString()}`;

/** Sends a page that belongs to one reader: no cache and no search engine keeps it. */
export function privatePage(c: Context, page: JSX.Element, status: ContentfulStatusCode = 200): Response {
  c.header('cache-control', 'no-store');
  c.header('x-robots-tag', 'noindex, noarchive');
  return c.html(documentOf(page), status);
}
