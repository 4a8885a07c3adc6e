import type { FacetName, FacetValue, Profiles } from '@diaspora-kit/contract';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icons.js';
import type { Search } from './search.js';

export type Choose = (name: FacetName, code: string, chosen: boolean) => void;

/** Groups that stand open at first. */
const openAtFirst = 2;

const countOf = ({ count, fewerThan }: FacetValue) => count ?? msg(str`under ${fewerThan}`);

/** A disclosure per group, a box per value; choosing acts at once. */
export function facets({ facetLabels, facets }: Profiles, chosen: Search['filters'], choose: Choose): TemplateResult[] {
  return facetLabels.map(({ name, label }, index) => {
    const codes = chosen[name] ?? [];
    return html`
      <details class="dk-facet" part="facet" ?open=${index < openAtFirst} ?hidden=${!facets[name]?.length}>
        <summary>
          <span>${label}</span>${codes.length > 0 ? html`<span class="dk-facet__num">${codes.length}</span>` : nothing}
        </summary>
        <fieldset class="dk-facet__set">
          <legend class="dk-hidden">${label}</legend>
          ${facets[name]?.map(
            (value) => html`
              <label class="dk-check ${value.count === 0 ? 'dk-check--zero' : ''}">
                <input
                  type="checkbox"
                  .checked=${codes.includes(value.code)}
                  @change=${(event: Event) => choose(name, value.code, (event.target as HTMLInputElement).checked)}
                />
                <span class="dk-check__label">${value.label}</span>
                <span class="dk-check__count">${countOf(value)}</span>
              </label>
            `,
          )}
        </fieldset>
      </details>
    `;
  });
}

/** The filters in force; pressing one removes it. */
export function chips({ applied }: Profiles, choose: Choose, clear: () => void): TemplateResult | typeof nothing {
  if (applied.length === 0) return nothing;
  return html`
    <ul class="dk-chips" role="list" part="chips">
      ${applied.map(({ name, code, label }) => chip(label, () => choose(name, code, false)))}
      <li>
        <button class="dk-chip dk-chip--bare" type="button" @click=${clear}><span>${msg('Clear all')}</span></button>
      </li>
    </ul>
  `;
}

/** A filter that goes when pressed. */
export const chip = (label: string, remove: () => void): TemplateResult => html`
  <li>
    <button class="dk-chip dk-chip--on" type="button" @click=${remove}>
      <span class="dk-hidden">${msg('Remove')}</span><span>${label}</span>${icon('cross')}
    </button>
  </li>
`;
