import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { withdrawConsent } from '../consents/withdraw-consent.js';
import { findProfileDraft } from '../profiles/profiles.store.js';
import { saveProfile } from '../profiles/save-profile.js';

/**
 * Ends the consent that an entry is shown with, and takes it from everywhere public. What an organisation had been listed
 * from no longer counts: from now on it is shown with its owner's consent alone.
 *
 * @param actor the owner, or `system` where a restored backup had brought the consent back.
 */
export async function takeBack(
  deps: Pick<Deps, 'now' | 'newId' | 'sealer'>,
  tx: Transaction,
  { mission, profile, actor }: { mission: string; profile: string; actor: string },
): Promise<void> {
  await withdrawConsent(deps, tx, { mission, subject: profile, purpose: 'listing', actor });
  const draft = await findProfileDraft(tx, mission, profile);
  if (!draft) return;
  await saveProfile(
    deps,
    tx,
    {
      ...draft,
      state: 'hidden',
      hiddenBy: draft.hiddenBy === 'staff' ? 'staff' : 'owner',
      pausedUntil: null,
      sourceUrl: null,
      sourceReadOn: null,
    },
    { id: profile, actor },
  );
}
