import type { ProfileCard } from '@diaspora-kit/contract';
import { html, svg, type TemplateResult } from 'lit';

const dots: Record<ProfileCard['standing']['state'], TemplateResult> = {
  fresh: svg`<circle cx="10" cy="10" r="8" fill="currentColor" />`,
  fading: svg`<circle cx="10" cy="10" r="7.5" stroke-width="2.5" /><path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />`,
  faded: svg`<circle cx="10" cy="10" r="7.5" stroke-width="2.5" /><path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />`,
  listed: svg`<circle cx="10" cy="10" r="7.5" stroke-width="2.5" stroke-dasharray="4 3.4" />`,
};

/** How sure we are of an entry: a shape, a word and a colour. */
export const standing = ({ state, label }: ProfileCard['standing']): TemplateResult => html`
  <span class="dk-fresh dk-fresh--${state === 'faded' ? 'fading' : state}">
    <svg class="dk-icon" viewBox="0 0 20 20" aria-hidden="true">${dots[state]}</svg><span>${label}</span>
  </span>
`;
