import type { Spotlight } from '@diaspora-kit/contract';
import { local, type Page } from '../page.js';
import { langUnless } from './card.js';
import { Icon } from './icons.js';
import { Art } from './pattern.js';
import { FictionalBadge } from './standing.js';
import { Thread } from './thread.js';

/** Marks around a quotation, in the language it is written in. */
const marks: Record<string, [string, string]> = {
  en: ['“', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  ar: ['«', '»'],
};

export function quoted(text: string, lang: string): string {
  const [open, close] = marks[lang.split('-')[0] ?? ''] ?? marks['en']!;
  return open + text + close;
}

/** One story among others. */
export function Slide({ page, story, readStory }: { page: Page; story: Spotlight; readStory: string }) {
  const lang = langUnless(page, story.lang);
  return (
    <li class="dk-slide">
      <Art slug={story.slug} />
      <div class="dk-slide__body">
        <blockquote class="dk-slide__quote" dir="auto" lang={lang}>
          {quoted(story.quote, story.lang)}
        </blockquote>
        <div class="dk-slide__who">
          <p class="dk-strong" dir="auto">
            {story.name}
          </p>
          <p class="dk-small dk-muted" dir="auto" lang={lang}>
            {story.trade}
          </p>
          <Thread page={page} kind="person" origin={[story.origin]} residence={story.residence} />
        </div>
        <div class="dk-slide__foot">
          <a class="dk-more" href={local(page, story.url)}>
            <span>{readStory}</span>
            <span class="dk-hidden">: {story.title}</span>
            <Icon name="arrow" flip />
          </a>
          <FictionalBadge page={page} fictional={story.fictional} />
        </div>
      </div>
    </li>
  );
}
