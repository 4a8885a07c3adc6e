import type { Spotlight, Spotlights } from '@diaspora-kit/contract';
import { html, type TemplateResult } from 'lit';
import { fictionalBadge } from '../parts/badges.js';
import * as drawings from '../parts/drawings.js';
import { arrow } from '../parts/icons.js';

import { thread } from '../parts/thread.js';

/**
 * One story among others, ending in what can be done about it.
 *
 * @param position Where it stands: `Story 1 of 3`.
 */
export const storySlide = (
  story: Spotlight,
  position: string,
  { readStory, slide }: Spotlights['text'],
  open: (event: MouseEvent, story: Spotlight) => void,
): TemplateResult => html`
  <div class="dk-slide" part="slide" role="group" aria-roledescription=${slide} aria-label=${position}>
    <div class="dk-art">
      <img src=${story.picture.url} width=${story.picture.width} height=${story.picture.height} alt="" loading="lazy" />
    </div>
    <div class="dk-slide__body">
      <blockquote class="dk-slide__quote" lang=${story.lang} dir="auto">${story.quote}</blockquote>
      <div class="dk-slide__who">
        <p class="dk-strong"><bdi>${story.name}</bdi></p>
        <p class="dk-small dk-muted" lang=${story.lang} dir="auto">${story.trade}</p>
        ${thread(story.places)}
      </div>
      <div class="dk-slide__foot">
        <a class="dk-more" href=${story.url} @click=${(event: MouseEvent) => open(event, story)}>
          <span>${readStory}</span><span class="dk-hidden" lang=${story.lang} dir="auto">: ${story.title}</span>
          ${arrow(drawings.forward)}
        </a>
        ${fictionalBadge(story.fictionalLabel)}
      </div>
      <a class="dk-button dk-button--quiet" part="action" href=${story.action.url}>${story.action.label}</a>
    </div>
  </div>
`;

/** Bones of a story, drawn on the real slide with invisible typical text, so that heights agree. */
export const storyBones = (): TemplateResult => html`
  <div class="dk-slide">
    <div class="dk-art"></div>
    <div class="dk-slide__body">
      <p class="dk-slide__quote"><span class="dk-bone carousel__lines">${'x'.repeat(9).concat(' ').repeat(8)}</span></p>
      <div class="dk-slide__who">
        <p class="dk-strong"><span class="dk-bone">Hodan Warsama</span></p>
        <p class="dk-small"><span class="dk-bone">Cold-chain engineer</span></p>
        <p class="dk-thread"><b class="dk-bone">Djibouti, France</b></p>
      </div>
      <div class="dk-slide__foot">
        <span class="dk-more"><span class="dk-bone">Read the story</span></span>
      </div>
      <span class="dk-button dk-bone carousel__action">Ask a question</span>
    </div>
  </div>
`;
