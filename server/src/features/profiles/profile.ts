import type { FacetName, Kind, MentoringFormat, OrganisationType } from '@diaspora-kit/contract/vocabulary';

/** Fields a person can show or keep: everything but the name they chose to appear under. */
export const shownFields = [
  'photo', 'headline', 'summary', 'origin', 'residence', 'place', 'sector', 'offer', 'topic', 'language', 'website',
  'mentoring', 'contact',
] as const; // prettier-ignore
export type ShownField = (typeof shownFields)[number];

/**
 * Who sees a field, from everybody to its owner alone. `accepted`: the mentor or mentee of its owner, once accepted. What
 * is not named is `hidden`.
 */
export const audiences = ['public', 'members', 'accepted', 'staff', 'hidden'] as const;
export type Audience = (typeof audiences)[number];

export interface ProfileText {
  headline: string | null;
  summary: string | null;
  askFirst: string | null;
}

/** A profile as its owner, staff or a source gave it. Private: only `projectListing` turns it into something public. */
export interface ProfileDraft {
  mission: string;
  kind: Kind;
  /** `held` is not shown yet; `hidden` was shown and is no more. */
  state: 'published' | 'held' | 'hidden';
  /** Who hid it; `null` in other states. `time`: nobody confirmed it for too long. */
  hiddenBy: 'owner' | 'staff' | 'time' | null;
  /** Why staff should look before it is shown. */
  doubt: 'mixed-scripts' | 'reserved-name' | null;
  /** First day on which it is shown again, `2030-03-01`; until then nobody sees it. */
  pausedUntil: string | null;
  /** Media of the photograph; `null` for a drawn picture. */
  photo: string | null;
  type: OrganisationType | null;
  /** The name to appear under: a full name, a first name or a pseudonym. */
  name: string;
  /** ISO 3166-1 alpha-2. */
  residence: string | null;
  /** City or region. */
  place: string | null;
  website: string | null;
  visibility: Partial<Record<ShownField, Audience>>;
  /** RFC 3339, UTC; `null` when it was never confirmed by its owner. */
  confirmedAt: string | null;
  /** Stable key in a source, for imports that can be repeated. */
  sourceKey: string | null;
  sourceUrl: string | null;
  /** Day on which the source was read, `2026-11-22`. */
  sourceReadOn: string | null;
  fictional: boolean;
  /** By language, the original first. */
  texts: Record<string, ProfileText>;
  codes: Partial<Record<Extract<FacetName, 'origin' | 'sector' | 'offer' | 'topic' | 'language'>, string[]>>;
  mentor: { capacity: number; formats: MentoringFormat[]; pausedUntil: string | null } | null;
}
