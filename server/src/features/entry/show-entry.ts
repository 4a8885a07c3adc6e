import type { Profile } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { isSlug } from '../../platform/ids.js';
import { Problem } from '../../problem.js';
import { findConsent } from '../consents/consents.store.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { findListing } from '../profiles/listing.store.js';
import { presentTo } from '../profiles/present-to.js';
import { findClaimed } from '../profiles/profile-owner.store.js';
import { findProfileDraft, findProfileId } from '../profiles/profiles.store.js';
import type { OwnEntry } from './own-entry.js';

/** Through whose eyes an owner can look at their entry: everybody, somebody signed in, their mentor or mentee. */
export const previewViewers = ['visitor', 'member', 'accepted'] as const;
export type PreviewViewer = (typeof previewViewers)[number];

/** An own entry as it would be shown if it were published now; `undefined` when that viewer would not see it at all. */
export const previewEntry = (
  deps: Deps,
  mission: MissionRecord,
  { slug, draft, consentedAt, claimed }: OwnEntry,
  viewer: PreviewViewer,
  lang: CompleteLanguage,
): Profile | undefined =>
  presentTo(
    deps,
    mission,
    {
      slug,
      draft: {
        ...draft,
        state: 'published',
        hiddenBy: null,
        pausedUntil: null,
        confirmedAt: draft.confirmedAt ?? deps.now().toISOString(),
      },
      consentedAt: consentedAt ?? deps.now().toISOString(),
      claimed,
      mentorOpen: true,
    },
    viewer,
    lang,
  );

/**
 * What somebody signed in sees of another entry. A mentor can be asked where visitors can ask them.
 *
 * @throws {Problem} `profile-not-found` alike for what is unknown, held, hidden, paused or not for members.
 */
export async function findForMember(
  deps: Deps,
  mission: MissionRecord,
  slug: string,
  lang: CompleteLanguage,
): Promise<Profile> {
  const id = isSlug(slug) ? await findProfileId(deps.db, mission.slug, slug) : undefined;
  const draft = id && (await findProfileDraft(deps.db, mission.slug, id));
  if (!draft) throw new Problem('profile-not-found');
  const listed = await findListing(deps.db, mission.slug, slug);
  const shown = presentTo(
    deps,
    mission,
    {
      slug,
      draft,
      consentedAt: await findConsent(deps.db, mission.slug, id, 'listing'),
      claimed: await findClaimed(deps.db, mission.slug, id),
      mentorOpen: listed?.mentorOpen ?? true,
    },
    'member',
    lang,
  );
  if (!shown) throw new Problem('profile-not-found');
  return listed?.mentorOpen == null ? { ...shown, requestUrl: null } : shown;
}
