import { decodeState, encodeState } from './search.js';

/** An element's one parameter in the page's address. */
export class PageAddress {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  /** `dk` for the first element of its kind on the page, `dk-{id}` for further ones; without an id those keep nothing. */
  get #name(): string | undefined {
    const { localName, id } = this.#element;
    if (this.#element.hasAttribute('no-url')) return undefined;
    const first = document.querySelector(localName);
    if (!first || first === this.#element) return 'dk';
    return id && `dk-${id}`;
  }

  /** What the element starts with where the address says nothing. */
  get #first(): string {
    return encodeState(decodeState(this.#element.getAttribute('search') ?? '').search, '');
  }

  read(): string {
    const name = this.#name;
    return (name && new URLSearchParams(location.search).get(name)) ?? this.#first;
  }

  /** The address of the page with this state, or `undefined` where the page's address keeps none. */
  with(state: string): string | undefined {
    const name = this.#name;
    if (!name) return undefined;
    const url = new URL(location.href);
    if (state === this.#first) url.searchParams.delete(name);
    else url.searchParams.set(name, state);
    return url.href;
  }

  /** @param step Whether the browser's Back button should return to the state before. */
  write(state: string, step: boolean): void {
    const href = this.with(state);
    if (!href || href === location.href) return;
    try {
      // The page's own router may keep something in the state.
      if (step) history.pushState(history.state, '', href);
      else history.replaceState(history.state, '', href);
    } catch {
      // A sandboxed frame, or too often: the search works without.
    }
  }
}
