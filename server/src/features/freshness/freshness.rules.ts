import { monthsAfter } from '../../platform/time.js';
import type { Periods } from '../missions/missions.store.js';
import type { Ageing } from '../profiles/age.js';

/** How far an entry has aged: 1 asked about, 2 faded, 3 hidden. */
export type Aged = 0 | 1 | 2 | 3;

/**
 * The step that is due, if any. After a long silence of the server the steps between are left out, but never the time
 * between hiding and erasing: its owner is told first.
 */
export function dueStep(
  { askAt, fadeAt, hideAt }: Ageing,
  { aged, agedAt }: { aged: Aged; agedAt: Date | null },
  { eraseMonths }: Pick<Periods, 'eraseMonths'>,
  now: Date,
): 'ask' | 'fade' | 'hide' | 'erase' | undefined {
  if (aged === 3) return agedAt && now >= monthsAfter(agedAt, eraseMonths) ? 'erase' : undefined;
  if (now >= hideAt) return 'hide';
  if (now >= fadeAt) return aged < 2 ? 'fade' : undefined;
  if (now >= askAt) return aged < 1 ? 'ask' : undefined;
  return undefined;
}

/** No entry that was true after this day is due for anything. */
export function oldestUndisturbed({ confirmMonths }: Periods, now: Date): Date {
  const months = monthsAfter(now, 1 - confirmMonths);
  // Months are of different lengths: a few days more are looked at, and then decided exactly.
  return new Date(months.getTime() + 4 * 86_400_000);
}
