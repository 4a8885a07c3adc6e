import type { Label } from '@diaspora-kit/contract';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** From where, to where. Who is where they come from has one place, and no line. */
export function thread(origin: readonly Label[], residence: Label | null): TemplateResult | typeof nothing {
  const from = origin
    .filter(({ code }) => code !== residence?.code)
    .map(({ label }) => label)
    .join(', ');
  if (!from && !residence) return nothing;
  const line = html`<span class="dk-thread__line" aria-hidden="true"><i></i><i></i></span>`;
  return html`
    <p class="dk-thread">
      ${from ? html`<span class="dk-hidden">${msg('from')}</span><b>${from}</b>` : nothing}
      ${from && residence ? line : nothing}
      ${residence ? html`<span class="dk-hidden">${msg('based in')}</span><b>${residence.label}</b>` : nothing}
    </p>
  `;
}
