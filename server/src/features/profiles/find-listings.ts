import { facetNames, type FacetName, type SortOrder } from '@diaspora-kit/contract/vocabulary';
import type { Database } from '../../platform/db/database.js';
import { countBoth, hasBit, inBoth, type Bits } from './bits.js';
import { havingOneOf, listingIndexOf, type ListingIndex } from './listing-index.js';
import { countUpTo, readListings, rowsWithWords, type ListedProfile, type ListingCursor } from './listing.store.js';

/** What is searched for: folded words, all of which must be found, and codes, of which each group needs one. */
export interface ListingSearch {
  mission: string;
  words: string[];
  filters: Partial<Record<FacetName, string[]>>;
}

/** What a search found, as it was when it was made. */
export interface FoundListings {
  total: number;
  /** How many results each code has. A group that is filtered counts as if it were not. */
  countCodes: () => Map<FacetName, Map<string, number>>;
  /** One page of results, and the cursor of the next when there are more. What was withdrawn meanwhile is left out. */
  readPage: (page: PageOptions) => Promise<{ items: ListedProfile[]; next: ListingCursor | undefined }>;
}

export interface PageOptions {
  sort: SortOrder;
  limit: number;
  after?: ListingCursor | undefined;
}

export async function findListings(db: Database, search: ListingSearch): Promise<FoundListings> {
  const index = await listingIndexOf(db, search.mission);
  const parts = await partsOf(db, index, search);
  const found = inEvery(index, parts.values());
  return {
    total: countBoth(found, found),

    countCodes: () =>
      new Map(
        facetNames.map((name) => {
          const others = [...parts].filter(([part]) => part !== name).map(([, set]) => set);
          return [name, countEach(index, name, parts.has(name) ? inEvery(index, others) : found)];
        }),
      ),

    async readPage({ sort, limit, after }) {
      const from = after ? await countUpTo(db, search.mission, after) : 0;
      const positions = first(limit + 1, index.orders[sort].subarray(from), found);
      const rows = positions.slice(0, limit).map((position) => index.rows[position]!);
      const read = await readListings(db, search.mission, rows, sort);
      const last = positions.length > limit ? read.at(-1) : undefined;
      return {
        items: read.map(({ listed }) => listed),
        next: last && { sort, key: last.key, slug: last.listed.slug },
      };
    },
  };
}

/** What each part of a search asks for by itself: every filtered group, and the words. */
async function partsOf(
  db: Database,
  index: ListingIndex,
  { mission, words, filters }: ListingSearch,
): Promise<Map<FacetName | 'words', Bits>> {
  const parts = new Map<FacetName | 'words', Bits>();
  if (words.length > 0) parts.set('words', index.entriesOf(await rowsWithWords(db, mission, words)));
  for (const name of facetNames) {
    const codes = filters[name];
    if (codes?.length) parts.set(name, havingOneOf(index, name, codes));
  }
  return parts;
}

const inEvery = ({ everybody }: ListingIndex, sets: Iterable<Bits>): Bits => [...sets].reduce(inBoth, everybody);

/** How many of the entries have each code of a group; codes that none has are left out. */
function countEach({ codes }: ListingIndex, name: FacetName, entries: Bits): Map<string, number> {
  const counts = [...(codes.get(name) ?? [])].map(([code, having]) => [code, countBoth(entries, having)] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** The first `count` positions of an order that are in a set. */
function first(count: number, order: Uint32Array, set: Bits): number[] {
  const positions: number[] = [];
  for (const position of order) {
    if (positions.length === count) break;
    if (hasBit(set, position)) positions.push(position);
  }
  return positions;
}
