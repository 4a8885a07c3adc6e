import type { ParsedProfilesQuery } from '@diaspora-kit/contract';
import { facetNames } from '@diaspora-kit/contract/vocabulary';

type Search = Partial<Pick<ParsedProfilesQuery, 'q' | 'sort' | (typeof facetNames)[number]>>;

/** A search as a query string, without language and place in the list; empty when nothing was chosen. */
export function searchQuery(search: Search): string {
  const query = new URLSearchParams();
  if (search.q) query.set('q', search.q);
  for (const name of facetNames) for (const code of search[name] ?? []) query.append(name, code);
  if (search.sort && search.sort !== 'freshness') query.set('sort', search.sort);
  return query.toString();
}

/** The same search without one filter, without a whole group (`code` is `null`), or without its words (`q`). */
export function without(search: Search, name: 'q' | (typeof facetNames)[number], code: string | null): Search {
  if (name === 'q') return { ...search, q: '' };
  const rest = code === null ? [] : (search[name] ?? []).filter((chosen) => chosen !== code);
  return { ...search, [name]: rest };
}
