import type { Reader } from '../../platform/db/database.js';

/** An entry that its owner wants shown, and whose name staff should look at first. */
export interface DoubtfulEntry {
  id: string;
  mission: string;
  slug: string;
  name: string;
  doubt: string;
  /** When its owner agreed to be shown. */
  since: Date;
}

/** Entries that wait for staff to look at their name. Without a mission, those of all. */
export async function listDoubtful(db: Reader, mission?: string): Promise<DoubtfulEntry[]> {
  const rows = await db.all<Omit<DoubtfulEntry, 'since'> & { given_at: string }>(
    `select profile.id, profile.mission, profile.slug, profile.name, profile.doubt, max(consent.given_at) as given_at
     from profile join consent on consent.subject = profile.id and consent.purpose = 'listing' and consent.withdrawn_at is null
     where profile.mission = coalesce(?, profile.mission) and profile.state = 'held' and profile.doubt is not null
     group by profile.id order by given_at, profile.id`,
    [mission ?? null],
  );
  return rows.map(({ given_at, ...row }) => ({ ...row, since: new Date(given_at) }));
}

/** Entries whose pause is over on a day, `2030-03-01`. */
export const listPausesOver = (db: Reader, day: string) =>
  db.all<{ id: string; mission: string }>(
    'select id, mission from profile where paused_until is not null and paused_until <= ?',
    [day],
  );
