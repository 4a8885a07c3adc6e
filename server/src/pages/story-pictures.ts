import { storyPattern } from '@diaspora-kit/contract/pattern';
import { Hono } from 'hono';
import type { Deps } from '../deps.js';
import { requireMission } from '../features/missions/find-mission.js';
import { findSpotlight } from '../features/spotlight/find-spotlight.js';
import type { AnswerCache } from '../platform/http/answer-cache.js';
import { publicAnswer } from '../platform/http/public-answer.js';
import { pictureOf } from './threads.js';

/** The picture of a story, for widgets on any site. */
export const storyPictures = (deps: Deps, kept: AnswerCache) =>
  new Hono().get('/:mission/spotlight/:slug/picture.svg', async (c) => {
    const mission = await requireMission(deps.db, c.req.param('mission'));
    const { slug } = await findSpotlight(deps, mission, c.req.param('slug'), mission.languages[0]!);
    c.header('cross-origin-resource-policy', 'cross-origin');
    return publicAnswer(c, deps, kept, {
      mission: mission.slug,
      cache: 'drawing',
      type: 'image/svg+xml',
      body: async () => pictureOf(storyPattern(slug)),
    });
  });
