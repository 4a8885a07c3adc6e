import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { Problem } from '../../problem.js';
import { recordAudit } from '../audit/audit.store.js';
import { withdrawConsent } from '../consents/withdraw-consent.js';
import { findProfileDraft } from '../profiles/profiles.store.js';
import { saveProfile } from '../profiles/save-profile.js';
import { photoFiles } from './photo.js';
import { deletePhoto, listPhotosOf } from './photos.store.js';

export interface PhotoOwner {
  mission: string;
  /** Identifier of the profile. */
  profile: string;
  /** Who makes the change. */
  actor: string;
}

/** Takes back a photograph and the consent to it: files, rows, and everywhere it was shown. The drawn picture returns. */
export async function removePhoto(
  deps: Pick<Deps, 'now' | 'newId' | 'sealer' | 'media'>,
  tx: Transaction,
  { mission, profile, actor }: PhotoOwner,
): Promise<void> {
  const draft = await findProfileDraft(tx, mission, profile);
  if (!draft) throw new Problem('profile-not-found');
  await withdrawConsent(deps, tx, { mission, subject: profile, purpose: 'photo', actor });
  await erasePhotos(deps, tx, mission, profile);
  if (draft.photo === null) return;
  await saveProfile(deps, tx, { ...draft, photo: null }, { id: profile, actor });
  await recordAudit(deps, tx, {
    mission,
    at: deps.now().toISOString(),
    actor,
    action: 'photo.removed',
    subject: profile,
  });
}

/** Deletes every photograph of a profile but one: the files first, so that no row is gone while a file is left. */
export async function erasePhotos(
  { media }: Pick<Deps, 'media'>,
  tx: Transaction,
  mission: string,
  profile: string,
  but?: string,
): Promise<void> {
  for (const id of await listPhotosOf(tx, mission, profile)) {
    if (id === but) continue;
    for (const file of photoFiles(id)) await media.remove(file);
    await deletePhoto(tx, mission, id);
  }
}
