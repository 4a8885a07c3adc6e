import type { Reader } from '../../platform/db/database.js';
import { findProfileDraft, type ProfileKey } from '../profiles/profiles.store.js';
import type { KnownOrganisation } from './import-plan.rules.js';

/** Every organisation of a mission, whatever its state. */
export async function listOrganisations(db: Reader, mission: string): Promise<KnownOrganisation[]> {
  const keys = await db.all<ProfileKey>(
    "select id, slug from profile where mission = ? and kind = 'organisation' order by created_at, id",
    [mission],
  );
  const known: KnownOrganisation[] = [];
  for (const { id, slug } of keys) known.push({ id, slug, draft: (await findProfileDraft(db, mission, id))! });
  return known;
}
