/**
 * Closed code lists shared by forms, filters, storage and figures.
 *
 * Codes are stored and sent; labels come from the server in the reader's language. Add a code freely;
 * renaming one is a data migration, and old embeds may still send it.
 */

/** Languages in which every text of the kit exists. */
export const completeLanguages = ['en', 'fr', 'ar'] as const;
export type CompleteLanguage = (typeof completeLanguages)[number];

/** Languages of texts people write that read from right to left. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'dv', 'ps']);

/** @param lang BCP 47, `ar` or `ar-EG`. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

export const kinds = ['person', 'organisation'] as const;
export type Kind = (typeof kinds)[number];

/** What sort of organisation. */
export const organisationTypes = [
  'association',
  'network',
  'professional-network',
  'ngo',
  'foundation',
  'business',
  'public-body',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

/** Sections of ISIC Rev.4 (United Nations Statistics Division). */
export const sectors = [
  'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K',
  'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U',
] as const; // prettier-ignore
export type Sector = (typeof sectors)[number];

/** What an actor brings. */
export const offers = [
  'mentoring',
  'skills',
  'technology',
  'investment',
  'trade',
  'jobs',
  'volunteering',
  'philanthropy',
  'remittances',
  'advocacy',
  'culture',
] as const;
export type Offer = (typeof offers)[number];

/** What a mentor can be asked about. */
export const topics = [
  'first-job',
  'career-change',
  'studies',
  'research',
  'founding',
  'growing-a-business',
  'export-and-import',
  'raising-money',
  'technology-choice',
  'quality-and-safety',
  'training-a-team',
  'running-an-association',
  'return-and-reintegration',
] as const;
export type Topic = (typeof topics)[number];

/** How a mentee would like to talk. */
export const mentoringFormats = ['one-question', 'three-conversations', 'three-to-six-months'] as const;
export type MentoringFormat = (typeof mentoringFormats)[number];

/** Groups a directory can be narrowed by, in the order in which they are shown. */
export const facetNames = ['offer', 'sector', 'residence', 'region', 'topic', 'language', 'kind', 'origin'] as const;
export type FacetName = (typeof facetNames)[number];

export const sortOrders = ['freshness', 'name'] as const;
export type SortOrder = (typeof sortOrders)[number];
