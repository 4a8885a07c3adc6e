import type { Deps } from '../../deps.js';
import type { Transaction } from '../../platform/db/database.js';
import { bumpPublicVersion } from '../missions/missions.store.js';
import { setMentorOpen } from '../profiles/listing.store.js';
import { hasRoom } from './mentoring.rules.js';
import { countOpen, findMentor, isShownOpen, listWrongRooms } from './mentoring.store.js';

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
  if (shown === undefined) return;
  const open = mentor !== undefined && hasRoom(await countOpen(tx, profile, now()), mentor.capacity);
  if (open === shown) return;
  await setMentorOpen(tx, mission, profile, open);
  await bumpPublicVersion(tx, mission);
}

/** Puts right what time alone changes: the end of a pause, an entry that is public again. Says how many it was. */
export async function refreshRooms(deps: Pick<Deps, 'db' | 'now'>): Promise<number> {
  const wrong = await listWrongRooms(deps.db, deps.now());
  if (wrong.length > 0)
    await deps.db.transaction(async (tx) => {
      for (const { mission, profile } of wrong) await showRoom(deps, tx, mission, profile);
    });
  return wrong.length;
}
