import type { Profile } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { findConsent } from '../consents/consents.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { presentTo } from '../profiles/present-to.js';
import { findClaimed } from '../profiles/profile-owner.store.js';
import { findProfileDraft } from '../profiles/profiles.store.js';

/**
 * What everybody sees of an entry once its owner has confirmed it; `undefined` where that is nothing: it is paused, was
 * withdrawn, or the mission lists nobody.
 */
export async function showStillTrue(
  deps: Deps,
  mission: MissionRecord,
  profile: string,
  lang: CompleteLanguage,
): Promise<Profile | undefined> {
  const draft = await findProfileDraft(deps.db, mission.slug, profile);
  if (!draft) return undefined;
  const confirmed = {
    ...draft,
    confirmedAt: deps.now().toISOString(),
    ...(draft.hiddenBy === 'time' && { state: 'published' as const, hiddenBy: null }),
  };
  const consentedAt = await findConsent(deps.db, mission.slug, profile, 'listing');
  const claimed = await findClaimed(deps.db, mission.slug, profile);
  const shown = { slug: '', draft: confirmed, consentedAt, claimed, mentorOpen: true };
  return presentTo(deps, mission, shown, 'visitor', lang);
}
