import type { Deps } from '../../deps.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { listingFor } from '../profiles/listing-for.js';
import { findProfileOwner } from '../profiles/profile-owner.store.js';
import { findPhoto } from './photos.store.js';

/** Whether a member may see a photograph: it is their own, or its entry shows it to members now. */
export async function mayMemberSee(
  deps: Pick<Deps, 'db' | 'now'>,
  mission: MissionRecord,
  member: string,
  id: string,
): Promise<boolean> {
  const photo = await findPhoto(deps.db, mission.slug, id);
  if (!photo) return false;
  if ((await findProfileOwner(deps.db, mission.slug, photo.profile)) === member) return true;
  return (await listingFor(deps, deps.db, mission, photo.profile, 'member'))?.photo === id;
}
