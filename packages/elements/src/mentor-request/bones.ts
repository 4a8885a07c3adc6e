import { html, type TemplateResult } from 'lit';

/** The beginning of the form, as bones. */
export const bones = (): TemplateResult => html`
  <div class="dk-stack dk-stack--l dk-skeleton" aria-hidden="true">
    <div class="dk-stack dk-stack--s">
      <p class="dk-h2"><span class="dk-bone">Ask for a mentor</span></p>
      <p><span class="dk-bone">About three minutes</span></p>
    </div>
    ${['What are you trying to do?', 'Your one question', 'Language'].map(
      (label) => html`
        <div class="dk-field">
          <p class="dk-legend"><span class="dk-bone">${label}</span></p>
          <div class="dk-input dk-bone request__bone"></div>
        </div>
      `,
    )}
  </div>
`;
