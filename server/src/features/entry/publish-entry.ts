import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import { findMission, type MissionRecord } from '../missions/missions.store.js';
import { saveProfile } from '../profiles/save-profile.js';
import { listingConsent } from './listing-consent.js';
import { requireOwnEntry, type EntryDeps, type EntryOf } from './own-entry.js';
import { takeBack } from './take-back.js';

/**
 * Shows an entry, with its owner's consent to the text they were shown. One whose name is in doubt waits for staff.
 *
 * @returns whether it waits.
 * @param consent the text they were shown; the mission may have another one by now.
 * @throws {Problem} `profile-not-found`; `consent-outdated`; `not-allowed` for what staff have hidden.
 */
export function publishEntry(
  deps: EntryDeps,
  mission: MissionRecord,
  of: Omit<EntryOf, 'mission'>,
  consent: { version: string; lang: CompleteLanguage },
): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const { id, draft } = await requireOwnEntry(tx, { ...of, mission: mission.slug });
    const { version, text } = listingConsent((await findMission(tx, mission.slug))!, draft.kind, consent.lang);
    if (consent.version !== version) throw new Problem('consent-outdated');
    if (draft.hiddenBy === 'staff') throw new Problem('not-allowed');
    await saveProfile(
      deps,
      tx,
      {
        ...draft,
        state: draft.doubt ? 'held' : 'published',
        hiddenBy: null,
        confirmedAt: deps.now().toISOString(),
      },
      {
        id,
        actor: of.member,
        consent: { textVersion: version, textLang: consent.lang, text, how: 'own click' },
      },
    );
    return draft.doubt !== null;
  });
}

/**
 * Takes an entry from everywhere public, in one transaction with the consent that it was shown with. Its words stay for
 * their owner.
 *
 * @throws {Problem} `profile-not-found`
 */
export function withdrawEntry(deps: EntryDeps & Pick<Deps, 'sealer'>, of: EntryOf): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const { id } = await requireOwnEntry(tx, of);
    await takeBack(deps, tx, { mission: of.mission, profile: id, actor: of.member });
  });
}
