import type { Deps } from '../../deps.js';
import type { Reader } from '../../platform/db/database.js';
import { isSlug } from '../../platform/ids.js';
import type { MissionRecord } from '../missions/missions.store.js';
import type { Listing } from '../profiles/listing.js';
import { listingFor } from '../profiles/listing-for.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import { findProfileId } from '../profiles/profiles.store.js';
import type { Viewer } from '../profiles/project-listing.rules.js';

/** An entry whose owner takes messages. */
export interface Contactable {
  /** Identifier of the entry. */
  profile: string;
  /** The member who owns it. */
  owner: string;
  /** What the sender may know of it. */
  listing: Listing;
}

/** The entry behind a slug, if this viewer may see that its owner takes messages. */
export async function findContactable(
  deps: Pick<Deps, 'now'>,
  db: Reader,
  mission: MissionRecord,
  slug: string,
  viewer: Viewer,
): Promise<Contactable | undefined> {
  const profile = isSlug(slug) ? await findProfileId(db, mission.slug, slug) : undefined;
  return profile === undefined ? undefined : contactableProfile(deps, db, mission, profile, viewer);
}

/** The same for an entry by its identifier. */
export async function contactableProfile(
  deps: Pick<Deps, 'now'>,
  db: Reader,
  mission: MissionRecord,
  profile: string,
  viewer: Viewer,
): Promise<Contactable | undefined> {
  const owner = await findProfileOwner(db, mission.slug, profile);
  const listing = owner && (await listingFor(deps, db, mission, profile, viewer));
  return listing && listing.contact ? { profile, owner, listing } : undefined;
}
