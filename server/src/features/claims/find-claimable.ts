import type { Reader } from '../../platform/db/database.js';
import { isSlug } from '../../platform/ids.js';
import { Problem } from '../../problem.js';
import { findListing, type ListedProfile } from '../profiles/listing.store.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import { findProfileDraft, findProfileId } from '../profiles/profiles.store.js';

export interface Claimable {
  profile: string;
  listed: ListedProfile;
  website: string | null;
}

/**
 * An organisation that is listed from a public source and belongs to nobody.
 *
 * @throws {Problem} `profile-not-found` for who is unknown, not listed, or no such organisation; `entry-claimed` for what
 * belongs to somebody: that is said on its page too.
 */
export async function findClaimable(db: Reader, mission: string, slug: string): Promise<Claimable> {
  const listed = isSlug(slug) ? await findListing(db, mission, slug) : undefined;
  const profile = listed && (await findProfileId(db, mission, slug));
  if (!profile || listed.listing.kind !== 'organisation') throw new Problem('profile-not-found');
  if ((await findProfileOwner(db, mission, profile)) !== undefined) throw new Problem('entry-claimed');
  const draft = (await findProfileDraft(db, mission, profile))!;
  if (draft.sourceUrl === null) throw new Problem('profile-not-found');
  return { profile, listed, website: draft.website };
}
