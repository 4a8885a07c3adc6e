import type { Profiles } from '@diaspora-kit/contract';
import { html, type TemplateResult } from 'lit';
import * as drawings from '../parts/drawings.js';
import { icon } from '../parts/icons.js';

/**
 * One plain field. Not a form: in a sandboxed frame nothing is submitted.
 *
 * @param type Called on every change of the text.
 * @param now Called when the reader does not want to wait.
 */
export function searchBox(
  text: Profiles['text'],
  q: string,
  type: (q: string) => void,
  now: () => void,
): TemplateResult {
  return html`
    <div class="dk-search" role="search" part="search">
      <label class="dk-search__label" for="q">${text.search}</label>
      <p class="dk-hint" id="q-hint">${text.searchHint}</p>
      <div class="dk-search__row">
        <div class="dk-search__box">
          ${icon(drawings.search)}
          <input
            class="dk-input"
            id="q"
            type="search"
            maxlength="200"
            autocomplete="off"
            enterkeyhint="search"
            aria-describedby="q-hint"
            .value=${q}
            @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
            @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && now()}
          />
        </div>
        <button class="dk-button" type="button" @click=${now}>${text.find}</button>
      </div>
    </div>
  `;
}
