import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { bumpPublicVersion } from '../missions/missions.store.js';
import { setMentorOpen } from '../profiles/listing.store.js';
import { hasRoom } from './mentoring.rules.js';
import { countOpen, findMentor, isShownOpen } from './mentoring.store.js';

/** Shows publicly whether a mentor can take a request now. Call it when one of their requests begins or ends. */
export async function showRoom(
  { now }: Pick<Deps, 'now'>,
  tx: Transaction,
  mission: string,
  profile: string | null,
): Promise<void> {
  if (profile === null) return;
  const mentor = await findMentor(tx, profile, now());
  const shown = await isShownOpen(tx, mission, profile);
  if (!mentor || shown === undefined) return;
  const open = hasRoom(await countOpen(tx, profile, now()), mentor.capacity);
  if (open === shown) return;
  await setMentorOpen(tx, mission, profile, open);
  await bumpPublicVersion(tx, mission);
}
