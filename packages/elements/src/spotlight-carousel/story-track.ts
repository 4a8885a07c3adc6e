import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Share of a slide that must show for it to count as in view. */
const inView = 0.9;

/** Where a row of slides stands. The browser scrolls it; this watches, and scrolls to a slide when asked. */
export class StoryTrack implements ReactiveController {
  /** Positions of the first and the last slide in view, from 0. */
  first = 0;
  last = 0;
  /** Whether what is in view is what was asked for, and should be said. */
  announced = false;

  readonly #host: ReactiveControllerHost & { renderRoot: ParentNode };
  #slides: HTMLElement[] = [];
  #seen = new Set<Element>();
  #target: number | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & { renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    this.#slides = [];
    this.#seen.clear();
  }

  hostUpdated() {
    const slides = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[part=slide]')];
    if (slides.length === this.#slides.length && slides.every((slide, index) => slide === this.#slides[index])) return;
    this.hostDisconnected();
    this.#slides = slides;
    this.#observer = new IntersectionObserver(this.#look, {
      root: slides[0]?.parentElement ?? null,
      threshold: inView,
    });
    for (const slide of slides) this.#observer.observe(slide);
  }

  /** @param announce Whether to say where that led, once it is in view. */
  go(position: number, announce = false) {
    const target = Math.min(Math.max(position, 0), this.#slides.length - 1);
    const [first, slide] = [this.#slides[0], this.#slides[target]];
    if (!first || !slide) return;
    this.#target = announce ? target : undefined;
    // Negative where the text runs right to left, as `scrollLeft` is.
    first.parentElement?.scrollTo({ left: slide.offsetLeft - first.offsetLeft });
  }

  #look = (entries: IntersectionObserverEntry[]) => {
    for (const { target, intersectionRatio } of entries) {
      if (intersectionRatio >= inView) this.#seen.add(target);
      else this.#seen.delete(target);
    }
    const positions = this.#slides.flatMap((slide, index) => (this.#seen.has(slide) ? [index] : []));
    if (positions.length === 0) return;
    this.first = positions[0]!;
    this.last = positions.at(-1)!;
    this.announced = this.#target !== undefined && positions.includes(this.#target);
    this.#host.requestUpdate();
  };
}
