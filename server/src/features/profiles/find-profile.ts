import type { Profile } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { isSlug } from '../../platform/ids.js';
import { Problem } from '../../problem.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findListing } from './listing.store.js';
import { presentProfile } from './present-profile.js';

/**
 * One public profile in a language.
 *
 * @throws {Problem} `profile-not-found` alike for what is unknown, held, hidden or taken back.
 */
export async function findProfile(
  deps: Deps,
  mission: MissionRecord,
  slug: string,
  lang: CompleteLanguage,
): Promise<Profile> {
  const listed = isSlug(slug) ? await findListing(deps.db, mission.slug, slug) : undefined;
  if (!listed) throw new Problem('profile-not-found');
  return presentProfile(deps, mission, listed, lang);
}
