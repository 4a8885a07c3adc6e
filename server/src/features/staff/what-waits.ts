import type { Deps } from '../../deps.js';
import { listMissions, type MissionRecord } from '../missions/missions.store.js';
import { listQueue } from '../queue/list-queue.js';

/** How much waits in a mission's queue. */
export interface Waiting {
  mission: MissionRecord;
  waiting: number;
  /** Of these, past the day that was promised. */
  overdue: number;
}

/** Counts of what waits, and nothing of anybody. Without a mission, of all of them. Who looks is told of nothing that is about them. */
export async function whatWaits(
  deps: Pick<Deps, 'db' | 'now'>,
  slug: string | undefined,
  actor: string,
): Promise<Waiting[]> {
  const items = await listQueue(deps, slug, actor);
  const missions = (await listMissions(deps.db)).filter((mission) => slug === undefined || mission.slug === slug);
  return missions.map((mission) => {
    const own = items.filter((item) => item.mission === mission.slug);
    return { mission, waiting: own.length, overdue: own.filter(({ overdue }) => overdue).length };
  });
}
