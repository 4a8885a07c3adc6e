import { sortOrders, type FacetName, type SortOrder } from '@diaspora-kit/contract/vocabulary';
import type { Database, Reader, Transaction } from '../../platform/db/database.js';
import { fold } from './fold.js';
import { codesOf, indexTextOf, missionWord, vocabularyOf } from './index-listing.rules.js';
import type { Listing } from './listing.js';

/** A listing with its address and, for a mentor, whether a request is possible now. */
export interface ListedProfile {
  slug: string;
  /** `null` for who is no mentor. */
  mentorOpen: boolean | null;
  listing: Listing;
}

/**
 * Shows a profile to everybody, in place of what was shown of it before.
 *
 * @param listed.freshAt key by which it is sorted, as `freshnessKey` says.
 */
export async function putListing(
  tx: Transaction,
  mission: string,
  profile: string,
  listed: ListedProfile & { freshAt: string },
): Promise<void> {
  const { slug, listing, mentorOpen, freshAt } = listed;
  await removeListing(tx, mission, profile);
  const { id } = (await tx.get<{ id: number }>(
    `insert into listing (mission, profile, slug, kind, name_sort, fresh_at, mentor_open, body)
     values (?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    [mission, profile, slug, listing.kind, fold(listing.name), freshAt, mentorOpen, JSON.stringify(listing)],
  ))!;
  for (const [facet, codes] of Object.entries(codesOf(listing)))
    for (const code of codes)
      await tx.run('insert or ignore into listing_code (mission, facet, code, listing) values (?, ?, ?, ?)', [
        mission,
        facet,
        code,
        id,
      ]);
  await tx.run('insert into listing_text (rowid, text) values (?, ?)', [id, indexTextOf(mission, listing)]);
  for (const [word, shown] of vocabularyOf(listing))
    await tx.run(
      `insert into listing_word (mission, word, shown, listings) values (?, ?, ?, 1)
       on conflict (mission, word) do update set listings = listings + 1`,
      [mission, word, shown],
    );
}

/** Takes a profile from everywhere public: pages, API, search, counts, suggestions. */
export async function removeListing(tx: Transaction, mission: string, profile: string): Promise<void> {
  const row = await tx.get<{ id: number; body: string }>(
    'select id, body from listing where mission = ? and profile = ?',
    [mission, profile],
  );
  if (!row) return;
  for (const word of vocabularyOf(JSON.parse(row.body) as Listing).keys()) {
    await tx.run('update listing_word set listings = listings - 1 where mission = ? and word = ?', [mission, word]);
    await tx.run('delete from listing_word where mission = ? and word = ? and listings <= 0', [mission, word]);
  }
  await tx.run('delete from listing_text where rowid = ?', [row.id]);
  await tx.run('delete from listing where id = ?', [row.id]);
}

/** Pages of the index that one step merges: so many that it ends soon, so few that nobody waits for it. */
const mergedAtOnce = 500;

/**
 * Rewrites the search index without the words of listings that were taken away. Until then they can no longer be found,
 * but still stand in its file. Many small transactions.
 */
export async function purgeIndex(db: Database): Promise<void> {
  const merge = (pages: number) =>
    db.transaction(async (tx) => {
      const before = await changesOf(tx);
      await tx.run("insert into listing_text (listing_text, rank) values ('merge', ?)", [pages]);
      return (await changesOf(tx)) - before;
    });
  // A negative number takes in all that there is; a step that changes fewer than two rows had nothing left to do.
  for (let changed = await merge(-mergedAtOnce); changed >= 2;) changed = await merge(mergedAtOnce);
}

const changesOf = async (tx: Transaction) => (await tx.get<{ n: number }>('select total_changes() as n'))!.n;

/** Says whether a mentor can take a request now. The caller moves the mission's public version. */
export const setMentorOpen = (tx: Transaction, mission: string, profile: string, open: boolean) =>
  tx.run('update listing set mentor_open = ? where mission = ? and profile = ? and mentor_open is not null', [
    open,
    mission,
    profile,
  ]);

const columns = 'listing.slug, listing.mentor_open, listing.body';

interface ListingRow {
  slug: string;
  mentor_open: number | null;
  body: string;
}

const toListed = (row: ListingRow): ListedProfile => ({
  slug: row.slug,
  mentorOpen: row.mentor_open === null ? null : row.mentor_open === 1,
  listing: JSON.parse(row.body) as Listing,
});

export async function findListing(db: Reader, mission: string, slug: string): Promise<ListedProfile | undefined> {
  const row = await db.get<ListingRow>(`select ${columns} from listing where mission = ? and slug = ?`, [
    mission,
    slug,
  ]);
  return row && toListed(row);
}

/** Where a page of results ends: the sort key and the slug of its last entry. */
export interface ListingCursor {
  sort: SortOrder;
  key: string;
  slug: string;
}

/** Column of each order; its direction is that of the slug too. */
const orders = {
  freshness: { column: 'fresh_at', direction: 'desc', upTo: '>=' },
  name: { column: 'name_sort', direction: 'asc', upTo: '<=' },
} as const satisfies Record<SortOrder, object>;

/** Entries of an order up to the one where a page ended, which may be gone by now. */
export async function countUpTo(db: Reader, mission: string, { sort, key, slug }: ListingCursor): Promise<number> {
  const { column, upTo } = orders[sort];
  const row = await db.get<{ count: number }>(
    `select count(*) as count from listing where mission = ? and (${column}, slug) ${upTo} (?, ?)`,
    [mission, key, slug],
  );
  return row!.count;
}

/** Entries by row, in the order of `rows`, each with its key in an order. Rows that are gone are left out. */
export async function readListings(
  db: Reader,
  mission: string,
  rows: readonly number[],
  sort: SortOrder,
): Promise<{ listed: ListedProfile; key: string }[]> {
  const { column } = orders[sort];
  const found = await db.all<ListingRow & { key: string }>(
    `select ${columns}, ${column} as key
     from json_each(:rows) as wanted join listing on listing.id = wanted.value
     where mission = :mission order by wanted.key`,
    { rows: JSON.stringify(rows), mission },
  );
  return found.map(({ key, ...row }) => ({ listed: toListed(row), key }));
}

/** Moves with every change of what a mission shows. */
export async function readPublicVersion(db: Reader, mission: string): Promise<number> {
  const row = await db.get<{ version: number }>('select version from public_version where mission = ?', [mission]);
  return row?.version ?? 0;
}

/** All entries of a mission, as rows. */
export interface ListingRows {
  orders: Record<SortOrder, number[]>;
  codes: { facet: FacetName; code: string; rows: number[] }[];
}

/** One statement, so that it is one state of the database; as text, since 100,000 rows are a second and their text is not. */
export async function readListingRows(db: Reader, mission: string): Promise<ListingRows> {
  const inOrder = (sort: SortOrder) =>
    `select '${sort}' as sort, null as facet, null as code, json_group_array(id) as rows
     from (select id from listing where mission = :mission
           order by ${orders[sort].column} ${orders[sort].direction}, slug ${orders[sort].direction})`;
  const inOrders = sortOrders.map(inOrder).join(' union all ');
  const lists = await db.all<{ sort: SortOrder | null; facet: FacetName; code: string; rows: string }>(
    `${inOrders}
     union all select null, facet, code, json_group_array(listing) from listing_code
     where mission = :mission group by facet, code`,
    { mission },
  );
  const numbers = (text: string) => JSON.parse(text) as number[];
  const ordered = (sort: SortOrder) => numbers(lists.find((list) => list.sort === sort)!.rows);
  return {
    orders: { freshness: ordered('freshness'), name: ordered('name') },
    codes: lists.flatMap(({ sort, facet, code, rows }) => (sort ? [] : [{ facet, code, rows: numbers(rows) }])),
  };
}

/** Rows with all of these words or with longer ones that begin so. Words are letters and figures only (`wordsOf`). */
export async function rowsWithWords(db: Reader, mission: string, words: readonly string[]): Promise<number[]> {
  const starts = words.map((word) => `"${word}"*`);
  const row = await db.get<{ rows: string }>(
    'select json_group_array(rowid) as rows from listing_text where listing_text match ?',
    [[`"${missionWord(mission)}"`, ...starts].join(' AND ')],
  );
  return JSON.parse(row!.rows) as number[];
}

/** Words of a mission's listings, for mending typing errors. */
export const listVocabulary = (db: Reader, mission: string) =>
  db.all<{ word: string; shown: string; listings: number }>(
    'select word, shown, listings from listing_word where mission = ?',
    [mission],
  );
