import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import type { Deps } from '../deps.js';
import { guard } from '../features/accounts/guard.js';
import { languageOf } from '../features/missions/find-mission.js';
import { privateHeaders } from '../platform/http/headers.js';
import { accountPages } from './account/account-pages.js';
import { contactsPages } from './account/contacts-pages.js';
import { entryPages } from './account/entry-pages.js';
import { ownDataPages } from './account/own-data-pages.js';
import { photoPages } from './account/photo-pages.js';
import { nameOfPath } from './account/private-page.js';
import { showingPages } from './account/showing-pages.js';
import { leavePages, signInPages } from './account/sign-in-pages.js';
import { consolePages } from './console/console-pages.js';
import { fromOwnPages } from './same-origin.js';

/** Pages of one reader each: the member space and the console. Nothing of them is shared with another origin. */
export function privateRoutes(deps: Deps) {
  const ownForm = fromOwnPages(deps);
  const letIn = guard(deps, (c, why, desk) => {
    const base = desk === 'member' ? '/account' : '/console';
    return c.redirect(`${base}/${why === 'signed-out' ? 'sign-in' : 'prove'}?${wishOf(c)}`, 303);
  });
  const routes = new Hono();
  for (const path of ['/account/*', '/console/*'])
    routes
      .use(path, privateHeaders, compress())
      .use(path, (c, next) => (c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : ownForm(c, next)))
      .use(path, letIn);
  return routes
    .route('/', signInPages(deps, 'member'))
    .route('/', leavePages(deps))
    .route('/', accountPages(deps))
    .route('/', photoPages(deps))
    .route('/', contactsPages(deps))
    .route('/', entryPages(deps))
    .route('/', showingPages(deps))
    .route('/', ownDataPages(deps))
    .route('/', consolePages(deps));
}

/** The language, the mission, and the page the reader wanted: by its name, as an address could lead anywhere. */
function wishOf(c: Context): URLSearchParams {
  const next = nameOfPath(c.req.path);
  const wish = new URLSearchParams({ lang: languageOf(c.req.query('lang')) });
  if (next && next !== 'account') wish.set('next', next);
  const mission = c.req.query('mission');
  if (mission) wish.set('mission', mission);
  return wish;
}
