import type { MentorRequestReceipt } from '@diaspora-kit/contract';
import { html, type TemplateResult } from 'lit';
import * as drawings from '../parts/drawings.js';
import { arrow } from '../parts/icons.js';
import { selvedge } from '../parts/pattern.js';
import { way } from './way.js';

/** What a mentee takes away: the code, what it is good for, and what happens until when. */
export const receiptView = (
  { receipt, receiptLabel, receiptHint, url, title, text, steps, open, another }: MentorRequestReceipt,
  mission: string,
  again: () => void,
): TemplateResult => html`
  <div class="dk-stack dk-stack--l" part="receipt">
    <div class="dk-stack dk-stack--s">
      <h2 class="dk-h2" tabindex="-1">${title}</h2>
      <p>${text}</p>
    </div>
    <div class="request__pair">
      <section class="dk-receipt" aria-labelledby="receipt">
        ${selvedge(mission)}
        <div class="dk-receipt__body">
          <h3 class="dk-small dk-muted" id="receipt">${receiptLabel}</h3>
          <p class="dk-code">${receipt}</p>
          <p class="dk-small">${receiptHint}</p>
          <a class="dk-button" href=${url}>${open}</a>
          <p class="dk-small request__address"><bdi class="dk-ltr">${url}</bdi></p>
        </div>
      </section>
      <div class="dk-panel dk-panel--sunken">${way(steps)}</div>
    </div>
    <p>
      <button class="dk-button dk-button--quiet" type="button" @click=${again}>
        <span>${another}</span>${arrow(drawings.forward)}
      </button>
    </p>
  </div>
`;
