// Made from custom-elements.json by `npm run check -- manifest`.
export type FacetName = 'offer' | 'sector' | 'residence' | 'region' | 'topic' | 'language' | 'kind' | 'origin';
export type SortOrder = 'freshness' | 'name';
/** The diaspora directory of a mission: search, filters with counts, cards, and a profile in place. */
export interface DiasporaDirectory extends HTMLElement {
  /** Keeps the search out of the page's address. */
  noUrl: boolean;
  /** Slug of the mission. Required. */
  mission: string;
  /** Origin of the server. Default: where the script came from. */
  api: string;
  /** `auto` turns dark only where the page around admits dark. */
  theme: 'light' | 'dark' | 'auto';
}
/** What joining a mission's directory means and who sees what, with the way to the form. Nothing is typed in the host page: the form is on the kit's own. */
export interface DiasporaJoin extends HTMLElement {
  /** Slug of the mission. Required. */
  mission: string;
  /** Origin of the server. Default: where the script came from. */
  api: string;
  /** `auto` turns dark only where the page around admits dark. */
  theme: 'light' | 'dark' | 'auto';
}
/** One question to a mentor, or to whom the mission finds: one way, confirmed by mail. */
export interface MentorRequest extends HTMLElement {
  /** Slug of the mentor asked. Without one the mission looks for somebody. */
  mentor: string;
  /** Slug of the mission. Required. */
  mission: string;
  /** Origin of the server. Default: where the script came from. */
  api: string;
  /** `auto` turns dark only where the page around admits dark. */
  theme: 'light' | 'dark' | 'auto';
}
/** The stories of a mission in a row that scrolls. Nothing moves by itself. */
export interface SpotlightCarousel extends HTMLElement {
  /** Slug of the mission. Required. */
  mission: string;
  /** Origin of the server. Default: where the script came from. */
  api: string;
  /** `auto` turns dark only where the page around admits dark. */
  theme: 'light' | 'dark' | 'auto';
}
/** A search is about to be made. `preventDefault()` keeps it from being made. Carries codes, not what was typed. */
export interface DiasporaDirectorySearchEvent extends Event {
  readonly filters: Partial<Record<FacetName, readonly string[]>>;
  readonly sort: SortOrder;
}
/** An answer is shown. */
export interface DiasporaDirectorySearchedEvent extends Event {
  /** Entries found; `null` where a small number must not show. */
  readonly total: number | null;
}
/** A profile is about to be opened in place. `preventDefault()` leaves it to the host page. */
export interface DiasporaDirectoryOpenEvent extends Event {
  readonly slug: string;
  /** The profile's page on the kit's own origin. */
  readonly url: string;
}
/** A profile is shown. */
export interface DiasporaDirectoryOpenedEvent extends Event {
  readonly slug: string;
}
/** The form is about to be opened. `preventDefault()` leaves it to the host page. */
export interface DiasporaJoinOpenEvent extends Event {
  /** Slug of the mission. */
  readonly mission: string;
}
/** The browser follows the link to the form. */
export interface DiasporaJoinOpenedEvent extends Event {
  /** Slug of the mission. */
  readonly mission: string;
}
/** A question is about to be sent. `preventDefault()` keeps it from being sent. Carries nothing that was typed. */
export interface MentorRequestSubmitEvent extends Event {
  /** Slug of the mentor asked; `null` where the mission looks for one. */
  readonly mentor: string | null;
}
/** The server has taken a question. Carries neither what was typed nor the receipt: host pages log their events. */
export interface MentorRequestSubmittedEvent extends Event {
  /** Slug of the mentor asked; `null` where the mission looks for one. */
  readonly mentor: string | null;
}
/** A story is about to be opened. `preventDefault()` leaves it to the host page. */
export interface SpotlightCarouselOpenEvent extends Event {
  readonly slug: string;
}
/** The browser follows the link to a story. */
export interface SpotlightCarouselOpenedEvent extends Event {
  readonly slug: string;
}
declare global {
  interface HTMLElementTagNameMap {
    'diaspora-directory': DiasporaDirectory;
    'diaspora-join': DiasporaJoin;
    'mentor-request': MentorRequest;
    'spotlight-carousel': SpotlightCarousel;
  }
  interface GlobalEventHandlersEventMap {
    'diaspora-directory-search': DiasporaDirectorySearchEvent;
    'diaspora-directory-searched': DiasporaDirectorySearchedEvent;
    'diaspora-directory-open': DiasporaDirectoryOpenEvent;
    'diaspora-directory-opened': DiasporaDirectoryOpenedEvent;
    'diaspora-join-open': DiasporaJoinOpenEvent;
    'diaspora-join-opened': DiasporaJoinOpenedEvent;
    'mentor-request-submit': MentorRequestSubmitEvent;
    'mentor-request-submitted': MentorRequestSubmittedEvent;
    'spotlight-carousel-open': SpotlightCarouselOpenEvent;
    'spotlight-carousel-opened': SpotlightCarouselOpenedEvent;
  }
}
