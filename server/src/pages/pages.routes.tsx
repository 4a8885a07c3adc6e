import { Hono } from 'hono';
import type { Deps } from '../deps.js';
import { pageHeaders } from '../platform/http/headers.js';
import type { AnswerCache } from '../platform/http/public-answer.js';
import { correctionPages } from './correction-pages.js';
import { mentoringPages } from './mentoring-pages.js';
import { publicPages } from './public-pages.js';

/** What is no page, though it may end here when nothing else answered it. */
const noPage = /^\/(api|v1|health|dev|\d+\.)/;

/** The pages that need no script. Mounted last: a mission's slug is the first segment of its addresses. */
export const pagesRoutes = (deps: Deps, kept: AnswerCache) =>
  new Hono()
    .use(async (c, next) => (noPage.test(c.req.path) ? next() : pageHeaders(c, next)))
    .route('/', mentoringPages(deps))
    .route('/', correctionPages(deps))
    .route('/', publicPages(deps, kept));
