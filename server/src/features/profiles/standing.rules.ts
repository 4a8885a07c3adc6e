import type { ProfileCard } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { textOf } from '../../text/index.js';
import type { Periods } from '../missions/missions.store.js';
import { ageingFrom, lastTrueAt } from './age.js';
import type { Listing } from './listing.js';

/** How sure we are of an entry, as a state and in words. */
export function standingOf(
  { confirmedAt, source, claimed }: Pick<Listing, 'confirmedAt' | 'source' | 'claimed'>,
  periods: Periods,
  lang: CompleteLanguage,
  now: Date,
): ProfileCard['standing'] {
  const { common } = textOf(lang);
  const readOn = source?.readOn ?? null;
  const lastTrue = lastTrueAt({ confirmedAt, readOn });
  if (!lastTrue) return { state: 'listed', label: common.listed('') };
  const { askAt, fadeAt } = ageingFrom(lastTrue, periods);
  if (now >= fadeAt)
    return { state: 'faded', label: confirmedAt ? common.faded(lastTrue) : common.listedFaded(lastTrue) };
  if (!confirmedAt) return { state: 'listed', label: claimed ? common.claimed : common.listed(readOn!.slice(0, 4)) };
  if (now >= askAt) return { state: 'fading', label: common.fading(lastTrue, now) };
  return { state: 'fresh', label: common.confirmed(lastTrue, now) };
}
