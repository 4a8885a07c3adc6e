import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import { findConsent } from '../consents/consents.store.js';
import { tellPublished } from '../entry/tell-published.js';
import { findListing } from './listing.store.js';
import { findProfileOwner } from './profile-owner.store.js';
import type { ProfileDraft } from './profile.js';
import { findProfileDraft, findProfileId } from './profiles.store.js';
import { saveProfile } from './save-profile.js';

/**
 * Hides a profile from everybody, or publishes it: then it shows what its owner, their consent and the mission allow. Who
 * publishes has looked at its name: no doubt is left, and the owner who waited for that is told.
 *
 * @throws {Problem} publishing: `own-access` for its owner, `not-allowed` for what its owner took down.
 * @returns whether the mission has a profile with this slug, and whether it is listed now.
 */
export function setProfileState(
  deps: Pick<Deps, 'db' | 'now' | 'newId' | 'origin' | 'sealer'>,
  mission: string,
  slug: string,
  state: Extract<ProfileDraft['state'], 'published' | 'hidden'>,
  actor = 'operator',
): Promise<{ found: boolean; listed: boolean }> {
  return deps.db.transaction(async (tx) => {
    const id = await findProfileId(tx, mission, slug);
    if (id === undefined) return { found: false, listed: false };
    const draft = (await findProfileDraft(tx, mission, id))!;
    if (state === 'published' && (await findProfileOwner(tx, mission, id)) === actor) throw new Problem('own-access');
    if (state === 'published' && draft.hiddenBy === 'owner') throw new Problem('not-allowed');
    const next: Partial<ProfileDraft> = state === 'hidden' ? { hiddenBy: 'staff' } : { hiddenBy: null, doubt: null };
    await saveProfile(deps, tx, { ...draft, ...next, state }, { id, actor });
    const waited = draft.state === 'held' && draft.doubt !== null && (await findConsent(tx, mission, id, 'listing'));
    if (state === 'published' && waited) await tellPublished(deps, tx, mission, id);
    return { found: true, listed: (await findListing(tx, mission, slug)) !== undefined };
  });
}
