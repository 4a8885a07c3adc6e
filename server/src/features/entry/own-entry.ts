import type { Deps } from '../../deps.js';
import type { Reader } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import { listOwned } from '../accounts/members.store.js';
import { findConsent } from '../consents/consents.store.js';
import type { ProfileDraft } from '../profiles/profile.js';
import { findClaimed, type Claimed } from '../profiles/profile-owner.store.js';
import { findProfileDraft } from '../profiles/profiles.store.js';

/** Whose entry is meant: a member has one, or says which. */
export interface EntryOf {
  mission: string;
  /** Identifier of the member. */
  member: string;
  /** Slug; without it, the oldest. */
  slug?: string | undefined;
}

/** An entry as its owner has it before them. */
export interface OwnEntry {
  id: string;
  slug: string;
  draft: ProfileDraft;
  /** When its owner agreed to be shown, RFC 3339; `null` without a live consent. */
  consentedAt: string | null;
  /** How they proved that it is theirs, where they did not make it themselves. */
  claimed: Claimed | undefined;
}

/**
 * An entry of a member.
 *
 * @throws {Problem} `profile-not-found` alike for one that is not there and for somebody else's.
 */
export async function requireOwnEntry(db: Reader, { mission, member, slug }: EntryOf): Promise<OwnEntry> {
  const owned = await listOwned(db, mission, member);
  const key = slug === undefined ? owned[0] : owned.find((entry) => entry.slug === slug);
  const draft = key && (await findProfileDraft(db, mission, key.id));
  if (!draft) throw new Problem('profile-not-found');
  return {
    id: key.id,
    slug: key.slug,
    draft,
    consentedAt: await findConsent(db, mission, key.id, 'listing'),
    claimed: await findClaimed(db, mission, key.id),
  };
}

export type EntryDeps = Pick<Deps, 'db' | 'now' | 'newId' | 'sealer'>;
