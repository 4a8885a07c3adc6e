import type { FieldProblem, Mission, ProblemCode } from '@diaspora-kit/contract';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Asking } from '../base/asking.js';
import * as drawings from '../parts/drawings.js';
import { icon } from '../parts/icons.js';
import { fieldOf } from './request-form.js';
import { withoutName } from './who.js';

/** What a reader can do about a refusal. */
export interface WaysOn {
  /** The same question once more. */
  again: () => void;
  /** As a question of its own, where the server took it for another one sent twice. */
  anew: () => void;
  /** The same question to nobody by name. */
  unname: () => void;
  /** To the field that needs a second look. */
  mend: (event: Event, name: string) => void;
}

/** Codes where nothing but time, or another press, helps. */
const passing = new Set<ProblemCode | undefined>([undefined, 'too-many-requests', 'server-busy', 'internal-error']);

/** Why a question was not taken, and what to do. Never a dead end: our own page is the last way. */
export function refusalNote(
  { phase, refusal }: Asking,
  { mentorRequest }: Mission,
  ownPage: string,
  ways: WaysOn,
): TemplateResult {
  const offline = phase === 'offline';
  const code = refusal?.code;
  const labels: Record<string, { label: string }> = mentorRequest.fields;
  const problem = (problem: FieldProblem) => {
    const name = fieldOf(problem);
    const words = html`${labels[name] ? html`<b>${labels[name].label}</b> ` : nothing}${problem.detail}`;
    return html`<li>
      ${
        labels[name] || name === 'consent'
          ? html`<a href="#${name}" @click=${(event: Event) => ways.mend(event, name)}><span>${words}</span></a>`
          : words
      }
    </li>`;
  };
  return html`
    <div
      class="dk-note ${offline ? 'dk-note--warning' : 'dk-note--danger'}"
      part="error"
      role="group"
      aria-labelledby="refusal"
      tabindex="-1"
    >
      ${icon(offline ? drawings.offline : drawings.warning)}
      <h3 id="refusal">${offline ? msg('You are offline') : refusal?.title || msg('No answer came')}</h3>
      ${
        refusal?.errors?.length
          ? html`<ul role="list">
              ${refusal.errors.map(problem)}
            </ul>`
          : html`<p class="dk-small">${refusal ? refusal.detail : msg('Nothing you typed is lost.')}</p>
              ${code === 'internal-error' && refusal?.requestId ? html`<p class="dk-small"><bdi class="dk-ltr">${refusal.requestId}</bdi></p>` : nothing}
              <div class="dk-actions">
                ${passing.has(code) ? button(msg('Try again'), ways.again) : nothing}
                ${code === 'idempotency-key-reused' ? button(mentorRequest.anew, ways.anew) : nothing}
                ${code === 'mentor-at-capacity' || code === 'mentor-not-found' ? withoutName(mentorRequest, ways.unname, 'dk-button') : nothing}
                <a class="dk-more" href=${ownPage}><span>${mentorRequest.ownPage}</span></a>
              </div>`
      }
    </div>
  `;
}

const button = (label: string, press: () => void) =>
  html`<button class="dk-button" type="button" @click=${press}>${label}</button>`;
