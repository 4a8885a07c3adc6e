import type { FacetName, SortOrder } from '@diaspora-kit/contract/vocabulary';
import type { Database } from '../../platform/db/database.js';
import { addBit, inEither, noBits, type Bits } from './bits.js';
import { readListingRows, readPublicVersion, type ListingRows } from './listing.store.js';

/**
 * Who is listed in a mission and with which codes, in memory: to count the groups of one search among 100,000 entries takes
 * SQL more than a second, and sets some milliseconds. Each entry has a position; that of the freshest is 0.
 */
export interface ListingIndex {
  everybody: Bits;
  /** Who has a code. */
  codes: ReadonlyMap<FacetName, ReadonlyMap<string, Bits>>;
  /** Row of the entry at each position. */
  rows: Uint32Array;
  /** All positions, in each order. */
  orders: Readonly<Record<SortOrder, Uint32Array>>;
  /** The entries of these rows, without the rows that are no entry of the mission. */
  entriesOf: (rows: readonly number[]) => Bits;
}

interface Kept {
  version: number;
  index: ListingIndex;
}

const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * The index of a mission as it is now, whichever process changed it last. After a change it is made anew by the first who
 * asks, which occupies the process: 0.2 s for 100,000 entries, not noticeable for some thousands.
 */
export async function listingIndexOf(db: Database, mission: string): Promise<ListingIndex> {
  const missions = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, missions);
  // The version first: what is read after it can be newer than it says, never older.
  const version = await readPublicVersion(db, mission);
  const known = missions.get(mission);
  if (known?.version === version) return known.index;
  const index = makeIndex(await readListingRows(db, mission));
  missions.set(mission, { version, index });
  return index;
}

function makeIndex({ orders, codes }: ListingRows): ListingIndex {
  const rows = Uint32Array.from(orders.freshness);
  /** Position plus one, by row; 0 for a row that is no entry. Read a million times: a `Map` takes ten times as long. */
  const places = new Uint32Array(rows.reduce((highest, row) => Math.max(highest, row), 0) + 1);
  rows.forEach((row, position) => (places[row] = position + 1));
  const entriesOf = (some: readonly number[]) => {
    const entries = noBits(rows.length);
    for (const row of some) if (places[row]) addBit(entries, places[row] - 1);
    return entries;
  };

  const having = new Map<FacetName, Map<string, Bits>>();
  for (const { facet, code, rows } of codes) {
    if (!having.has(facet)) having.set(facet, new Map());
    having.get(facet)!.set(code, entriesOf(rows));
  }
  return {
    everybody: entriesOf(orders.freshness),
    codes: having,
    rows,
    orders: {
      freshness: rows.map((_, position) => position),
      name: Uint32Array.from(orders.name, (row) => places[row]! - 1),
    },
    entriesOf,
  };
}

/** Who has at least one of the codes. A region is a residence too. */
export function havingOneOf(index: ListingIndex, facet: FacetName, wanted: readonly string[]): Bits {
  const nobody = index.entriesOf([]);
  const groups: FacetName[] = facet === 'residence' ? ['residence', 'region'] : [facet];
  return groups
    .flatMap((group) => wanted.map((code) => index.codes.get(group)?.get(code) ?? nobody))
    .reduce(inEither, nobody);
}
