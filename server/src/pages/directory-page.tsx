import type { ParsedProfilesQuery, Profiles } from '@diaspora-kit/contract';
import { formatNumber } from '../text/index.js';
import { searchQuery, without } from './directory.query.js';
import { link, local, type Page } from './page.js';
import { Card } from './parts/card.js';
import { Filters } from './parts/filters.js';
import { Icon } from './parts/icons.js';
import { Layout } from './parts/layout.js';
import { SearchForm } from './parts/search-form.js';

export interface DirectoryPageProps {
  page: Page;
  found: Profiles;
  search: ParsedProfilesQuery;
  listsPersons: boolean;
}

/** The directory: search, filters beside the entries, and the way to the next ones. */
export function DirectoryPage({ page, found, search, listsPersons }: DirectoryPageProps) {
  const { directory, pages } = page.text;
  const namesPersons = found.items.some(({ kind }) => kind === 'person');
  const robots = namesPersons ? 'noindex, noarchive' : page.query ? 'noindex' : undefined;
  const lead = listsPersons ? pages.directory.lead : pages.directory.leadOrganisations;
  const next = found.next ? directoryLink(page, search, found.next) : undefined;
  return (
    <Layout
      page={page}
      title={directory.title}
      description={lead}
      place="directory"
      {...(robots && { robots })}
      {...(next && { next })}
    >
      <div class="dk-wrap dk-section">
        <div class="dk-stack dk-stack--l">
          <div class="dk-stack dk-stack--s">
            <h1 class="dk-h1">{directory.title}</h1>
            <p class="dk-prose dk-muted">{lead}</p>
          </div>
          <SearchForm page={page} words={found.text} q={search.q ?? ''}>
            {search.sort !== 'freshness' && <input type="hidden" name="sort" value={search.sort} />}
          </SearchForm>
          <div class="dk-split dk-split--start">
            <Filters page={page} found={found} search={search} />
            <section class="dk-stack" id="results" aria-label={pages.directory.results}>
              <ResultsHead page={page} found={found} search={search} />
              <Chips page={page} found={found} search={search} />
              {found.items.length === 0 ? (
                <Nothing page={page} found={found} search={search} />
              ) : (
                <ul class="dk-cards" role="list">
                  {found.items.map((card) => (
                    <Card page={page} card={card} heading="h2" />
                  ))}
                </ul>
              )}
              <Pages page={page} search={search} next={next} />
            </section>
          </div>
        </div>
      </div>
    </Layout>
  );
}

type PartProps = Pick<DirectoryPageProps, 'page' | 'found' | 'search'>;

function directoryLink(page: Page, search: Parameters<typeof searchQuery>[0], after?: string): string {
  const query = searchQuery(search);
  return link(
    page,
    '/directory',
    after ? [query, `after=${encodeURIComponent(after)}`].filter(Boolean).join('&') : query,
  );
}

function ResultsHead({ page, found, search }: PartProps) {
  const chosen = found.applied.length;
  return (
    <div class="dk-results__head">
      <p class="dk-results__total" role="status">
        {found.totalLabel}
      </p>
      <a class="dk-button dk-button--quiet dk-filters-link" href="#filters">
        <Icon name="filters" />
        <span>{found.text.filters}</span>
        {chosen > 0 && <b class="dk-facet__num">{formatNumber(page.lang, chosen)}</b>}
      </a>
      <nav class="dk-orders" aria-label={found.text.sortBy}>
        {found.text.sort.map(({ code, label }) => (
          <a
            href={directoryLink(page, { ...search, sort: code as typeof search.sort })}
            aria-current={code === search.sort ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** Filters in force, each with its way out. */
const Chips = ({ page, found, search }: PartProps) =>
  found.applied.length === 0 ? null : (
    <ul class="dk-chips" role="list" aria-label={page.text.pages.directory.chosen}>
      {found.applied.map(({ name, code, label }) => (
        <li>
          <a class="dk-chip dk-chip--on" href={directoryLink(page, without(search, name, code))}>
            <span class="dk-hidden">{found.text.remove} </span>
            <span>{label}</span>
            <Icon name="cross" />
          </a>
        </li>
      ))}
      <li>
        <a class="dk-chip dk-chip--bare" href={link(page, '/directory')}>
          <span>{found.text.clear}</span>
        </a>
      </li>
    </ul>
  );

/** Nothing found: another spelling, what to drop, and somebody to ask. */
const Nothing = ({ page, found, search }: PartProps) => (
  <div class="dk-panel dk-panel--sunken dk-stack">
    <h2 class="dk-h3">{found.text.emptyTitle}</h2>
    {found.suggestion && (
      <p>
        <a class="dk-tap" href={directoryLink(page, { ...search, q: found.suggestion.q })}>
          {found.suggestion.label}
        </a>
      </p>
    )}
    {found.drop.length > 0 ? (
      <>
        <p id="drop">{found.text.emptyHint}</p>
        <ul class="dk-chips" role="list" aria-labelledby="drop">
          {found.drop.map(({ name, code, label }) => (
            <li>
              <a class="dk-chip" href={directoryLink(page, without(search, name, code))}>
                <span>{label}</span>
              </a>
            </li>
          ))}
        </ul>
      </>
    ) : (
      <p>{page.text.directory.emptyNothing}</p>
    )}
    <p>
      <a class="dk-tap" href={local(page, found.askUrl)}>
        {found.text.askMission}
      </a>
    </p>
    <p>
      <a class="dk-tap" href={link(page, '/join')}>
        {page.text.joining.empty}
      </a>
    </p>
  </div>
);

const Pages = ({ page, search, next }: Pick<PartProps, 'page' | 'search'> & { next: string | undefined }) =>
  next || search.after ? (
    <nav class="dk-pages" aria-label={page.text.pages.directory.results}>
      {next && (
        <a class="dk-button" rel="next" href={`${next}#results`}>
          {page.text.pages.directory.next}
        </a>
      )}
      {search.after && (
        <a class="dk-tap" href={directoryLink(page, search)}>
          {page.text.pages.directory.first}
        </a>
      )}
    </nav>
  ) : null;
