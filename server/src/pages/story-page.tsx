import type { Spotlight } from '@diaspora-kit/contract';
import type { Story } from '../features/spotlight/find-spotlight.js';
import { storyFacts } from './json-ld.js';
import { link, local, type Page } from './page.js';
import { langUnless } from './parts/card.js';
import { Crumb } from './parts/crumb.js';
import { Layout } from './parts/layout.js';
import { Art } from './parts/pattern.js';
import { Slide } from './parts/slide.js';
import { FictionalBadge } from './parts/standing.js';
import { Thread } from './parts/thread.js';

interface StoryPageProps {
  page: Page;
  story: Story;
  /** Other stories to go on with. */
  others: Spotlight[];
}

/** A whole story, ending in an action. */
export function StoryPage({ page, story, others }: StoryPageProps) {
  const { spotlight } = page.text;
  const lang = langUnless(page, story.lang);
  return (
    <Layout
      page={page}
      title={story.title}
      description={story.quote}
      place="spotlight"
      robots={story.fictional ? 'noindex, noarchive' : 'noarchive'}
      facts={story.fictional ? undefined : storyFacts(page, story)}
    >
      <article>
        <div class="dk-wrap dk-section dk-section--flush">
          <Crumb href={link(page, '/spotlight')} label={page.text.pages.stories.all} />
          <Art slug={story.slug} of="dk-story__art" width={54} />
          <div class="dk-split dk-story">
            <div class="dk-stack dk-stack--l">
              <header class="dk-stack dk-stack--s">
                <h1 class="dk-h1">
                  <bdi lang={lang}>{story.title}</bdi>
                </h1>
                <p class="dk-muted">
                  <bdi>{story.name}</bdi> · <bdi lang={lang}>{story.trade}</bdi>
                </p>
                <Thread places={story.places} />
              </header>
              <blockquote class="dk-quote" dir="auto" lang={lang}>
                {story.quote}
              </blockquote>
              <div class="dk-prose dk-prose--story" dir="auto" lang={lang}>
                {story.body.map((paragraph) => (
                  <p>{paragraph}</p>
                ))}
              </div>
              {story.consentLine && <p class="dk-small dk-muted">{story.consentLine}</p>}
            </div>
            <aside class="dk-aside dk-stack">
              <div class="dk-panel dk-panel--sunken dk-stack">
                <div>
                  <p class="dk-card__name">
                    <bdi>{story.name}</bdi>
                  </p>
                  <p class="dk-card__kind">
                    <bdi lang={lang}>{story.trade}</bdi> <FictionalBadge label={story.fictionalLabel} />
                  </p>
                </div>
                <a class="dk-button dk-button--wide" href={local(page, story.action.url)}>
                  {story.action.label}
                </a>
              </div>
            </aside>
          </div>
        </div>
      </article>
      {others.length > 0 && (
        <section class="dk-section dk-section--sunken" aria-labelledby="more">
          <div class="dk-wrap">
            <div class="dk-section__head">
              <h2 class="dk-h2" id="more">
                {page.text.pages.stories.more}
              </h2>
            </div>
            <ul class="dk-cards dk-cards--3" role="list">
              {others.map((other) => (
                <Slide page={page} story={other} readStory={spotlight.readStory} />
              ))}
            </ul>
          </div>
        </section>
      )}
    </Layout>
  );
}
