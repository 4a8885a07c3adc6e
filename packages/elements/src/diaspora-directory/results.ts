import type { ProfileCard, Profiles, SortOrder } from '@diaspora-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import * as drawings from '../parts/drawings.js';
import { arrow, icon } from '../parts/icons.js';
import { profileCard, skeletonCards } from '../parts/profile-card.js';
import { chip } from './filters.js';

/** Cards that stand in while the first answer is under way. */
const bones = 3;

export const cards = (
  items: readonly ProfileCard[],
  busy: boolean,
  open: (event: MouseEvent, profile: ProfileCard) => void,
): TemplateResult => html`
  <ul class="dk-cards" role="list" part="list" aria-busy=${busy}>
    ${items.map((profile) => profileCard(profile, open))}
  </ul>
`;

/** The search box and the first cards, as bones. */
export const skeleton = (): TemplateResult => html`
  <div class="dk-search dk-skeleton" aria-hidden="true">
    <p class="dk-search__label"><span class="dk-bone">What are you looking for?</span></p>
    <p class="dk-hint"><span class="dk-bone">A skill, a sector, a country</span></p>
    <div class="dk-input dk-bone directory__field"></div>
  </div>
  <p class="dk-results__total dk-skeleton" aria-hidden="true"><span class="dk-bone">38 entries</span></p>
  ${skeletonCards(bones)}
`;

export const sorting = (
  { sort, sortBy }: Profiles['text'],
  chosen: SortOrder,
  choose: (sort: SortOrder) => void,
): TemplateResult => html`
  <div class="dk-sort">
    <label for="sort">${sortBy}</label>
    <select
      class="dk-select"
      id="sort"
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as SortOrder)}
    >
      ${sort.map(({ code, label }) => html`<option value=${code} .selected=${code === chosen}>${label}</option>`)}
    </select>
  </div>
`;

/** Another spelling that would find something. */
export const correction = (suggestion: Profiles['suggestion'], search: (q: string) => void) =>
  suggestion
    ? html`<button class="directory__link" type="button" @click=${() => search(suggestion.q)}>
        ${suggestion.label}
      </button>`
    : nothing;

export const moreButton = (label: string, busy: boolean, show: () => void): TemplateResult => html`
  <button class="dk-button" type="button" part="more" aria-disabled=${busy} @click=${show}>${label}</button>
`;

/** Nothing found: which filter to drop, and what that would find. Never a dead end. */
export function empty(
  { text, drop, askUrl }: Profiles,
  without: (dropped: Profiles['drop'][number]) => void,
): TemplateResult {
  return html`
    <div class="dk-panel dk-stack" part="empty">
      <h3 class="dk-h3">${text.emptyTitle}</h3>
      <p>${text.emptyHint}</p>
      ${
        drop.length > 0
          ? html`<ul class="dk-chips" role="list">
              ${drop.map((dropped) => chip(text.remove, dropped.label, () => without(dropped)))}
            </ul>`
          : nothing
      }
      <a class="dk-more" href=${askUrl}><span>${text.askMission}</span>${arrow(drawings.forward)}</a>
    </div>
  `;
}

/**
 * A button that copies the address of this search.
 *
 * @param address `copied`, or what is shown to be copied by hand where the browser does not let us.
 */
export const share = (text: Profiles['text'], copy: () => void, address: string | 'copied'): TemplateResult => html`
  <button class="dk-button dk-button--quiet" type="button" part="share" @click=${copy}>
    ${icon(drawings.share)}<span>${text.share}</span>
  </button>
  ${
    address && address !== 'copied'
      ? html`<p class="dk-small directory__address"><span>${text.copy}</span> <bdi class="dk-ltr">${address}</bdi></p>`
      : nothing
  }
`;
