import type { FacetName, SortOrder } from '@diaspora-kit/contract';

/** A search is about to be made. `preventDefault()` keeps it from being made. Carries codes, not what was typed. */
export class DiasporaDirectorySearchEvent extends Event {
  static readonly type = 'diaspora-directory-search';
  readonly filters: Partial<Record<FacetName, readonly string[]>>;
  readonly sort: SortOrder;

  constructor(filters: Partial<Record<FacetName, readonly string[]>>, sort: SortOrder) {
    super(DiasporaDirectorySearchEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.filters = filters;
    this.sort = sort;
  }
}

/** An answer is shown. */
export class DiasporaDirectorySearchedEvent extends Event {
  static readonly type = 'diaspora-directory-searched';
  /** Entries found; `null` where a small number must not show. */
  readonly total: number | null;

  constructor(total: number | null) {
    super(DiasporaDirectorySearchedEvent.type, { bubbles: true, composed: true });
    this.total = total;
  }
}

/** A profile is about to be opened in place. `preventDefault()` leaves it to the host page. */
export class DiasporaDirectoryOpenEvent extends Event {
  static readonly type = 'diaspora-directory-open';
  readonly slug: string;
  /** The profile's page on the kit's own origin. */
  readonly url: string;

  constructor(slug: string, url: string) {
    super(DiasporaDirectoryOpenEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.slug = slug;
    this.url = url;
  }
}

/** A profile is shown. */
export class DiasporaDirectoryOpenedEvent extends Event {
  static readonly type = 'diaspora-directory-opened';
  readonly slug: string;

  constructor(slug: string) {
    super(DiasporaDirectoryOpenedEvent.type, { bubbles: true, composed: true });
    this.slug = slug;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'diaspora-directory-search': DiasporaDirectorySearchEvent;
    'diaspora-directory-searched': DiasporaDirectorySearchedEvent;
    'diaspora-directory-open': DiasporaDirectoryOpenEvent;
    'diaspora-directory-opened': DiasporaDirectoryOpenedEvent;
  }
}
