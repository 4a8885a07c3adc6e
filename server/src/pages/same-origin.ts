import { createMiddleware } from 'hono/factory';
import type { Deps } from '../deps.js';
import { Problem } from '../problem.js';

/**
 * Refuses forms that another site sent in the reader's name. Browsers say where a form came from; what says nothing at
 * all is no browser's form.
 *
 * @throws {Problem} `cross-site-post`
 */
export const fromOwnPages = ({ origin }: Pick<Deps, 'origin'>) =>
  createMiddleware(async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const own = site === undefined ? c.req.header('origin') === origin : site === 'same-origin' || site === 'none';
    if (!own) throw new Problem('cross-site-post');
    await next();
  });
