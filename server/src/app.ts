import { Hono, type Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import { requestId } from 'hono/request-id';
import type { Deps } from './deps.js';
import { languageOf } from './features/missions/find-mission.js';
import { missionsRoutes } from './features/missions/missions.routes.js';
import { mentoringRoutes } from './features/mentoring/mentoring.routes.js';
import { photosRoutes } from './features/photos/photos.routes.js';
import { profilesRoutes } from './features/profiles/profiles.routes.js';
import { spotlightRoutes } from './features/spotlight/spotlight.routes.js';
import { pagesRoutes } from './pages/pages.routes.js';
import { privateRoutes } from './pages/private.routes.js';
import { problemPage } from './pages/problem-page.js';
import { createAnswerCache } from './platform/http/answer-cache.js';
import { assetRoutes } from './platform/http/assets.routes.js';
import { limitBody } from './platform/http/body-limits.js';
import { apiHeaders, everyHeader } from './platform/http/headers.js';
import { healthRoutes } from './platform/http/health.routes.js';
import { openapiRoutes } from './platform/http/openapi.routes.js';
import { asProblem, problemResponse } from './platform/http/problem-response.js';
import { describeBug } from './platform/log.js';
import { devMailRoutes } from './platform/mail/dev-mail.routes.js';
import { Problem } from './problem.js';

/** Builds the whole server from its dependencies. Starts nothing: the `serve` command listens, tests call `app.request()`. */
export function createApp(deps: Deps) {
  const app = new Hono<{ Variables: { requestId: string } }>();
  const kept = createAnswerCache();

  app.use(requestId({ generator: deps.newId, headerName: '' }));
  app.use(async (c, next) => {
    const startedAt = performance.now();
    await next();
    deps.log('request', {
      requestId: c.get('requestId'),
      method: c.req.method,
      route: matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'none',
      status: c.res.status,
      ms: Math.round(performance.now() - startedAt),
    });
  });
  app.use(everyHeader(deps.origin));
  app.use(limitBody);

  app.use('/api/*', apiHeaders);
  app.route('/api/v1', missionsRoutes(deps, kept));
  app.route('/api/v1', profilesRoutes(deps, kept));
  app.route('/api/v1', spotlightRoutes(deps, kept));
  app.route('/api/v1', mentoringRoutes(deps));
  app.route('/api/v1', openapiRoutes(deps));
  app.route('/', healthRoutes(deps));
  app.route('/', assetRoutes(deps.assets));
  if (deps.demo && !deps.mailLeaves) app.route('/dev', devMailRoutes(deps));

  app.route('/', privateRoutes(deps));
  app.route('/', photosRoutes(deps)); // after `/account`, which is no mission
  app.route('/', pagesRoutes(deps, kept));

  const refuse = (c: Context, problem: Problem) =>
    /^\/(api|v1|health|dev|\d+\.\d+\.\d+)(\/|$)/.test(c.req.path)
      ? problemResponse(c, problem, deps.origin, languageOf(c.req.query('lang')))
      : problemPage(c, deps, problem);
  app.notFound((c) => {
    const { pathname, search } = new URL(c.req.url);
    const [, path] = /^((?:\/[\w-]+)+)\/$/.exec(pathname) ?? [];
    if (path && c.req.method === 'GET') return c.redirect(deps.origin + path + search, 301);
    return refuse(c, new Problem('not-found'));
  });
  app.onError((error, c) => {
    const problem = asProblem(error);
    if (problem.code === 'internal-error')
      deps.log('bug', { requestId: c.get('requestId'), error: describeBug(error) });
    return refuse(c, problem);
  });
  return app;
}
