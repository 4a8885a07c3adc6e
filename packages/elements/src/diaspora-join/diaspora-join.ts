import './start.js';
import type { Mission } from '@diaspora-kit/contract';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { define } from '../base/define.js';
import { DiasporaElement } from '../base/diaspora-element.js';
import { DiasporaJoinOpenedEvent, DiasporaJoinOpenEvent } from './diaspora-join.events.js';
import { styles } from './styles.js';

/**
 * What joining a mission's directory means and who sees what, with the way to the form. Nothing is typed in the host page:
 * the form is on the kit's own.
 *
 * @tag diaspora-join
 * @summary What joining means, and the way to join on the kit's own page.
 *
 * @slot - What stands here before the words do, and when they cannot: at least a link to the page on which one joins.
 *
 * @fires {DiasporaJoinOpenEvent} diaspora-join-open - The form is about to be opened; cancelable.
 * @fires {DiasporaJoinOpenedEvent} diaspora-join-opened - The browser follows the link to the form.
 *
 * @csspart points - What joining means.
 * @csspart needs - What the directory still lacks.
 * @csspart sees - Who sees what.
 * @csspart action - The link to the form.
 * @csspart error - What is said when no answer came.
 *
 * @cssproperty [--dk-brand=#0b3f97] - Main colour in light.
 * @cssproperty [--dk-brand-on=#fff] - Words on the main colour in light.
 * @cssproperty [--dk-brand-night=#a6c3ff] - Main colour in dark.
 * @cssproperty [--dk-brand-night-on=#0a1c42] - Words on the main colour in dark.
 * @cssproperty --dk-font-body - Fonts of text.
 * @cssproperty --dk-font-display - Fonts of titles.
 * @cssproperty [--dk-radius-l=16px] - Corners of panels.
 */
export class DiasporaJoin extends DiasporaElement {
  static override styles = styles;

  #answer: Mission | undefined;

  protected override start() {
    const { scope } = this;
    this.ask(
      (server, signal) => server.getMission(scope, { signal }),
      (answer) => (this.#answer = answer),
    );
  }

  protected override content() {
    if (!this.#answer || this.asking.phase === 'error') return undefined;
    const { join } = this.#answer;
    return html`
      <div class="dk-stack">
        <div>
          <h2 class="dk-h2">${join.title}</h2>
          <p class="dk-muted">${join.intro}</p>
        </div>
        <section class="dk-panel dk-panel--sunken dk-stack dk-stack--s" part="points">
          <h3 class="dk-h3">${join.pointsTitle}</h3>
          <ul class="dk-bullets">
            ${join.points.map((point) => html`<li>${point}</li>`)}
          </ul>
        </section>
        ${join.needs.topics.length ? this.#needs(join.needs) : nothing}
        <section class="dk-panel dk-stack dk-stack--s" part="sees">
          <h3 class="dk-h3">${join.seesTitle}</h3>
          <dl class="dk-facts">
            ${join.whoSees.map(
              ({ label, text }) => html`
                <div>
                  <dt>${label}</dt>
                  <dd>${text}</dd>
                </div>
              `,
            )}
          </dl>
          <p class="dk-small">${join.never}</p>
        </section>
        <p>
          <a class="dk-button" part="action" href=${join.url} aria-describedby="own" @click=${this.#open}
            >${join.button}</a
          >
        </p>
        <p class="dk-small dk-muted" id="own">${join.ownPage}</p>
      </div>
    `;
  }

  #needs({ title, intro, topics }: Mission['join']['needs']) {
    return html`
      <section class="dk-stack dk-stack--s" part="needs">
        <h3 class="dk-h3">${title}</h3>
        <p>${intro}</p>
        <ul class="dk-bullets">
          ${topics.map((topic) => html`<li>${topic}</li>`)}
        </ul>
      </section>
    `;
  }

  protected override sorry() {
    return msg('The invitation did not come');
  }

  protected override bones() {
    return html`
      <div class="dk-skeleton" aria-hidden="true">
        <p class="dk-h2"><span class="dk-bone">Be found by someone</span></p>
      </div>
    `;
  }

  #open = (event: MouseEvent) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (this.dispatchEvent(new DiasporaJoinOpenEvent(this.mission)))
      this.dispatchEvent(new DiasporaJoinOpenedEvent(this.mission));
    else event.preventDefault();
  };
}

define('diaspora-join', DiasporaJoin);

declare global {
  interface HTMLElementTagNameMap {
    'diaspora-join': DiasporaJoin;
  }
}
