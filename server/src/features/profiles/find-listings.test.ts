import { facetNames, sortOrders, type FacetName, type SortOrder } from '@diaspora-kit/contract/vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestServer, organisation, person, type TestServer } from '../../../test/harness.js';
import type { Database } from '../../platform/db/database.js';
import { openLibsql } from '../../platform/db/libsql.js';
import { findListings, type ListingSearch } from './find-listings.js';
import type { ListingCursor } from './listing.store.js';
import { setProfileState } from './set-profile-state.js';

let server: TestServer;
beforeEach(async () => {
  server = await createTestServer();
  await server.addMission();
});
afterEach(() => server.db.close());

const everything: ListingSearch = { mission: 'bj', words: [], filters: {} };

/** Figures from 0 to below 1 that look random and are the same in every run (mulberry32). */
function figures(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const codes = {
  origin: ['BJ', 'TG', 'NG'],
  sector: ['A', 'C', 'P', 'Q'],
  offer: ['mentoring', 'skills', 'trade'],
  topic: ['founding', 'studies'],
  language: ['fr', 'en', 'fon'],
};
const residences = ['FR', 'BE', 'CA', 'SN', null];
const names = ['Koffi', 'Ayaba', 'Ibrahim', 'Koffi Ayaba'];
const days = ['2029-12-01T00:00:00.000Z', '2029-12-02T00:00:00.000Z', null];
const searched = {
  ...codes,
  kind: ['person', 'organisation'],
  residence: ['FR', 'BE', 'CA', '155', '011'],
  region: ['155', '021', '011'],
} satisfies Record<FacetName, string[]>;

describe('finds what SQL finds, entry by entry,', () => {
  const figure = figures(20300101);
  const oneOf = <Item>(list: readonly Item[]) => list[Math.floor(figure() * list.length)]!;
  const someOf = <Item>(list: readonly Item[], share: number) => list.filter(() => figure() < share);

  const addEntry = () =>
    server.addProfile(
      {
        name: oneOf(names),
        residence: oneOf(residences),
        confirmedAt: oneOf(days),
        sourceKey: null,
        codes: Object.fromEntries(Object.entries(codes).map(([name, list]) => [name, someOf(list, 0.4)])),
      },
      oneOf([person, organisation]),
    );
  const anySearch = (): ListingSearch => ({
    mission: 'bj',
    words: figure() < 0.4 ? someOf(['koffi', 'aya', 'skills', 'benin'], 0.4) : [],
    filters: Object.fromEntries(
      someOf(facetNames, 0.25).map((name) => [name, someOf([...searched[name], 'none'], 0.4)]),
    ),
  });

  const expectSame = async () => {
    for (let round = 0; round < 60; round++) {
      const search = anySearch();
      const { total, countCodes } = await findListings(server.db, search);
      const slugs = await slugsBySql(server.db, search);
      expect({ search, total }).toEqual({ search, total: slugs.freshness.length });
      expect({ search, counts: countCodes() }).toEqual({ search, counts: await countsBySql(server.db, search) });
      for (const sort of sortOrders)
        expect({ search, slugs: await readAll(search, sort) }).toEqual({ search, slugs: slugs[sort] });
    }
  };

  it('while entries come, change and go', async () => {
    const slugs: string[] = [];
    for (let each = 0; each < 70; each++) slugs.push((await addEntry()).slug);
    await expectSame();
    const hidden = slugs.filter(() => figure() < 0.3);
    for (const slug of hidden) await setProfileState(server.deps, 'bj', slug, 'hidden');
    for (let each = 0; each < 10; each++) await addEntry();
    for (const slug of someOf(hidden, 0.5)) await setProfileState(server.deps, 'bj', slug, 'published');
    await expectSame();
  }, 60_000);
});

it('sees at once what another process takes away', async () => {
  const { slug } = await server.addProfile();
  expect((await findListings(server.db, everything)).total).toBe(1);
  const other = openLibsql(server.file);
  await setProfileState({ ...server.deps, db: other }, 'bj', slug, 'hidden');
  await other.close();
  expect((await findListings(server.db, everything)).total).toBe(0);
});

it('leaves out of a page what was taken away since the search', async () => {
  await server.addProfile({ name: 'Stays' });
  const { slug } = await server.addProfile({ name: 'Goes' });
  const { readPage } = await findListings(server.db, everything);
  await setProfileState(server.deps, 'bj', slug, 'hidden');
  const { items, next } = await readPage({ sort: 'name', limit: 20 });
  expect(items.map(({ listing }) => listing.name)).toEqual(['Stays']);
  expect(next).toBeUndefined();
});

it('goes on after an entry that is gone', async () => {
  for (const name of ['A', 'B', 'C', 'D']) await server.addProfile({ name });
  const { items, next } = await (await findListings(server.db, everything)).readPage({ sort: 'name', limit: 2 });
  await setProfileState(server.deps, 'bj', items[1]!.slug, 'hidden');
  const rest = await (await findListings(server.db, everything)).readPage({ sort: 'name', limit: 2, after: next });
  expect(rest.items.map(({ listing }) => listing.name)).toEqual(['C', 'D']);
});

it('knows no entry of another mission', async () => {
  await server.addMission({ slug: 'tg', country: 'TG' });
  await server.addProfile({ mission: 'tg' });
  const { total, countCodes, readPage } = await findListings(server.db, { ...everything, words: ['ayaba'] });
  expect(total).toBe(0);
  expect([...countCodes().values()].every((codes) => codes.size === 0)).toBe(true);
  expect((await readPage({ sort: 'freshness', limit: 20 })).items).toEqual([]);
});

/** Every result, three at a time. */
async function readAll(search: ListingSearch, sort: SortOrder): Promise<string[]> {
  const slugs: string[] = [];
  for (let after: ListingCursor | undefined; ;) {
    const { items, next } = await (await findListings(server.db, search)).readPage({ sort, limit: 3, after });
    slugs.push(...items.map(({ slug }) => slug));
    if (!next) return slugs;
    after = next;
  }
}

async function slugsBySql(db: Database, search: ListingSearch): Promise<Record<SortOrder, string[]>> {
  const read = async (order: string) =>
    (await db.all<{ slug: string }>(`select slug from listing where ${conditions(search)} order by ${order}`)).map(
      ({ slug }) => slug,
    );
  return { freshness: await read('fresh_at desc, slug desc'), name: await read('name_sort, slug') };
}

/** Each group by itself, without its own filter. */
async function countsBySql(db: Database, { filters, ...rest }: ListingSearch) {
  const counts = new Map<FacetName, Map<string, number>>();
  for (const name of facetNames) {
    const others = { ...rest, filters: { ...filters, [name]: [] } };
    const rows = await db.all<{ code: string; count: number }>(
      `select code, count(*) as count from listing_code where facet = '${name}'
       and listing in (select id from listing where ${conditions(others)}) group by code`,
    );
    counts.set(name, new Map(rows.map(({ code, count }) => [code, count])));
  }
  return counts;
}

/** The search as one plain condition on `listing`. */
function conditions({ mission, words, filters }: ListingSearch): string {
  const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');
  return [
    `mission = '${mission}'`,
    ...words.map((word) => `id in (select rowid from listing_text where listing_text match '"${word}"*')`),
    ...Object.entries(filters).flatMap(([name, codes]) => {
      const groups = name === 'residence' ? ['residence', 'region'] : [name];
      return codes.length === 0
        ? []
        : [
            `exists (select 1 from listing_code where listing = listing.id
             and facet in (${list(groups)}) and code in (${list(codes)}))`,
          ];
    }),
  ].join(' and ');
}
