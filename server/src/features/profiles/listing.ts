import type { Kind, MentoringFormat, OrganisationType } from '@diaspora-kit/contract/vocabulary';

export interface ListingText {
  headline: string | null;
  summary: string | null;
  askFirst: string | null;
}

/**
 * What a profile shows to one kind of viewer, in every language it has: a field they may not see is not in here. What a
 * visitor may see is stored, and is all that search, facets, counts, cards and public pages know of it.
 */
export interface Listing {
  kind: Kind;
  type: OrganisationType | null;
  name: string;
  /** Languages of the texts, the original first. */
  langs: string[];
  texts: Record<string, ListingText>;
  /** ISO 3166-1 alpha-2. */
  origin: string[];
  residence: string | null;
  place: string | null;
  sectors: string[];
  offers: string[];
  topics: string[];
  languages: string[];
  website: string | null;
  /** RFC 3339, UTC. */
  confirmedAt: string | null;
  /** When the owner agreed to be shown; `null` for what was found in a public source. */
  consentedAt: string | null;
  source: { url: string; readOn: string } | null;
  /** How its owner proved that what was found in a public source is theirs; `null` for everybody else. */
  claimed: { how: 'website' | 'staff'; at: string } | null;
  mentoring: { formats: MentoringFormat[] } | null;
  /** Media of the photograph. */
  photo: string | null;
  /** Whether its owner takes messages from whoever sees this. */
  contact: boolean;
  fictional: boolean;
}
