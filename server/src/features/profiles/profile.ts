import type { FacetName, Kind, MentoringFormat, OrganisationType } from '@diaspora-kit/contract/vocabulary';

/** Fields a person can show or keep: everything but the name they chose to appear under. */
export const shownFields = [
  'headline', 'summary', 'origin', 'residence', 'place', 'sector', 'offer', 'topic', 'language', 'website', 'mentoring',
] as const; // prettier-ignore
export type ShownField = (typeof shownFields)[number];

/** Who sees a field. What is not named is seen by nobody. */
export type Audience = 'public' | 'members' | 'mentee' | 'staff' | 'hidden';

export interface ProfileText {
  headline: string | null;
  summary: string | null;
  askFirst: string | null;
}

/** A profile as its owner, staff or a source gave it. Private: only `projectListing` turns it into something public. */
export interface ProfileDraft {
  mission: string;
  kind: Kind;
  /** `held` is seen by staff only; `hidden` was taken back by its owner. */
  state: 'published' | 'held' | 'hidden';
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
