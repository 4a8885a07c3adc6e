/** A story is about to be opened. `preventDefault()` leaves it to the host page. */
export class SpotlightCarouselOpenEvent extends Event {
  static readonly type = 'spotlight-carousel-open';
  readonly slug: string;

  constructor(slug: string) {
    super(SpotlightCarouselOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.slug = slug;
  }
}

/** The browser follows the link to a story. */
export class SpotlightCarouselOpenedEvent extends Event {
  static readonly type = 'spotlight-carousel-opened';
  readonly slug: string;

  constructor(slug: string) {
    super(SpotlightCarouselOpenedEvent.type, { bubbles: true, composed: true });
    this.slug = slug;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'spotlight-carousel-open': SpotlightCarouselOpenEvent;
    'spotlight-carousel-opened': SpotlightCarouselOpenedEvent;
  }
}
