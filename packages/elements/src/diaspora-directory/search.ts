import { facetNames, sortOrders, type FacetName, type SortOrder } from '@diaspora-kit/contract/vocabulary';

/** What a reader has asked for so far. Immutable. */
export interface Search {
  q: string;
  /** Codes per group. Several in one group mean "any of these". */
  filters: Partial<Record<FacetName, readonly string[]>>;
  sort: SortOrder;
}

export const everything: Search = { q: '', filters: {}, sort: 'freshness' };

/** With this filter set or removed. */
export function withFilter(search: Search, name: FacetName, code: string, chosen: boolean): Search {
  const others = (search.filters[name] ?? []).filter((other) => other !== code);
  return { ...search, filters: { ...search.filters, [name]: chosen ? [...others, code] : others } };
}

/** As the API takes it. What is the default is left out, so that the plainest search has the plainest address. */
export function queryOf({ q, filters, sort }: Search) {
  const query: { q?: string; sort?: SortOrder } & Partial<Record<FacetName, string[]>> = {};
  if (q) query.q = q;
  for (const name of facetNames) {
    const codes = filters[name];
    if (codes?.length) query[name] = [...codes];
  }
  if (sort !== everything.sort) query.sort = sort;
  return query;
}

/** A search, and the profile open on top of it, as the text of one URL parameter. Empty for the plainest search. */
export function encodeState(search: Search, profile: string): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(search)))
    for (const item of [value].flat()) text.append(name, item);
  if (profile) text.set('profile', profile);
  return text.toString();
}

/** The reverse. What is not understood is left out: the text comes from an address, so from anybody. */
export function decodeState(text: string): { search: Search; profile: string } {
  const found = new URLSearchParams(text);
  const filters: Search['filters'] = {};
  for (const name of facetNames) {
    const codes = found.getAll(name).filter((code) => /^[A-Za-z0-9-]{1,40}$/.test(code));
    if (codes.length > 0) filters[name] = codes;
  }
  return {
    search: {
      q: found.get('q') ?? '',
      filters,
      sort: sortOrders.find((order) => order === found.get('sort')) ?? everything.sort,
    },
    profile: found.get('profile') ?? '',
  };
}
