import type { Deps } from '../../deps.js';
import type { Reader } from '../../platform/db/database.js';
import { findConsent } from '../consents/consents.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import type { Listing } from './listing.js';
import { findClaimed } from './profile-owner.store.js';
import { findProfileDraft } from './profiles.store.js';
import { projectListing, type Viewer } from './project-listing.rules.js';

/** What a viewer may see of a profile, by its identifier; `undefined` when they may not know that it is there. */
export async function listingFor(
  { now }: Pick<Deps, 'now'>,
  db: Reader,
  { slug: mission, policy }: MissionRecord,
  profile: string,
  viewer: Viewer,
): Promise<Listing | undefined> {
  const draft = await findProfileDraft(db, mission, profile);
  if (!draft) return undefined;
  const consentedAt = await findConsent(db, mission, profile, 'listing');
  const claimed = await findClaimed(db, mission, profile);
  return projectListing(draft, { viewer, policy, consentedAt, claimed, now: now() });
}
