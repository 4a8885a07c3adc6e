import type { Deps } from '../../deps.js';
import { Problem } from '../../problem.js';
import { findProfileDraft } from '../profiles/profiles.store.js';
import { saveProfile } from '../profiles/save-profile.js';
import { listPausesOver } from './entry.store.js';
import { requireOwnEntry, type EntryDeps, type EntryOf } from './own-entry.js';

/** The longest time for which an entry can be paused, in months. */
export const pauseMonths = 12;

/** First and last day that a pause can end on, `2030-03-01`: tomorrow, and a year from now. */
export function pauseDays(now: Date): { first: string; last: string } {
  const first = new Date(now);
  first.setUTCDate(first.getUTCDate() + 1);
  const last = new Date(now);
  last.setUTCMonth(last.getUTCMonth() + pauseMonths);
  return { first: first.toISOString().slice(0, 10), last: last.toISOString().slice(0, 10) };
}

/**
 * Lets nobody see an entry until a day; then it comes back by itself.
 *
 * @param until first day on which it is shown again, `2030-03-01`; `null` ends a pause now.
 * @throws {Problem} `profile-not-found`; `invalid-input` for no day, one that is not to come, or more than a year away.
 */
export function pauseEntry(deps: EntryDeps, of: EntryOf, until: string | null): Promise<void> {
  const { first, last } = pauseDays(deps.now());
  if (until !== null && !(isDay(until) && until >= first && until <= last))
    throw new Problem('invalid-input', { errors: [{ pointer: '/until', code: 'out-of-range' }] });
  return deps.db.transaction(async (tx) => {
    const { id, draft } = await requireOwnEntry(tx, of);
    await saveProfile(deps, tx, { ...draft, pausedUntil: until }, { id, actor: of.member });
  });
}

const isDay = (text: string) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
};

/** Shows entries again whose pause is over, and says how many. */
export async function endPauses(deps: Pick<Deps, 'db' | 'now' | 'newId' | 'sealer'>): Promise<number> {
  const today = deps.now().toISOString().slice(0, 10);
  const over = await listPausesOver(deps.db, today);
  for (const { id, mission } of over)
    await deps.db.transaction(async (tx) => {
      const draft = await findProfileDraft(tx, mission, id);
      if (draft?.pausedUntil && draft.pausedUntil <= today)
        await saveProfile(deps, tx, { ...draft, pausedUntil: null }, { id, actor: 'system' });
    });
  return over.length;
}
