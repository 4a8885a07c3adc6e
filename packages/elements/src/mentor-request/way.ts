import type { Mission, RequestStep } from '@diaspora-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';

const looks: Record<RequestStep['state'], string> = { done: 'is-done', now: 'is-now', next: '' };

/** The way of a request, a date to each step. */
export const way = (steps: readonly (Omit<RequestStep, 'state'> & Partial<RequestStep>)[]): TemplateResult => html`
  <ol class="dk-line" role="list">
    ${steps.map(
      ({ state, label, when }) => html`
        <li class=${state ? looks[state] : nothing} aria-current=${state === 'now' ? 'step' : nothing}>
          <b>${label}</b><span>${when}</span>
        </li>
      `,
    )}
  </ol>
`;

/** What happens to a question once it is sent. */
export const whatHappensNext = ({ mentorRequest }: Mission): TemplateResult => html`
  <div class="dk-panel dk-panel--sunken dk-stack request__next" part="next">
    <h3 class="dk-h3">${mentorRequest.nextTitle}</h3>
    ${way(mentorRequest.next)}
  </div>
`;
