import type { FacetValue, ParsedProfilesQuery, Profiles } from '@diaspora-kit/contract';
import { quoted } from '../../text/quoted.js';
import { facetNames, sortOrders, type CompleteLanguage, type FacetName } from '@diaspora-kit/contract/vocabulary';
import type { Deps } from '../../deps.js';
import { compareIn, formatList, textOf } from '../../text/index.js';
import { Problem } from '../../problem.js';
import type { MissionRecord } from '../missions/missions.store.js';
import { missionUrl } from '../missions/present-mission.js';
import { deepest, readCursor, writeCursor } from './cursor.rules.js';
import { findListings, type ListingSearch } from './find-listings.js';
import { wordsOf } from './fold.js';
import { listVocabulary } from './listing.store.js';
import { labelOf, presentCard } from './present-profile.js';
import { suggestWords } from './suggest.rules.js';

/** Words of a search that are used; the rest is left out. */
const wordsMax = 8;

/**
 * Searches the directory of a mission: one page of cards, with counts, and a way on when nothing is found.
 *
 * @throws {Problem} `cursor-expired` when `after` is not a cursor of this search in this order; `list-too-deep` where a list
 * that holds persons goes on beyond what somebody reads who looks for one.
 */
export async function searchProfiles(
  deps: Deps,
  mission: MissionRecord,
  query: ParsedProfilesQuery,
  lang: CompleteLanguage,
): Promise<Profiles> {
  const { db } = deps;
  const { directory } = textOf(lang);
  const text = query.q ?? '';
  const filters = Object.fromEntries(facetNames.map((name) => [name, query[name] ?? []])) as Record<
    FacetName,
    string[]
  >;
  const search: ListingSearch = { mission: mission.slug, words: wordsOf(text, wordsMax), filters };
  const sign = (written: string) => deps.sealer.digest('cursor', JSON.stringify([search, written]));
  const after = query.after ? readCursor(query.after, query.sort, sign) : undefined;

  const found = await findListings(db, search);
  const { items, next } = await found.readPage({ sort: query.sort, limit: query.limit, after: after?.cursor });
  const { total } = found;
  const counts = found.countCodes();
  const depth = (after?.depth ?? 0) + items.length;
  if (depth > deepest && holdsPersons(filters, counts)) throw new Problem('list-too-deep');

  const drop = total === 0 ? await droppable(deps, search, text, lang) : [];
  const facets: Profiles['facets'] = {};
  for (const name of facetNames) {
    const values = facetValues(name, counts.get(name)!, filters[name], lang);
    if (values.length > 0) facets[name] = values;
  }

  return {
    items: items.map((listed) => presentCard(deps, mission, listed, lang)),
    total,
    totalLabel: directory.entries(total),
    facets,
    facetLabels: facetNames.filter((name) => facets[name]).map((name) => ({ name, label: directory.facets[name] })),
    applied: facetNames.flatMap((name) =>
      filters[name].map((code) => ({ name, code, label: labelOf(name, code, lang) })),
    ),
    suggestion: total === 0 ? await suggestionFor(deps, search, lang) : null,
    drop,
    next: next ? writeCursor({ cursor: next, depth }, sign) : null,
    text: {
      search: directory.search,
      searchHint: directory.searchHint,
      find: directory.find,
      filters: directory.filters,
      remove: directory.remove,
      clear: directory.clear,
      sortBy: directory.sortBy,
      sort: sortOrders.map((code) => ({ code, label: directory.sorts[code] })),
      more: directory.more,
      share: directory.share,
      copied: directory.copied,
      copy: directory.copy,
      full: directory.full,
      emptyTitle: directory.emptyTitle,
      emptyHint: drop.length > 0 ? directory.emptyHint : directory.emptyNothing,
      askMission: directory.askMission,
    },
    lang,
    url: searchUrl(deps.origin, mission.slug, text, filters, query.sort, lang),
    askUrl: missionUrl(deps.origin, mission.slug, '/mentoring/request', lang),
  };
}

/** Whether there is any person among the results. */
const holdsPersons = ({ kind }: Record<FacetName, string[]>, counts: Map<FacetName, Map<string, number>>) =>
  (kind.length === 0 || kind.includes('person')) && (counts.get('kind')?.get('person') ?? 0) > 0;

/** Most frequent first; what is chosen stays in the list with its count, even at 0. */
function facetValues(
  name: FacetName,
  counts: Map<string, number>,
  chosen: string[],
  lang: CompleteLanguage,
): FacetValue[] {
  const compare = compareIn(lang);
  return [...new Set([...counts.keys(), ...chosen])]
    .map((code) => ({ code, label: labelOf(name, code, lang), count: counts.get(code) ?? 0 }))
    .sort((a, b) => b.count - a.count || compare(a.label, b.label));
}

/** Another spelling of the words that finds something with the same filters. */
async function suggestionFor(
  { db }: Deps,
  search: ListingSearch,
  lang: CompleteLanguage,
): Promise<Profiles['suggestion']> {
  if (search.words.length === 0) return null;
  const suggested = suggestWords(search.words, await listVocabulary(db, search.mission));
  if (!suggested) return null;
  const { total } = await findListings(db, { ...search, words: suggested.flatMap((word) => wordsOf(word)) });
  const q = suggested.join(' ');
  return total > 0 ? { q, label: textOf(lang).directory.didYouMean(q) } : null;
}

/** Each single filter, or the words, without which something would be found; the most promising first. */
async function droppable(
  { db }: Deps,
  search: ListingSearch,
  text: string,
  lang: CompleteLanguage,
): Promise<Profiles['drop']> {
  const { directory } = textOf(lang);
  const drop: Profiles['drop'] = [];
  const consider = async (
    name: Profiles['drop'][number]['name'],
    code: string | null,
    label: string,
    without: ListingSearch,
  ) => {
    const { total } = await findListings(db, without);
    if (total > 0) drop.push({ name, code, label: directory.without(label, total), total });
  };
  for (const name of facetNames) {
    const codes = search.filters[name] ?? [];
    if (codes.length === 0) continue;
    const label = formatList(
      lang,
      codes.map((code) => labelOf(name, code, lang)),
    );
    await consider(name, codes.length === 1 ? codes[0]! : null, label, {
      ...search,
      filters: { ...search.filters, [name]: [] },
    });
  }
  if (search.words.length > 0) await consider('q', null, quoted(text, lang), { ...search, words: [] });
  return drop.sort((a, b) => b.total - a.total);
}

function searchUrl(
  origin: string,
  mission: string,
  q: string,
  filters: Record<FacetName, string[]>,
  sort: string,
  lang: CompleteLanguage,
): string {
  const query = new URLSearchParams({ lang });
  if (q) query.set('q', q);
  for (const name of facetNames) for (const code of filters[name]) query.append(name, code);
  if (sort !== 'freshness') query.set('sort', sort);
  return `${origin}/${mission}/directory?${query}`;
}
