import type { FacetName, FacetValue, Profiles } from '@diaspora-kit/contract';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import * as drawings from '../parts/drawings.js';
import { icon } from '../parts/icons.js';
import type { Search } from './search.js';

export type Choose = (name: FacetName, code: string, chosen: boolean) => void;

/** Groups that stand open at first. */
const openAtFirst = 2;

const countOf = ({ count, fewerThan }: FacetValue) => count ?? msg(str`under ${fewerThan}`);

/** Opens and closes the filters where the column is too narrow to show them at once. */
export const filtersButton = (
  label: string,
  inForce: number,
  open: boolean,
  toggle: () => void,
): TemplateResult => html`
  <button
    class="dk-button dk-button--quiet directory__toggle"
    type="button"
    aria-expanded=${open}
    aria-controls="filters"
    @click=${toggle}
  >
    ${icon(drawings.filters)}<span>${label}</span>${number(inForce)}
  </button>
`;

const number = (chosen: number) => (chosen ? html`<b class="dk-facet__num">${chosen}</b>` : nothing);

/** A disclosure per group, a box per value; choosing acts at once. */
export function facets(
  { facetLabels, facets, text }: Profiles,
  chosen: Search['filters'],
  open: boolean,
  choose: Choose,
): TemplateResult {
  const first = facetLabels.filter(({ name }) => facets[name]?.length).slice(0, openAtFirst);
  const group = ({ name, label }: Profiles['facetLabels'][number]) => html`
    <details
      class="dk-facet"
      part="facet"
      ?open=${first.some((one) => one.name === name)}
      ?hidden=${!facets[name]?.length}
    >
      <summary><span>${label}</span>${number(chosen[name]?.length ?? 0)}</summary>
      <fieldset class="dk-facet__set">
        <legend class="dk-hidden">${label}</legend>
        ${facets[name]?.map(
          (value) => html`
            <label class="dk-check ${value.count === 0 ? 'dk-check--zero' : ''}">
              <input
                type="checkbox"
                .checked=${chosen[name]?.includes(value.code) ?? false}
                @change=${({ target }: Event) => choose(name, value.code, (target as HTMLInputElement).checked)}
              />
              <span class="dk-check__label">${value.label}</span>
              <span class="dk-check__count">${countOf(value)}</span>
            </label>
          `,
        )}
      </fieldset>
    </details>
  `;
  return html`
    <div
      class="directory__filters ${open ? 'directory__filters--open' : ''}"
      id="filters"
      part="filters"
      role="group"
      aria-label=${text.filters}
    >
      ${facetLabels.map(group)}
    </div>
  `;
}

/** The filters in force; pressing one removes it. */
export function chips({ applied, text }: Profiles, choose: Choose, clear: () => void): TemplateResult | typeof nothing {
  if (applied.length === 0) return nothing;
  return html`
    <ul class="dk-chips" role="list" part="chips">
      ${applied.map(({ name, code, label }) => chip(text.remove, label, () => choose(name, code, false)))}
      <li>
        <button class="dk-chip dk-chip--bare" type="button" @click=${clear}><span>${text.clear}</span></button>
      </li>
    </ul>
  `;
}

/**
 * A filter that goes when pressed.
 *
 * @param word What pressing does: `Remove`.
 */
export const chip = (word: string, label: string, remove: () => void): TemplateResult => html`
  <li>
    <button class="dk-chip dk-chip--on" type="button" @click=${remove}>
      <span class="dk-hidden">${word}</span><span>${label}</span>${icon(drawings.cross)}
    </button>
  </li>
`;
