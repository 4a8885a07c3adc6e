import './start.js';
import type { Spotlight, Spotlights } from '@diaspora-kit/contract';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { define } from '../base/define.js';
import { DiasporaElement } from '../base/diaspora-element.js';
import * as drawings from '../parts/drawings.js';
import { arrow } from '../parts/icons.js';
import { offlineNote } from '../parts/note.js';
import { SpotlightCarouselOpenedEvent, SpotlightCarouselOpenEvent } from './spotlight-carousel.events.js';
import { storyBones, storySlide } from './story-slide.js';
import { StoryTrack } from './story-track.js';
import { styles } from './styles.js';

/** Slides that stand side by side in a wide column, where they need no controls. */
const abreast = 3;

/**
 * The stories of a mission in a row that scrolls. Nothing moves by itself.
 *
 * @tag spotlight-carousel
 * @summary Stories about people of a mission's diaspora, each ending in an action.
 *
 * @slot - What stands here before the stories do, and when they cannot: at least a link to the stories' page.
 *
 * @fires {SpotlightCarouselOpenEvent} spotlight-carousel-open - A story is about to be opened; cancelable.
 * @fires {SpotlightCarouselOpenedEvent} spotlight-carousel-opened - The browser follows the link to a story.
 *
 * @csspart track - The row of stories.
 * @csspart slide - One story.
 * @csspart action - What can be done about a story.
 * @csspart controls - Where the row stands, with the buttons that move it.
 * @csspart empty - What is said when there is no story.
 * @csspart error - What is said when no answer came.
 *
 * @cssproperty [--dk-brand=#0b3f97] - Main colour in light.
 * @cssproperty [--dk-brand-on=#fff] - Words on the main colour in light.
 * @cssproperty [--dk-brand-night=#a6c3ff] - Main colour in dark.
 * @cssproperty [--dk-brand-night-on=#0a1c42] - Words on the main colour in dark.
 * @cssproperty --dk-font-body - Fonts of text.
 * @cssproperty --dk-font-display - Fonts of quotations and titles.
 * @cssproperty [--dk-radius-l=16px] - Corners of slides.
 */
export class SpotlightCarousel extends DiasporaElement {
  static override styles = styles;

  #answer: Spotlights | undefined;

  readonly #track = new StoryTrack(this);

  protected override start() {
    const { scope } = this;
    this.ask(
      (server, signal) => server.listSpotlights(scope, { signal }),
      (answer) => (this.#answer = answer),
    );
  }

  protected override status() {
    if (this.asking.phase === 'offline') return msg('You are offline');
    return this.#track.announced ? this.#position() : super.status();
  }

  protected override content() {
    const { asking } = this;
    const answer = this.#answer;
    if (!answer || asking.phase === 'error') return undefined;
    const { items, text, url } = answer;
    return html`
      ${asking.phase === 'offline' && asking.answeredAt ? offlineNote(asking.answeredAt, this.language) : nothing}
      <h2 class="dk-h2">${text.title}</h2>
      ${items.length > 0 ? this.#carousel(answer) : html`<p class="dk-panel" part="empty">${text.empty}</p>`}
      <p class="dk-widget__foot">
        <a class="dk-more dk-small" href=${url}>${text.all}</a>
      </p>
    `;
  }

  #carousel({ items, text }: Spotlights) {
    return html`
      <section class="dk-carousel" aria-roledescription=${text.carousel} aria-label=${text.title}>
        <div
          class="dk-carousel__track"
          id="track"
          part="track"
          role="group"
          aria-label=${text.title}
          tabindex="0"
          @keydown=${this.#onKey}
        >
          ${items.map((story, index) => storySlide(story, this.#place(index, index), text, this.#open))}
        </div>
        ${items.length > 1 ? this.#controls(items.length, text) : nothing}
      </section>
    `;
  }

  #controls(count: number, text: Spotlights['text']) {
    const { first, last } = this.#track;
    const button = (drawing: string, label: string, off: boolean, target: number) => html`
      <button
        class="dk-round"
        type="button"
        aria-label=${label}
        aria-controls="track"
        aria-disabled=${off}
        @click=${() => !off && this.#track.go(target, true)}
      >
        ${arrow(drawing)}
      </button>
    `;
    return html`
      <div class="dk-carousel__bar ${count <= abreast ? 'carousel__bar--few' : ''}" part="controls">
        <p class="dk-small dk-muted">${this.#position()}</p>
        <div class="dk-actions">
          ${button(drawings.back, text.previous, first === 0, first - 1)}
          ${button(drawings.forward, text.next, last === count - 1, first + 1)}
        </div>
      </div>
    `;
  }

  protected override sorry() {
    return msg('The stories did not come');
  }

  protected override bones() {
    return html`
      <div class="dk-stack dk-skeleton" aria-hidden="true">
        <p class="dk-h2"><span class="dk-bone">Stories</span></p>
        <div class="dk-carousel">
          <div class="dk-carousel__track">${Array.from({ length: abreast }, storyBones)}</div>
          <div class="dk-carousel__bar carousel__bar--few">
            <p class="dk-small"><span class="dk-bone">Story 1 of 3</span></p>
            <div class="dk-actions"><span class="dk-round dk-bone dk-bone--disc"></span></div>
          </div>
        </div>
      </div>
    `;
  }

  #position() {
    return this.#place(this.#track.first, this.#track.last);
  }

  /** @param first Position from 0, as is `last`. */
  #place(first: number, last: number) {
    const count = this.#answer?.items.length ?? 0;
    return first === last
      ? msg(str`Story ${first + 1} of ${count}`)
      : msg(str`Stories ${first + 1} to ${last + 1} of ${count}`);
  }

  #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { first } = this.#track;
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1;
    const targets: Record<string, number> = {
      ArrowRight: first + forward,
      ArrowLeft: first - forward,
      Home: 0,
      End: Infinity,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.#track.go(target);
  };

  #open = (event: MouseEvent, { slug }: Spotlight) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (this.dispatchEvent(new SpotlightCarouselOpenEvent(slug)))
      this.dispatchEvent(new SpotlightCarouselOpenedEvent(slug));
    else event.preventDefault();
  };
}

define('spotlight-carousel', SpotlightCarousel);

declare global {
  interface HTMLElementTagNameMap {
    'spotlight-carousel': SpotlightCarousel;
  }
}
