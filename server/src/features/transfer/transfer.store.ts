import type { Reader } from '../../platform/db/database.js';
import { findProfileDraft, type ProfileKey } from '../profiles/profiles.store.js';
import type { KnownOrganisation } from './import-plan.rules.js';

/** Every organisation of a mission, whatever its state. */
export async function listOrganisations(db: Reader, mission: string): Promise<KnownOrganisation[]> {
  const rows = await db.all<ProfileKey & { owned: 0 | 1 }>(
    `select id, slug, exists (select 1 from profile_owner where profile = profile.id) as owned
     from profile where mission = ? and kind = 'organisation' order by created_at, id`,
    [mission],
  );
  const known: KnownOrganisation[] = [];
  for (const { id, slug, owned } of rows)
    known.push({ id, slug, draft: (await findProfileDraft(db, mission, id))!, isOwned: owned === 1 });
  return known;
}
