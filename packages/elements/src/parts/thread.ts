import type { Places } from '@diaspora-kit/contract';
import { html, nothing } from 'lit';

/** From where, to where: two ends with a line between them, or one without. */
export const thread = (places: Places) =>
  places.length > 0
    ? html`<p class="dk-thread">
        ${places.map(
          ({ word, label }, index) => html`
            ${index ? html`<span class="dk-thread__line" aria-hidden="true"><i></i><i></i></span>` : nothing}
            <span class="dk-hidden">${word}</span><b>${label}</b>
          `,
        )}
      </p>`
    : nothing;
