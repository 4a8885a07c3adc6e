import type { Profiles, Spotlights } from '@diaspora-kit/contract';
import type { FacetName } from '@diaspora-kit/contract/vocabulary';
import { formatNumber } from '../text/index.js';
import { link, siteName, type Page } from './page.js';
import { Card } from './parts/card.js';
import { Door } from './parts/door.js';
import { Icon } from './parts/icons.js';
import { Layout } from './parts/layout.js';
import { Art } from './parts/pattern.js';
import { SearchForm } from './parts/search-form.js';
import { Slide } from './parts/slide.js';

/** Stories on the mission's page; the others have a page of their own. */
const storiesShown = 3;

export interface HubPageProps {
  page: Page;
  lead: string;
  listsPersons: boolean;
  often: { kind: FacetName; code: string; label: string }[];
  stories: Spotlights;
  /** The freshest entries that search engines may keep: organisations. */
  recent: Profiles;
  /** The whole directory, for what can be counted in it. */
  whole: Profiles;
}

/** A mission's own page. */
export function HubPage({ page, lead, listsPersons, often, stories, recent, whole }: HubPageProps) {
  const { hub } = page.text.pages;
  return (
    <Layout page={page} title={siteName(page)} description={lead} robots="noarchive">
      <div class="dk-hero">
        <div class="dk-wrap dk-hero__grid">
          <Art slug={page.mission?.slug ?? ''} of="dk-hero__art" />
          <div class="dk-hero__text">
            <h1 class="dk-h1">{hub.heading}</h1>
            <p class="dk-lead">{lead}</p>
            <SearchForm page={page} words={recent.text} />
            <div class="dk-stack dk-stack--s dk-screen-only">
              <p class="dk-small dk-muted" id="often">
                {hub.often}
              </p>
              <ul class="dk-chips" role="list" aria-labelledby="often">
                {often.map(({ kind, code, label }) => (
                  <li>
                    <a class="dk-chip" href={link(page, '/directory', `${kind}=${code}`)}>
                      <span>{label}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </div>
      </div>
      {stories.items.length > 0 && <Stories page={page} stories={stories} />}
      <Figures page={page} whole={whole} />
      <section class="dk-section dk-screen-only" aria-labelledby="doors">
        <div class="dk-wrap">
          <div class="dk-section__head">
            <h2 class="dk-h2" id="doors">
              {hub.doors}
            </h2>
          </div>
          <div class="dk-doors">
            <Door
              href={link(page, '/directory')}
              title={listsPersons ? hub.find : hub.findOrganisation}
              hint={hub.findHint}
            />
            <Door href={link(page, '/mentoring')} title={hub.ask} hint={hub.askHint} />
            <Door href={link(page, '/join')} title={page.text.joining.hub.title} hint={page.text.joining.hub.hint} />
          </div>
        </div>
      </section>
      {recent.items.length > 0 && <Recent page={page} recent={recent} whole={whole} />}
    </Layout>
  );
}

const Stories = ({ page, stories }: Pick<HubPageProps, 'page' | 'stories'>) => (
  <section class="dk-section" aria-labelledby="stories">
    <div class="dk-wrap">
      <div class="dk-section__head">
        <h2 class="dk-h2" id="stories">
          {stories.text.title}
        </h2>
        <a class="dk-more" href={link(page, '/spotlight')}>
          <span>{page.text.pages.hub.allStories}</span>
          <Icon name="arrow" flip />
        </a>
      </div>
      <div class="dk-carousel">
        <ul class="dk-carousel__track" role="list" tabindex={0} aria-labelledby="stories">
          {stories.items.slice(0, storiesShown).map((story) => (
            <Slide page={page} story={story} readStory={stories.text.readStory} />
          ))}
        </ul>
      </div>
    </div>
  </section>
);

/** What stands in the directory now, counted exactly; what is not there is not mentioned. */
function Figures({ page, whole }: Pick<HubPageProps, 'page' | 'whole'>) {
  const { hub } = page.text.pages;
  const kinds = (code: string) => whole.facets.kind?.find((value) => value.code === code)?.count ?? 0;
  const figures = [
    { count: kinds('person'), words: hub.people },
    { count: kinds('organisation'), words: hub.organisations },
    { count: whole.facets.residence?.length ?? 0, words: hub.countries },
  ].filter(({ count }) => count > 0);
  return figures.length > 0 ? (
    <section class="dk-section dk-section--sunken" aria-labelledby="today">
      <div class="dk-wrap dk-stack dk-stack--l">
        <h2 class="dk-h2" id="today">
          {hub.today}
        </h2>
        <dl class="dk-promise">
          {figures.map(({ count, words }) => (
            <div>
              <dt>{formatNumber(page.lang, count)}</dt>
              <dd>{words(count)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  ) : null;
}

function Recent({ page, recent, whole }: Pick<HubPageProps, 'page' | 'recent' | 'whole'>) {
  const { hub } = page.text.pages;
  const confirmed = recent.items.every(({ standing }) => standing.state === 'fresh');
  return (
    <section class="dk-section dk-section--sunken" aria-labelledby="recent">
      <div class="dk-wrap">
        <div class="dk-section__head">
          <h2 class="dk-h2" id="recent">
            {confirmed ? hub.recent : hub.some}
          </h2>
          <a class="dk-more" href={link(page, '/directory')}>
            <span>
              {hub.whole} · {whole.totalLabel}
            </span>
            <Icon name="arrow" flip />
          </a>
        </div>
        <ul class="dk-cards dk-cards--3" role="list">
          {recent.items.map((card) => (
            <Card page={page} card={card} heading="h3" />
          ))}
        </ul>
      </div>
    </section>
  );
}
