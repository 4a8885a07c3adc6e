import { facetNames, type FacetName, type SortOrder } from '@diaspora-kit/contract/vocabulary';
import type { Reader, Transaction } from '../../platform/db/database.js';
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

/** Shows a profile to everybody, in place of what was shown of it before. */
export async function putListing(
  tx: Transaction,
  mission: string,
  profile: string,
  listed: ListedProfile,
): Promise<void> {
  const { slug, listing, mentorOpen } = listed;
  await removeListing(tx, mission, profile);
  const { id } = (await tx.get<{ id: number }>(
    `insert into listing (mission, profile, slug, kind, name_sort, fresh_at, mentor_open, body)
     values (?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    [
      mission,
      profile,
      slug,
      listing.kind,
      fold(listing.name),
      listing.confirmedAt ?? '',
      mentorOpen,
      JSON.stringify(listing),
    ],
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

/** Says whether a mentor can take a request now. The caller moves the mission's public version. */
export const setMentorOpen = (tx: Transaction, mission: string, profile: string, open: boolean) =>
  tx.run('update listing set mentor_open = ? where mission = ? and profile = ? and mentor_open is not null', [
    open,
    mission,
    profile,
  ]);

/** What is searched for: folded words, all of which must be found, and codes, of which each group needs one. */
export interface ListingSearch {
  mission: string;
  words: string[];
  filters: Partial<Record<FacetName, string[]>>;
}

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

/** One page of results, and the cursor of the next when there are more. */
export async function pageOfListings(
  db: Reader,
  search: ListingSearch,
  { sort, limit, after }: { sort: SortOrder; limit: number; after?: ListingCursor | undefined },
): Promise<{ items: ListedProfile[]; next: ListingCursor | undefined }> {
  const [column, order, than] =
    sort === 'name' ? (['name_sort', 'asc', '>'] as const) : (['fresh_at', 'desc', '<'] as const);
  const { where, args } = conditionsOf(search);
  const rows = await db.all<ListingRow & { key: string }>(
    `select ${columns}, ${column} as key from listing
     where ${where} ${after ? `and (${column}, slug) ${than} (:key, :slug)` : ''}
     order by ${column} ${order}, slug ${order} limit :limit`,
    { ...args, ...(after && { key: after.key, slug: after.slug }), limit: limit + 1 },
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items: rows.slice(0, limit).map(toListed), next: last && { sort, key: last.key, slug: last.slug } };
}

export async function countListings(db: Reader, search: ListingSearch): Promise<number> {
  const { where, args } = conditionsOf(search);
  return (await db.get<{ count: number }>(`select count(*) as count from listing where ${where}`, args))!.count;
}

/** How many results each code has. A group that is filtered counts as if it were not. */
export async function countFacets(db: Reader, search: ListingSearch): Promise<Map<FacetName, Map<string, number>>> {
  const counts = new Map<FacetName, Map<string, number>>();
  const count = async (groups: FacetName[], narrowed: ListingSearch) => {
    const { where, args, isNarrow } = conditionsOf(narrowed);
    const rows = await db.all<{ facet: FacetName; code: string; count: number }>(
      `select facet, code, count(*) as count from listing_code
       where facet in (select value from json_each(:groups))
         and ${isNarrow ? `listing in (select id from listing where ${where})` : 'mission = :mission'}
       group by facet, code`,
      { ...args, groups: JSON.stringify(groups) },
    );
    for (const { facet, code, count } of rows) {
      if (!counts.has(facet)) counts.set(facet, new Map());
      counts.get(facet)!.set(code, count);
    }
  };
  const isFiltered = (name: FacetName) => (search.filters[name]?.length ?? 0) > 0;
  await count(
    facetNames.filter((name) => !isFiltered(name)),
    search,
  );
  for (const name of facetNames.filter(isFiltered))
    await count([name], { ...search, filters: { ...search.filters, [name]: [] } });
  return counts;
}

/** Words of a mission's listings, for mending typing errors. */
export const listVocabulary = (db: Reader, mission: string) =>
  db.all<{ word: string; shown: string; listings: number }>(
    'select word, shown, listings from listing_word where mission = ?',
    [mission],
  );

/** Words are letters and figures only (`wordsOf`), so that quoting them is all that full-text syntax needs. */
function conditionsOf({ mission, words, filters }: ListingSearch) {
  const conditions = ['listing.mission = :mission'];
  const args: Record<string, string> = { mission };
  if (words.length > 0) {
    conditions.push('listing.id in (select rowid from listing_text where listing_text match :match)');
    args['match'] = [missionWord(mission), ...words]
      .map((word, index) => `"${word}"${index > 0 ? '*' : ''}`)
      .join(' AND ');
  }
  for (const name of facetNames) {
    const codes = filters[name];
    if (!codes?.length) continue;
    const facets = name === 'residence' ? `facet in ('residence', 'region')` : `facet = '${name}'`;
    conditions.push(
      `exists (select 1 from listing_code as coded where coded.listing = listing.id and ${facets}
         and code in (select value from json_each(:${name})))`,
    );
    args[name] = JSON.stringify(codes);
  }
  return { where: conditions.join(' and '), args, isNarrow: conditions.length > 1 };
}
