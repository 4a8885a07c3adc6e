import './start.js';
import type { FacetName, ProfileCard, Profiles } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { Asking } from '../base/asking.js';
import { define } from '../base/define.js';
import { DiasporaElement } from '../base/diaspora-element.js';
import { failure, offlineNote, slowLine } from '../parts/note.js';
import {
  DiasporaDirectoryOpenedEvent,
  DiasporaDirectoryOpenEvent,
  DiasporaDirectorySearchedEvent,
  DiasporaDirectorySearchEvent,
} from './diaspora-directory.events.js';
import { chips, facets, filtersButton } from './filters.js';
import { OpenProfile } from './open-profile.js';
import { PageAddress } from './page-address.js';
import { cards, correction, empty, moreButton, share, skeleton, sorting } from './results.js';
import { searchBox } from './search-box.js';
import { decodeState, encodeState, everything, queryOf, withFilter, type Search } from './search.js';
import { styles } from './styles.js';

/** Milliseconds without a key before the text is searched. */
const typingPause = 250;

/**
 * The diaspora directory of a mission: search, filters with counts, cards, and a profile in place.
 *
 * @tag diaspora-directory
 * @summary Search people and organisations of a mission's diaspora.
 *
 * @slot - What stands here before the directory does, and when it cannot: at least a link to the directory's page.
 *
 * @fires {DiasporaDirectorySearchEvent} diaspora-directory-search - A search is about to be made; cancelable.
 * @fires {DiasporaDirectorySearchedEvent} diaspora-directory-searched - Its answer is shown.
 * @fires {DiasporaDirectoryOpenEvent} diaspora-directory-open - A profile is about to be opened in place; cancelable.
 * @fires {DiasporaDirectoryOpenedEvent} diaspora-directory-opened - The profile is shown.
 *
 * @attr {string} search - The search it starts with, as the directory's page has it in its address: `sector=A&q=water`.
 *
 * @csspart search - The search field with its label and button.
 * @csspart filters - All groups of filters.
 * @csspart facet - One group of filters.
 * @csspart chips - The filters in force.
 * @csspart list - The list of cards.
 * @csspart card - One entry.
 * @csspart more - The button that shows more entries.
 * @csspart share - The button that copies the search's address.
 * @csspart empty - What is said when nothing was found.
 * @csspart error - What is said when no answer came.
 * @csspart profile - The open profile.
 * @csspart ask - The link to ask a mentor, in a profile.
 * @csspart write - The link to write to the owner of an entry, in a profile.
 *
 * @cssproperty [--dk-brand=#0b3f97] - Main colour in light.
 * @cssproperty [--dk-brand-on=#fff] - Words on the main colour in light.
 * @cssproperty [--dk-brand-night=#a6c3ff] - Main colour in dark.
 * @cssproperty [--dk-brand-night-on=#0a1c42] - Words on the main colour in dark.
 * @cssproperty --dk-font-body - Fonts of text.
 * @cssproperty --dk-font-display - Fonts of names and titles.
 * @cssproperty [--dk-radius=10px] - Corners of controls.
 */
export class DiasporaDirectory extends DiasporaElement {
  static override styles = styles;

  static override get properties() {
    return { noUrl: { type: Boolean, reflect: true, attribute: 'no-url' } };
  }

  /** Keeps the search out of the page's address. */
  declare noUrl: boolean;

  #search: Search = everything;
  #answer: Profiles | undefined;
  /** The first entries and all that were shown after them. */
  #items: readonly ProfileCard[] = [];
  #next: string | null = null;
  #filtersOpen = false;
  /** `copied`, or the address where it could not be copied. */
  #shared = '';
  #typing: ReturnType<typeof setTimeout> | undefined;

  readonly #more = new Asking(this);
  readonly #profile = new OpenProfile(this);
  readonly #address = new PageAddress(this);

  constructor() {
    super();
    this.noUrl = false;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('popstate', this.#follow);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#follow);
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues) {
    if (['mission', 'api', 'client'].some((name) => changed.has(name))) {
      const { search, profile } = decodeState(this.#address.read());
      this.#search = search;
      this.#answer = undefined;
      this.#profile.slug = profile;
    }
    super.willUpdate(changed);
  }

  protected override start() {
    this.#load();
    if (this.#profile.slug) this.#openProfile(this.#profile.slug);
  }

  protected override status() {
    if (this.#profile.slug) return this.#profile.asking.phase === 'loading' ? msg('Loading') : '';
    if (!this.#answer) return super.status();
    if (this.#shared === 'copied') return this.#answer.text.copied;
    if (this.asking.phase === 'offline') return msg('You are offline');
    return this.asking.phase === 'ready' ? this.#answer.totalLabel : '';
  }

  protected override content() {
    if (this.#profile.slug) return this.#profile.view(this.#close);
    const { asking } = this;
    const answer = this.#answer;
    if (!answer) return undefined;
    return html`
      ${searchBox(answer.text, this.#search.q, this.#type, () => this.#go(this.#search))}
      ${asking.phase === 'offline' && asking.answeredAt ? offlineNote(asking.answeredAt, this.language) : nothing}
      ${slowLine(asking)} ${asking.phase === 'error' ? failure(asking, this.sorry()) : this.#results(answer)}
      <p class="dk-widget__foot">
        <a class="directory__link dk-small" href=${answer.url}>${answer.text.full}</a>
      </p>
    `;
  }

  protected override bones() {
    return skeleton();
  }

  protected override sorry() {
    return msg('The directory did not answer');
  }

  #results(answer: Profiles) {
    const search = this.#search;
    const { phase } = this.#more;
    return html`
      <div class="dk-results__head">
        <h2 class="dk-results__total" tabindex="-1">${answer.totalLabel}</h2>
        <div class="directory__tools">
          ${filtersButton(answer.text.filters, answer.applied.length, this.#filtersOpen, this.#toggleFilters)}
          ${sorting(answer.text, search.sort, (sort) => this.#go({ ...search, sort }))}
        </div>
      </div>
      ${correction(answer.suggestion, (q) => this.#go({ ...search, q }))}
      ${chips(answer, this.#choose, () => this.#go({ ...search, filters: {} }))}
      <div class="directory__split">
        ${facets(answer, search.filters, this.#filtersOpen, this.#choose)}
        <div class="directory__results">
          ${
            this.#items.length > 0
              ? cards(this.#items, this.asking.phase === 'loading', this.#open)
              : empty(answer, ({ name, code }) =>
                  this.#go(name === 'q' ? { ...search, q: '' } : withFilter(search, name, code ?? '', false)),
                )
          }
          ${this.#more.failed ? failure(this.#more, this.sorry()) : nothing}
          <div class="dk-actions">
            ${this.#next ? moreButton(answer.text.more, phase === 'loading', this.#showMore) : nothing}
            ${share(answer.text, this.#share, this.#shared)}
          </div>
        </div>
      </div>
    `;
  }

  #toggleFilters = () => {
    this.#filtersOpen = !this.#filtersOpen;
    this.requestUpdate();
  };

  #type = (q: string) => {
    this.#search = { ...this.#search, q };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#go(this.#search, false), typingPause);
  };

  #choose = (name: FacetName, code: string, chosen: boolean) => this.#go(withFilter(this.#search, name, code, chosen));

  /** @param step Whether the browser's Back button returns to the search before. */
  #go(search: Search, step = true) {
    clearTimeout(this.#typing);
    if (!this.dispatchEvent(new DiasporaDirectorySearchEvent(search.filters, search.sort))) return;
    this.#search = search;
    this.#address.write(encodeState(search, ''), step);
    this.#load();
  }

  #load() {
    const { scope } = this;
    const query = { ...scope, ...queryOf(this.#search) };
    this.#more.reset();
    this.#shared = '';
    this.ask(
      (server, signal) => server.listProfiles(query, { signal }),
      (answer) => this.#show(answer),
    );
  }

  #show(answer: Profiles) {
    const focused = this.shadowRoot?.activeElement;
    this.#answer = answer;
    this.#items = answer.items;
    this.#next = answer.next;
    void this.#drawn().then(() => {
      if (focused?.isConnected === false) void this.#focus('.dk-results__total');
      this.dispatchEvent(new DiasporaDirectorySearchedEvent(answer.total));
    });
  }

  #showMore = () => {
    const { scope, server } = this;
    const after = this.#next;
    if (!after || this.#more.phase === 'loading') return;
    void this.#more.ask(
      async (signal) => {
        try {
          return await server.listProfiles({ ...scope, ...queryOf(this.#search), after }, { signal });
        } catch (error) {
          if (error instanceof ApiProblem && error.problem.code === 'cursor-expired') this.#load();
          throw error;
        }
      },
      (answer) => {
        const first = this.#items.length + 1;
        this.#items = [...this.#items, ...answer.items];
        this.#next = answer.next;
        void this.#focus(`.dk-card:nth-child(${first}) a`);
      },
    );
  };

  #share = async () => {
    const own = window.top === window ? this.#address.with(encodeState(this.#search, '')) : undefined;
    const address = own ?? this.#answer?.url ?? '';
    try {
      await navigator.clipboard.writeText(address);
      this.#shared = 'copied';
    } catch {
      this.#shared = address;
    }
    this.requestUpdate();
  };

  #open = (event: MouseEvent, card: ProfileCard) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!this.dispatchEvent(new DiasporaDirectoryOpenEvent(card.slug, card.url))) return;
    this.#address.write(encodeState(this.#search, card.slug), true);
    this.#openProfile(card.slug);
    void this.#focus('h2');
  };

  #openProfile(slug: string) {
    const { scope, server } = this;
    this.#profile.open(
      (signal) => server.getProfile({ ...scope, slug }, { signal }),
      slug,
      this.#items.find((card) => card.slug === slug),
      () => void this.#drawn().then(() => this.dispatchEvent(new DiasporaDirectoryOpenedEvent(slug))),
    );
  }

  #close = () => {
    this.#address.write(encodeState(this.#search, ''), true);
    this.#leaveProfile();
  };

  #leaveProfile() {
    const position = this.#items.findIndex(({ slug }) => slug === this.#profile.slug) + 1;
    this.#profile.leave();
    void this.#focus(position ? `.dk-card:nth-child(${position}) a` : '.dk-results__total');
  }

  /** The reader went back or forward. */
  #follow = () => {
    const { search, profile } = decodeState(this.#address.read());
    if (profile !== this.#profile.slug) {
      if (profile) this.#openProfile(profile);
      else this.#leaveProfile();
    }
    if (encodeState(search, '') === encodeState(this.#search, '')) return;
    this.#search = search;
    this.#load();
  };

  async #drawn() {
    this.requestUpdate();
    await this.updateComplete;
  }

  async #focus(selector: string) {
    await this.#drawn();
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('diaspora-directory', DiasporaDirectory);

declare global {
  interface HTMLElementTagNameMap {
    'diaspora-directory': DiasporaDirectory;
  }
}
