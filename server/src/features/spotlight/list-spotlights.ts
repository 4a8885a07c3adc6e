import type { Spotlights } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { missionUrl } from '../missions/present-mission.js';
import { presentSpotlight } from './present-spotlight.js';
import { listStories } from './spotlight.store.js';

/** The published stories of a mission in a language, newest first. */
export async function listSpotlights(deps: Deps, mission: MissionRecord, lang: CompleteLanguage): Promise<Spotlights> {
  const { spotlight } = textOf(lang);
  const stories = await listStories(deps.db, mission.slug);
  return {
    items: stories.map((story) => presentSpotlight(deps, mission.slug, story, lang)),
    lang,
    url: missionUrl(deps.origin, mission.slug, '/spotlight', lang),
    text: {
      title: spotlight.title,
      empty: spotlight.empty,
      readStory: spotlight.readStory,
      all: spotlight.all,
      carousel: spotlight.carousel,
      slide: spotlight.slide,
      previous: spotlight.previous,
      next: spotlight.next,
    },
  };
}
