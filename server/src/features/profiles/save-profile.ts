import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { recordAudit } from '../audit/audit.store.js';
import { findConsent, recordConsent } from '../consents/consents.store.js';
import { bumpPublicVersion, findMission } from '../missions/missions.store.js';
import { fold } from './fold.js';
import { freshnessKey } from './age.js';
import { putListing, removeListing } from './listing.store.js';
import { findClaimed, findProfileOwner } from './profile-owner.store.js';
import type { ProfileDraft } from './profile.js';
import { findProfileBySource, isSlugTaken, writeProfile, type ProfileKey } from './profiles.store.js';
import { projectListing } from './project-listing.rules.js';

export interface SaveOptions {
  /** The profile to replace; without it, the one with the same source key, else a new one. */
  id?: string;
  /** Consent of the owner to be shown, when it is given with this change. */
  consent?: { textVersion: string; textLang: string; how: string; text: string };
  /** Who makes the change; `operator` by default. */
  actor?: string;
}

/**
 * Stores a profile and, in the same transaction, shows to everybody exactly what its owner, their consent and the
 * mission's policy allow, or takes it away.
 */
export async function saveProfile(
  deps: Pick<Deps, 'now' | 'newId' | 'sealer'>,
  tx: Transaction,
  draft: ProfileDraft,
  options: SaveOptions = {},
): Promise<ProfileKey> {
  const { mission } = draft;
  const now = deps.now();
  const known = await findKnown(tx, draft, options.id);
  const key = known ?? { id: deps.newId(), slug: await newSlug(deps, tx, draft) };
  await writeProfile(tx, key, draft, now);
  if (options.consent)
    await recordConsent(tx, {
      id: deps.newId(),
      mission,
      subject: key.id,
      purpose: 'listing',
      givenAt: now,
      ...options.consent,
    });
  await publishProfile(deps, tx, key, draft);
  await recordAudit(deps, tx, {
    mission,
    at: now.toISOString(),
    actor: options.actor ?? 'operator',
    action: known ? 'profile.changed' : 'profile.added',
    subject: key.id,
  });
  return key;
}

async function findKnown(
  tx: Transaction,
  draft: ProfileDraft,
  id: string | undefined,
): Promise<ProfileKey | undefined> {
  if (id) return tx.get<ProfileKey>('select id, slug from profile where mission = ? and id = ?', [draft.mission, id]);
  return draft.sourceKey ? findProfileBySource(tx, draft.mission, draft.sourceKey) : undefined;
}

/** Shows a stored profile anew, after a change of its rows, its consent, its pause or its mission's policy. */
export async function publishProfile(
  deps: Pick<Deps, 'now' | 'newId'>,
  tx: Transaction,
  { id, slug }: ProfileKey,
  draft: ProfileDraft,
): Promise<void> {
  const mission = (await findMission(tx, draft.mission))!;
  const consentedAt = await findConsent(tx, draft.mission, id, 'listing');
  const listing = projectListing(draft, {
    viewer: 'visitor',
    policy: mission.policy,
    consentedAt,
    claimed: await findClaimed(tx, draft.mission, id),
    now: deps.now(),
  });
  if (listing) {
    const paused = draft.mentor?.pausedUntil && draft.mentor.pausedUntil > deps.now().toISOString();
    const mentorOpen = listing.mentoring ? !paused && draft.mentor!.capacity > 0 : null;
    // Without an owner there is nobody whom a message could reach.
    const contact = listing.contact && (await findProfileOwner(tx, draft.mission, id)) !== undefined;
    const { confirmedAt, source } = listing;
    const freshAt = freshnessKey({ confirmedAt, readOn: source?.readOn ?? null }, mission.periods, deps.now());
    await putListing(tx, draft.mission, id, { slug, listing: { ...listing, contact }, mentorOpen, freshAt });
  } else await removeListing(tx, draft.mission, id);
  await bumpPublicVersion(tx, draft.mission);
}

/** A person's slug is random and says nothing about them. An organisation's is its name, where that can be written in ASCII. */
async function newSlug(
  { newId }: Pick<Deps, 'newId'>,
  tx: Transaction,
  { mission, kind, name }: ProfileDraft,
): Promise<string> {
  if (kind === 'person') return newId();
  const base = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  if (base.length < 3) return newId();
  return (await isSlugTaken(tx, mission, base)) ? `${base}-${newId().slice(0, 4)}` : base;
}
