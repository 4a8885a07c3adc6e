import type { Client, Profile, ProfileCard } from '@diaspora-kit/contract';
import { msg } from '@lit/localize';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Asking } from '../base/asking.js';
import * as drawings from '../parts/drawings.js';
import { arrow } from '../parts/icons.js';
import { failure, slowLine } from '../parts/note.js';
import { profileBody, profileHead } from './profile-view.js';

/** The profile that is open in place of the list: its head from the card at once, the rest when it comes. */
export class OpenProfile {
  /** Empty while the list is shown. */
  slug = '';
  readonly asking: Asking;
  #head: ProfileCard | undefined;
  #full: Profile | undefined;

  constructor(host: ReactiveControllerHost) {
    this.asking = new Asking(host);
  }

  /** @param arrived Called when all of it is there. */
  open(
    ask: (signal: AbortSignal) => ReturnType<Client['getProfile']>,
    slug: string,
    card: ProfileCard | undefined,
    arrived: () => void,
  ): void {
    this.slug = slug;
    this.#head = card;
    this.#full = undefined;
    void this.asking.ask(ask, (profile) => {
      this.#head = this.#full = profile;
      arrived();
    });
  }

  leave(): void {
    this.slug = '';
    this.asking.reset();
  }

  view(back: () => void): TemplateResult {
    return html`
      <p>
        <button class="directory__link" type="button" @click=${back}>
          ${arrow(drawings.back)}<span>${msg('Back to the directory')}</span>
        </button>
      </p>
      <article class="dk-stack dk-stack--l" part="profile" aria-busy=${this.asking.phase === 'loading'}>
        ${this.#head ? profileHead(this.#head) : nothing} ${slowLine(this.asking)}
        ${this.asking.failed ? failure(this.asking, msg('The directory did not answer')) : nothing}
        ${this.#full ? profileBody(this.#full) : nothing}
        ${
          this.#head
            ? html`<a class="directory__link dk-small" href=${this.#head.url}>${msg('Open the full page')}</a>`
            : nothing
        }
      </article>
    `;
  }
}
