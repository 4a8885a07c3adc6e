import type { Spotlight } from '@diaspora-kit/contract';
import { local, type Page } from '../page.js';
import { langUnless } from './card.js';
import { Icon } from './icons.js';
import { Art } from './pattern.js';
import { FictionalBadge } from './standing.js';
import { Thread } from './thread.js';

/** One story among others. */
export function Slide({ page, story, readStory }: { page: Page; story: Spotlight; readStory: string }) {
  const lang = langUnless(page, story.lang);
  return (
    <li class="dk-slide">
      <Art slug={story.slug} />
      <div class="dk-slide__body">
        <blockquote class="dk-slide__quote" dir="auto" lang={lang}>
          {story.quote}
        </blockquote>
        <div class="dk-slide__who">
          <p class="dk-strong">
            <bdi>{story.name}</bdi>
          </p>
          <p class="dk-small dk-muted">
            <bdi lang={lang}>{story.trade}</bdi>
          </p>
          <Thread places={story.places} />
        </div>
        <div class="dk-slide__foot">
          <a class="dk-more" href={local(page, story.url)}>
            <span>{readStory}</span>
            <span class="dk-hidden">: {story.title}</span>
            <Icon name="arrow" flip />
          </a>
          <FictionalBadge label={story.fictionalLabel} />
        </div>
      </div>
    </li>
  );
}
