import type { Deps } from '../../deps.js';
import { listMissions } from '../missions/missions.store.js';
import { ageingFrom } from '../profiles/age.js';
import { listUnowned } from './freshness.store.js';

/** An entry that nobody owns, whose public source was read long ago. */
export interface UnsureEntry {
  mission: string;
  slug: string;
  lastTrue: Date;
  /** It is hidden on this day, unless the source is read again. */
  hideAt: Date;
}

/** What staff are asked to read again. Without a mission, that of all. */
export async function listUnsure({ db }: Pick<Deps, 'db'>, mission?: string): Promise<UnsureEntry[]> {
  const periods = new Map((await listMissions(db)).map((record) => [record.slug, record.periods]));
  return (await listUnowned(db, mission)).map((entry) => ({
    mission: entry.mission,
    slug: entry.slug,
    lastTrue: entry.lastTrue,
    hideAt: ageingFrom(entry.lastTrue, periods.get(entry.mission)!).hideAt,
  }));
}
