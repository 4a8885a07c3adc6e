import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { Deps } from '../deps.js';
import type { AnswerCache } from '../platform/http/answer-cache.js';
import { pageHeaders } from '../platform/http/headers.js';
import { claimPages } from './claim-pages.js';
import { contactPages } from './contact-pages.js';
import { correctionPages } from './correction-pages.js';
import { embedPages } from './embed-pages.js';
import { goPages } from './go-pages.js';
import { joinPages } from './join-pages.js';
import { mentoringPages } from './mentoring-pages.js';
import { publicPages } from './public-pages.js';
import { storyPictures } from './story-pictures.js';

/** What is no page, though it may end here when nothing else answered it. */
const noPage = /^\/((api|v1|health|dev|account|console)(\/|$)|\d+\.)/;

const onPages =
  (middleware: MiddlewareHandler): MiddlewareHandler =>
  (c, next) =>
    noPage.test(c.req.path) ? next() : middleware(c, next);

/** The pages that need no script. Mounted last: a mission's slug is the first segment of its addresses. */
export const pagesRoutes = (deps: Deps, kept: AnswerCache) =>
  new Hono()
    .route('/', embedPages(deps, kept))
    .route('/', storyPictures(deps, kept))
    .route('/', joinPages(deps))
    .use(onPages(pageHeaders), onPages(compress()))
    .route('/', goPages(deps))
    .route('/', mentoringPages(deps))
    .route('/', claimPages(deps))
    .route('/', contactPages(deps))
    .route('/', correctionPages(deps))
    .route('/', publicPages(deps, kept));
