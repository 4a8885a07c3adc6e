import { operations } from '@diaspora-kit/contract/operations';
import { Hono } from 'hono';
import type { Deps } from '../../deps.js';
import type { AnswerCache } from '../../platform/http/answer-cache.js';
import { publicAnswer } from '../../platform/http/public-answer.js';
import { parse, queryOf } from '../../platform/http/validate.js';
import { languageOf, requireMission } from '../missions/find-mission.js';
import { findProfile } from './find-profile.js';
import { personsIn } from './present-profile.js';
import { searchProfiles } from './search-profiles.js';

/** The directory over HTTP. */
export const profilesRoutes = (deps: Deps, kept: AnswerCache) =>
  new Hono()
    .get('/missions/:mission/profiles', async (c) => {
      const mission = await requireMission(deps.db, c.req.param('mission'));
      const query = parse(operations.listProfiles.query, queryOf(c));
      return publicAnswer(c, deps, kept, {
        mission: mission.slug,
        cache: 'people',
        type: 'application/json',
        body: async (names) => {
          const found = await searchProfiles(deps, mission, query, languageOf(query.lang, mission));
          names(personsIn(found.items));
          return JSON.stringify(found);
        },
      });
    })
    .get('/missions/:mission/profiles/:slug', async (c) => {
      const mission = await requireMission(deps.db, c.req.param('mission'));
      const { lang } = parse(operations.getProfile.query, queryOf(c));
      return publicAnswer(c, deps, kept, {
        mission: mission.slug,
        cache: 'people',
        type: 'application/json',
        body: async (names) => {
          const profile = await findProfile(deps, mission, c.req.param('slug'), languageOf(lang, mission));
          names(personsIn([profile]));
          return JSON.stringify(profile);
        },
      });
    });
