import { operations } from '@diaspora-kit/contract/operations';
import { Hono } from 'hono';
import type { Deps } from '../../deps.js';
import type { AnswerCache } from '../../platform/http/answer-cache.js';
import { publicAnswer } from '../../platform/http/public-answer.js';
import { parse, queryOf } from '../../platform/http/validate.js';
import { languageOf, requireMission } from './find-mission.js';
import { presentMission } from './present-mission.js';

/** Facts about missions over HTTP. */
export const missionsRoutes = (deps: Deps, kept: AnswerCache) =>
  new Hono().get('/missions/:mission', async (c) => {
    const mission = await requireMission(deps.db, c.req.param('mission'));
    const { lang } = parse(operations.getMission.query, queryOf(c));
    return publicAnswer(c, deps, kept, {
      mission: mission.slug,
      cache: 'facts',
      type: 'application/json',
      body: async () => JSON.stringify(await presentMission(deps, mission, languageOf(lang, mission))),
    });
  });
