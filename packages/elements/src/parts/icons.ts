import { html, type TemplateResult } from 'lit';

/** One of the `drawings`, decoration only: words always stand beside it. */
export const icon = (drawing: string, look = ''): TemplateResult =>
  html`<svg class="dk-icon ${look}" viewBox="0 0 20 20" aria-hidden="true"><path d=${drawing} /></svg>`;

/** A drawing that points somewhere: it turns round in a right-to-left text. */
export const arrow = (drawing: string): TemplateResult => icon(drawing, 'dk-flip');
