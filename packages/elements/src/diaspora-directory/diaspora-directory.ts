import './start.js';
import type { FacetName, Profile, ProfileCard, Profiles, SortOrder } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Asking } from '../base/asking.js';
import { define } from '../base/define.js';
import { DiasporaElement } from '../base/diaspora-element.js';
import { icon } from '../parts/icons.js';
import { failure, offlineNote, slowLine } from '../parts/note.js';
import {
  DiasporaDirectoryOpenedEvent,
  DiasporaDirectoryOpenEvent,
  DiasporaDirectorySearchedEvent,
  DiasporaDirectorySearchEvent,
} from './diaspora-directory.events.js';
import { chips, facets } from './filters.js';
import { PageAddress } from './page-address.js';
import { profileBody, profileHead } from './profile-view.js';
import { cards, empty, share, skeleton, sorting } from './results.js';
import { searchBox } from './search-box.js';
import { decodeState, encodeState, everything, queryOf, withFilter, type Search } from './search.js';
import { styles } from './styles.js';

/** Milliseconds without a key before the text is searched. */
const typingPause = 250;

/** Characters; a fallback longer than a link is better company than bones. */
const shortFallback = 200;

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

  /** Keeps the search out of the page's address. */
  @property({ type: Boolean, attribute: 'no-url' }) accessor noUrl = false;

  @state() private accessor search: Search = everything;
  @state() private accessor answer: Profiles | undefined = undefined;
  @state() private accessor items: readonly ProfileCard[] = [];
  @state() private accessor next: string | null = null;
  @state() private accessor filtersOpen = false;
  /** `copied`, or the address where it could not be copied. */
  @state() private accessor shared = '';
  /** Slug of the open profile, and as much of it as is known. */
  @state() private accessor opened = '';
  @state() private accessor head: ProfileCard | undefined = undefined;
  @state() private accessor profile: Profile | undefined = undefined;

  readonly #more = new Asking(this);
  readonly #profile = new Asking(this);
  readonly #address = new PageAddress(this);
  #typing: ReturnType<typeof setTimeout> | undefined;

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
      this.search = search;
      this.opened = profile;
      this.answer = this.head = this.profile = undefined;
    }
    super.willUpdate(changed);
  }

  protected override start() {
    this.#load();
    if (this.opened) this.#loadProfile();
  }

  protected override status() {
    if (this.opened) return this.#profile.phase === 'loading' ? msg('Loading') : '';
    if (this.shared === 'copied') return msg('Address copied');
    return this.answer && this.asking.phase === 'ready' ? this.answer.totalLabel : this.answer ? '' : super.status();
  }

  protected override content() {
    if (this.opened) return this.#profileView();
    const { answer, asking } = this;
    const failed = asking.phase === 'error' || (asking.phase === 'offline' && !answer);
    if (failed && !answer) return failure(asking, msg('The directory did not answer'));
    if (!answer) {
      const link = (this.textContent ?? '').trim().length < shortFallback;
      return html`${link ? skeleton() : nothing} ${slowLine(asking)} <slot></slot>`;
    }
    return html`
      ${searchBox(answer.text, this.search.q, this.#type, () => this.#go(this.search))}
      ${asking.phase === 'offline' && asking.answeredAt ? offlineNote(asking.answeredAt, this.language) : nothing}
      ${slowLine(asking)} ${failed ? failure(asking, msg('The directory did not answer')) : this.#results(answer)}
      <p class="dk-widget__foot">
        <a class="directory__link dk-small" href=${answer.url}>${msg('Open the full directory')}</a>
      </p>
    `;
  }

  #results(answer: Profiles) {
    const { suggestion } = answer;
    return html`
      <div class="dk-results__head">
        <h2 class="dk-results__total" tabindex="-1">${answer.totalLabel}</h2>
        <div class="directory__tools">
          <button
            class="dk-button dk-button--quiet directory__toggle"
            type="button"
            aria-expanded=${this.filtersOpen}
            aria-controls="filters"
            @click=${() => (this.filtersOpen = !this.filtersOpen)}
          >
            ${icon('filters')}<span>${msg('Filters')}</span>
            ${answer.applied.length > 0 ? html`<b class="dk-facet__num">${answer.applied.length}</b>` : nothing}
          </button>
          ${sorting(answer.text, this.search.sort, (sort) => this.#go({ ...this.search, sort }))}
        </div>
      </div>
      ${
        suggestion
          ? html`<button
              class="directory__link"
              type="button"
              @click=${() => this.#go({ ...this.search, q: suggestion.q })}
            >
              ${suggestion.label}
            </button>`
          : nothing
      }
      ${chips(answer, this.#choose, () => this.#go({ ...this.search, filters: {} }))}
      <div class="directory__split">
        <div
          class="directory__filters ${this.filtersOpen ? 'directory__filters--open' : ''}"
          id="filters"
          part="filters"
          role="group"
          aria-label=${msg('Filters')}
        >
          ${facets(answer, this.search.filters, this.#choose)}
        </div>
        <div class="directory__results">
          ${
            this.items.length > 0
              ? cards(this.items, this.asking.phase === 'loading', this.#open)
              : empty(answer, ({ name, code }) =>
                  this.#go(name === 'q' ? { ...this.search, q: '' } : withFilter(this.search, name, code ?? '', false)),
                )
          }
          ${
            this.#more.phase === 'error' || this.#more.phase === 'offline'
              ? failure(this.#more, msg('The directory did not answer'))
              : nothing
          }
          <div class="dk-actions">
            ${
              this.next
                ? html`<button
                    class="dk-button"
                    type="button"
                    part="more"
                    aria-disabled=${this.#more.phase === 'loading'}
                    @click=${this.#showMore}
                  >
                    ${msg('Show more')}
                  </button>`
                : nothing
            }
            ${share(this.#share, this.shared)}
          </div>
        </div>
      </div>
    `;
  }

  #profileView() {
    const { head, profile } = this;
    const { phase } = this.#profile;
    return html`
      <p>
        <button class="directory__link directory__back" type="button" @click=${this.#close}>
          ${icon('back')}<span>${msg('Back to the directory')}</span>
        </button>
      </p>
      <article class="dk-stack dk-stack--l" part="profile" aria-busy=${phase === 'loading'}>
        ${head ? profileHead(head) : nothing} ${slowLine(this.#profile)}
        ${phase === 'error' || phase === 'offline' ? failure(this.#profile, msg('The directory did not answer')) : nothing}
        ${profile ? profileBody(profile) : nothing}
        ${head ? html`<a class="directory__link dk-small" href=${head.url}>${msg('Open the full page')}</a>` : nothing}
      </article>
    `;
  }

  #type = (q: string) => {
    this.search = { ...this.search, q };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#go(this.search, false), typingPause);
  };

  #choose = (name: FacetName, code: string, chosen: boolean) => this.#go(withFilter(this.search, name, code, chosen));

  /** @param step Whether the browser's Back button returns to the search before. */
  #go(search: Search, step = true) {
    clearTimeout(this.#typing);
    // Puts a box or a choice back if the page around said no.
    this.requestUpdate();
    if (!this.dispatchEvent(new DiasporaDirectorySearchEvent(search.filters, search.sort))) return;
    this.search = search;
    this.#address.write(encodeState(search, ''), step);
    this.#load();
  }

  #load() {
    const { scope, search } = this;
    this.#more.reset();
    this.shared = '';
    this.ask(
      (server, signal) => server.listProfiles({ ...scope, ...queryOf(search) }, { signal }),
      (answer) => void this.#show(answer),
    );
  }

  async #show(answer: Profiles) {
    const focused = this.shadowRoot?.activeElement;
    this.answer = answer;
    this.items = answer.items;
    this.next = answer.next;
    await this.updateComplete;
    if (focused?.isConnected === false) void this.#focus('.dk-results__total');
    this.dispatchEvent(new DiasporaDirectorySearchedEvent(answer.total));
  }

  #showMore = () => {
    const { scope, search, next, server } = this;
    if (!next || this.#more.phase === 'loading') return;
    void this.#more.ask(
      async (signal) => {
        try {
          return await server.listProfiles({ ...scope, ...queryOf(search), after: next }, { signal });
        } catch (error) {
          if (error instanceof ApiProblem && error.problem.code === 'cursor-expired') this.#load();
          throw error;
        }
      },
      (answer) => {
        const first = this.items.length + 1;
        this.items = [...this.items, ...answer.items];
        this.next = answer.next;
        void this.#focus(`.dk-card:nth-child(${first}) a`);
      },
    );
  };

  #share = async () => {
    const address = (window.top === window && this.#address.with(encodeState(this.search, ''))) || this.answer?.url;
    if (!address) return;
    try {
      await navigator.clipboard.writeText(address);
      this.shared = 'copied';
    } catch {
      this.shared = address;
    }
  };

  #open = (event: MouseEvent, card: ProfileCard) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!this.dispatchEvent(new DiasporaDirectoryOpenEvent(card.slug, card.url))) return;
    this.opened = card.slug;
    this.head = card;
    this.#address.write(encodeState(this.search, card.slug), true);
    this.#loadProfile();
    void this.#focus('h2');
  };

  #loadProfile() {
    const { scope, opened: slug, server } = this;
    this.profile = undefined;
    void this.#profile.ask(
      (signal) => server.getProfile({ ...scope, slug }, { signal }),
      (profile) => {
        this.head = this.profile = profile;
        void this.updateComplete.then(() => this.dispatchEvent(new DiasporaDirectoryOpenedEvent(slug)));
      },
    );
  }

  #close = () => {
    this.#address.write(encodeState(this.search, ''), true);
    this.#leaveProfile();
  };

  #leaveProfile() {
    const position = this.items.findIndex(({ slug }) => slug === this.opened) + 1;
    this.opened = '';
    this.head = this.profile = undefined;
    this.#profile.reset();
    void this.#focus(position ? `.dk-card:nth-child(${position}) a` : '.dk-results__total');
  }

  /** The reader went back or forward. */
  #follow = () => {
    const { search, profile } = decodeState(this.#address.read());
    if (profile !== this.opened) {
      if (!profile) this.#leaveProfile();
      else {
        this.opened = profile;
        this.head = this.items.find(({ slug }) => slug === profile);
        this.#loadProfile();
      }
    }
    if (encodeState(search, '') === encodeState(this.search, '')) return;
    this.search = search;
    this.#load();
  };

  async #focus(selector: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('diaspora-directory', DiasporaDirectory);

declare global {
  interface HTMLElementTagNameMap {
    'diaspora-directory': DiasporaDirectory;
  }
}
