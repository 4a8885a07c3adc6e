import { operations } from '@diaspora-kit/contract/operations';
import { Hono } from 'hono';
import type { Deps } from '../../deps.js';
import type { AnswerCache } from '../../platform/http/answer-cache.js';
import { publicAnswer } from '../../platform/http/public-answer.js';
import { parse, queryOf } from '../../platform/http/validate.js';
import { languageOf, requireMission } from '../missions/find-mission.js';
import { listSpotlights } from './list-spotlights.js';

/** Stories over HTTP. */
export const spotlightRoutes = (deps: Deps, kept: AnswerCache) =>
  new Hono().get('/missions/:mission/spotlights', async (c) => {
    const mission = await requireMission(deps.db, c.req.param('mission'));
    const { lang } = parse(operations.listSpotlights.query, queryOf(c));
    return publicAnswer(c, deps, kept, {
      mission: mission.slug,
      cache: 'people',
      type: 'application/json',
      body: async () => JSON.stringify(await listSpotlights(deps, mission, languageOf(lang, mission))),
    });
  });
