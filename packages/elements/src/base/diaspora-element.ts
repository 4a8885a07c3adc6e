import { createClient, type Client } from '@diaspora-kit/contract/client';
import { completeLanguages, directionOf, type CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { msg } from '@lit/localize';
import {
  LitElement,
  html,
  nothing,
  unsafeCSS,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import base from '../parts/base.css?inline';
import { failure, slowLine } from '../parts/note.js';
import tokens from '../theme/tokens.css?inline';
import { Asking } from './asking.js';
import element from './element.css?inline';
import { loadCatalogue, speaking } from './localization.js';
import { sharedFetch } from './shared-fetch.js';
import { languageAround, scopeOf, scriptOrigin } from './surroundings.js';

/** Characters; a fallback longer than a link is better company than bones. */
const shortFallback = 200;

/** The sheets of every element, and then its own. */
export const sheets = (...own: string[]): CSSResultGroup =>
  [tokens, base, element, ...own].map((sheet) => unsafeCSS(sheet));

/**
 * What every element shares: where its data comes from, which language it speaks, how it waits and fails. What stands
 * between its tags is its fallback: shown until there is something better, and whenever there is not.
 *
 * @attr {string} lang - Language: `en`, `fr` or `ar`. Default: the nearest `lang` around, then the mission's first.
 * @csspart base - Everything the element shows.
 */
export abstract class DiasporaElement extends LitElement {
  static override styles = sheets();

  static override get properties(): PropertyDeclarations {
    return { mission: {}, api: {}, theme: { reflect: true, useDefault: true }, client: { attribute: false } };
  }

  /** Slug of the mission. Required. */
  declare mission: string;

  /** Origin of the server. Default: where the script came from. */
  declare api: string;

  /** `auto` turns dark only where the page around admits dark. */
  declare theme: 'light' | 'dark' | 'auto';

  /** Replaces the network: a fake in tests and stories, a snapshot on static sites. */
  declare client: Client | undefined;

  /** The language spoken now. */
  protected language: CompleteLanguage = 'en';

  /** The question on which everything the element shows depends. */
  protected readonly asking = new Asking(this);

  constructor() {
    super();
    this.mission = '';
    this.api = scriptOrigin;
    this.theme = 'auto';
  }

  static override get observedAttributes() {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null) {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate('lang', old);
  }

  /** Asks for what the element shows, with `this.ask`. Called again when the mission, the server or the language changes. */
  protected abstract start(): void;

  /** What the element shows once it has an answer, and nothing before. `msg()` may be called here and in the three below. */
  protected abstract content(): unknown;

  /** Stands in for the answer while it is under way. */
  protected abstract bones(): unknown;

  /** That no answer came: `The stories did not come`. */
  protected abstract sorry(): string;

  /** What a live region says. Said once per change. */
  protected status(): string {
    return this.asking.phase === 'loading' ? msg('Loading') : '';
  }

  /** The server, as an object: `client` where one is set. */
  protected get server(): Client {
    return this.client ?? createClient({ origin: this.api, fetch: sharedFetch });
  }

  /** What every question carries. `lang` is left out where only the mission can say it. */
  protected get scope(): ReturnType<typeof scopeOf> {
    return scopeOf(this, this.mission);
  }

  /**
   * Asks, with the words of the language fetched beside; `take` runs when both are there. The language of the answer is
   * spoken from then on.
   */
  protected ask<Answer extends { lang: string }>(
    question: (server: Client, signal: AbortSignal) => Promise<Answer>,
    take: (answer: Answer) => void,
  ): void {
    const { server, api } = this;
    const { lang } = this.scope;
    void this.asking.ask(
      async (signal) => {
        const words = lang && loadCatalogue(api, lang, signal);
        // Why there is no answer is said in the reader's language too.
        const answer = await question(server, signal).finally(() => words);
        if (!lang) await loadCatalogue(api, answer.lang, signal);
        return answer;
      },
      (answer) => {
        this.language = lang ?? completeLanguages.find((known) => known === answer.lang) ?? 'en';
        take(answer);
      },
    );
  }

  protected override willUpdate(changed: PropertyValues) {
    if (this.mission && ['mission', 'api', 'client', 'lang'].some((name) => changed.has(name))) this.start();
  }

  protected override performUpdate() {
    if (!this.hasUpdated) this.language = languageAround(this) ?? 'en';
    speaking(this.language, () => super.performUpdate());
  }

  protected override render() {
    return html`
      <div class="dk-widget" part="base" lang=${this.language} dir=${directionOf(this.language)}>
        <p class="dk-hidden" role="status">${this.status()}</p>
        ${this.mission && this.asking.refusal?.code !== 'mission-not-found' ? this.#shown() : html`<slot></slot>`}
      </div>
    `;
  }

  #shown() {
    const { asking } = this;
    try {
      const content = this.content();
      if (content) return content;
    } catch {
      // A later server may answer in another shape: no reader sees half of it.
      return failure(asking, this.sorry());
    }
    if (asking.phase !== 'loading') return failure(asking, this.sorry());
    const onlyLink = (this.textContent ?? '').trim().length < shortFallback;
    return html`${onlyLink ? this.bones() : nothing} ${slowLine(asking)} <slot></slot>`;
  }
}
