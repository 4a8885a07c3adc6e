import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import type { ProfileCard } from '@diaspora-kit/contract';
import { textOf } from '../../text/index.js';
import type { Listing } from './listing.js';

/** Months after which an unconfirmed entry begins to fade, and has faded. */
const fadingAfter = 11;
const fadedAfter = 12;

function addMonths(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved;
}

/** How sure we are of an entry, as a state and in words. */
export function standingOf(
  { confirmedAt, source }: Listing,
  lang: CompleteLanguage,
  now: Date,
): ProfileCard['standing'] {
  const { common } = textOf(lang);
  if (!confirmedAt) return { state: 'listed', label: common.listed(source?.readOn.slice(0, 4) ?? '') };
  const confirmed = new Date(confirmedAt);
  if (now >= addMonths(confirmed, fadedAfter)) return { state: 'faded', label: common.faded(confirmed) };
  if (now >= addMonths(confirmed, fadingAfter)) return { state: 'fading', label: common.fading(confirmed, now) };
  return { state: 'fresh', label: common.confirmed(confirmed, now) };
}
