import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { countAgainst } from '../../platform/limits.js';
import { Problem } from '../../problem.js';
import { textOf } from '../../text/index.js';
import { recordAudit } from '../audit/audit.store.js';
import { endConsents, recordConsent } from '../consents/consents.store.js';
import type { Audience } from '../profiles/profile.js';
import { findProfileDraft } from '../profiles/profiles.store.js';
import { saveProfile } from '../profiles/save-profile.js';
import { photoConsentVersion, photoFile, photoFiles, photosADay } from './photo.js';
import { insertPhoto } from './photos.store.js';
import { erasePhotos, type PhotoOwner } from './remove-photo.js';

export interface PhotoToSet extends PhotoOwner {
  /** The file as it was sent. */
  sent: Uint8Array;
  /** Who may see it. */
  audience: Audience;
  /** Language of the consent text that was agreed to. */
  lang: CompleteLanguage;
}

/**
 * Gives a profile a photograph, in place of the one it had. What is kept was written anew: nothing of the file that was
 * sent but its picture.
 *
 * @throws {Problem} `too-many-requests`, `photo-type`, `photo-too-large`, `photo-unreadable`, `server-busy`,
 * `profile-not-found`
 */
export async function setPhoto(
  deps: Deps,
  { mission, profile, actor, sent, audience, lang }: PhotoToSet,
): Promise<void> {
  const { allowed, retryAfter } = await deps.db.transaction((tx) => countAgainst(deps, tx, photosADay, mission, actor));
  if (!allowed) throw new Problem('too-many-requests', { retryAfter });
  const { side, files } = await deps.readPhoto(sent);
  const id = deps.newId();
  try {
    for (const [size, bytes] of files) await deps.media.put(photoFile(id, size), bytes);
    await deps.db.transaction(async (tx) => {
      const draft = await findProfileDraft(tx, mission, profile);
      if (!draft) throw new Problem('profile-not-found');
      const now = deps.now();
      await insertPhoto(tx, { id, mission, profile, side }, now);
      await endConsents(tx, mission, profile, 'photo', now);
      await recordConsent(tx, {
        id: deps.newId(),
        mission,
        subject: profile,
        purpose: 'photo',
        textVersion: photoConsentVersion,
        textLang: lang,
        text: textOf(lang).photo.consent,
        how: 'own click',
        givenAt: now,
      });
      const visibility = { ...draft.visibility, photo: audience };
      await saveProfile(deps, tx, { ...draft, photo: id, visibility }, { id: profile, actor });
      await recordAudit(deps, tx, { mission, at: now.toISOString(), actor, action: 'photo.set', subject: profile });
      await erasePhotos(deps, tx, mission, profile, id);
    });
  } catch (error) {
    for (const file of photoFiles(id)) await deps.media.remove(file);
    throw error;
  }
}

/**
 * Says anew who may see the photograph of a profile.
 *
 * @throws {Problem} `profile-not-found`
 */
export function showPhotoTo(
  deps: Pick<Deps, 'db' | 'now' | 'newId' | 'sealer'>,
  { mission, profile, actor, audience }: PhotoOwner & { audience: Audience },
): Promise<void> {
  return deps.db.transaction(async (tx) => {
    const draft = await findProfileDraft(tx, mission, profile);
    if (!draft) throw new Problem('profile-not-found');
    const visibility = { ...draft.visibility, photo: audience };
    await saveProfile(deps, tx, { ...draft, visibility }, { id: profile, actor });
  });
}
