import { daysAfter, monthsAfter } from '../../platform/time.js';
import type { Periods } from '../missions/missions.store.js';

/** When somebody last said that an entry is true: its owner, or the public source it was read from. */
export const lastTrueAt = ({
  confirmedAt,
  readOn,
}: {
  /** RFC 3339, UTC. */
  confirmedAt: string | null;
  /** Day, `2029-11-22`. */
  readOn: string | null;
}): Date | undefined => {
  const said = confirmedAt ?? readOn;
  return said === null ? undefined : new Date(said);
};

/** What happens to an entry that nobody confirms. */
export interface Ageing {
  /** Its owner is asked, or staff where it has none. */
  askAt: Date;
  /** It is ranked last and says so; its owner is asked again. */
  fadeAt: Date;
  /** Nobody is shown it any more. */
  hideAt: Date;
  /** It is erased; where it was hidden later than on that day, so much later. */
  eraseAt: Date;
}

export function ageingFrom(lastTrue: Date, { confirmMonths, hideDays, eraseMonths }: Periods): Ageing {
  const fadeAt = monthsAfter(lastTrue, confirmMonths);
  const hideAt = daysAfter(fadeAt, hideDays);
  return { askAt: monthsAfter(lastTrue, confirmMonths - 1), fadeAt, hideAt, eraseAt: monthsAfter(hideAt, eraseMonths) };
}

/**
 * The key by which entries are sorted, the freshest having the greatest: first what was confirmed, then what a public
 * source says, last what has faded.
 */
export function freshnessKey(
  { confirmedAt, readOn }: { confirmedAt: string | null; readOn: string | null },
  periods: Periods,
  now: Date,
): string {
  const lastTrue = lastTrueAt({ confirmedAt, readOn });
  if (!lastTrue || now >= ageingFrom(lastTrue, periods).fadeAt) return '';
  return confirmedAt ?? `0/${readOn}`;
}
