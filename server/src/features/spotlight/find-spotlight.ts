import type { Spotlight } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { isSlug } from '../../platform/ids.js';
import { Problem } from '../../problem.js';
import { textOf } from '../../text/index.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { presentSpotlight, storyTextIn } from './present-spotlight.js';
import { findStory } from './spotlight.store.js';

/** A whole story, for its own page. */
export type Story = Spotlight & {
  /** Paragraphs. */
  body: string[];
  /** That the person agreed; `null` for invented ones. */
  consentLine: string | null;
};

/** @throws {Problem} `spotlight-not-found` alike for what is unknown, held or about somebody no longer listed. */
export async function findSpotlight(
  deps: Deps,
  mission: MissionRecord,
  slug: string,
  lang: CompleteLanguage,
): Promise<Story> {
  const story = isSlug(slug) ? await findStory(deps.db, mission.slug, slug) : undefined;
  if (!story) throw new Problem('spotlight-not-found');
  return {
    ...presentSpotlight(deps, mission.slug, story, lang),
    body: storyTextIn(story, lang).body,
    consentLine: story.fictional || !story.profile ? null : textOf(lang).spotlight.consent(story.name),
  };
}
