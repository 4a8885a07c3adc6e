import type { Reader } from '../../platform/db/database.js';

/** Entries whose pause is over on a day, `2030-03-01`. */
export const listPausesOver = (db: Reader, day: string) =>
  db.all<{ id: string; mission: string }>(
    'select id, mission from profile where paused_until is not null and paused_until <= ?',
    [day],
  );
