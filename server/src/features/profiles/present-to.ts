import type { Profile } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { photoAt, presentProfile } from './present-profile.js';
import type { ProfileDraft } from './profile.js';
import type { Claimed } from './profile-owner.store.js';
import { projectListing, type Viewer } from './project-listing.rules.js';

export interface ProfileToPresent {
  slug: string;
  draft: ProfileDraft;
  /** When its owner agreed to be shown, RFC 3339; `null` without a live consent. */
  consentedAt: string | null;
  /** How its owner proved that it is theirs, where they did not make it themselves. */
  claimed: Claimed | undefined;
  /** Whether a mentor can take a request now. */
  mentorOpen: boolean;
}

/** A profile as one kind of viewer sees its page; `undefined` when they may not know that it is there. */
export function presentTo(
  deps: Deps,
  mission: MissionRecord,
  { slug, draft, consentedAt, claimed, mentorOpen }: ProfileToPresent,
  viewer: Viewer,
  lang: CompleteLanguage,
): Profile | undefined {
  const listing = projectListing(draft, { viewer, policy: mission.policy, consentedAt, claimed, now: deps.now() });
  if (!listing) return undefined;
  const listed = { slug, listing, mentorOpen: listing.mentoring ? mentorOpen : null };
  // Who sees more than a visitor is signed in, and so is asked who they are when they ask for the photograph.
  return { ...presentProfile(deps, mission, listed, lang), photo: photoAt(`${deps.origin}/account`, listing) };
}
