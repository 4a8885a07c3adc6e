import type { FieldProblem, Mission } from '@diaspora-kit/contract';
import { mentorRequestLimits } from '@diaspora-kit/contract/mentor-request-limits';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import * as drawings from '../parts/drawings.js';
import { icon } from '../parts/icons.js';
import type { Draft } from './draft.js';

/** What the form shows that it does not keep itself: the words are in its controls. */
export interface FormState {
  /** What the form begins with. */
  draft: Draft;
  /** Characters of the question so far. */
  written: number;
  agreed: boolean;
  problems: readonly FieldProblem[];
}

/** Name of the field a problem is about: `/consent/version` is about `consent`. */
export const fieldOf = ({ pointer }: FieldProblem): string => pointer.split('/')[1] ?? '';

interface Description {
  /** For `aria-describedby`. */
  ids: string | typeof nothing;
  invalid: boolean;
}

/** The three steps, for a form around them. Names of controls are those of the request. */
export function formSteps(
  facts: Mission,
  { draft, written, agreed, problems }: FormState,
  agree: (event: Event) => void,
): TemplateResult {
  const { steps, fields, formats, languages, consent } = facts.mentorRequest;
  const { min, max } = mentorRequestLimits.question;
  const problemOf = (name: string) => problems.find((problem) => fieldOf(problem) === name);

  const field = (
    name: keyof typeof fields,
    control: (description: Description) => TemplateResult,
    more = '',
  ): TemplateResult => {
    const { label, hint } = fields[name];
    const problem = problemOf(name);
    const ids = [hint && `${name}-hint`, problem && `${name}-error`, more].filter(Boolean).join(' ') || nothing;
    return html`
      <div class="dk-field ${problem ? 'dk-field--error' : ''}" part="field">
        ${
          name === 'format'
            ? html`<p class="dk-legend" id="format-label">${label}</p>`
            : html`<label for=${name}>${label}</label>`
        }
        ${hint ? html`<p class="dk-hint" id="${name}-hint">${hint}</p>` : nothing} ${mend(name, problem)}
        ${control({ ids, invalid: problem !== undefined })}
      </div>
    `;
  };

  const step = (number: number, title: string, content: unknown) => html`
    <fieldset class="dk-step">
      <legend class="dk-step__title"><i aria-hidden="true">${number}</i><span>${title}</span></legend>
      ${content}
    </fieldset>
  `;

  const question = html`
    ${field(
      'goal',
      ({ ids, invalid }) =>
        html`<input
          class="dk-input"
          id="goal"
          name="goal"
          dir="auto"
          .value=${draft.goal ?? ''}
          aria-describedby=${ids}
          aria-invalid=${invalid}
        />`,
    )}
    ${field(
      'question',
      ({ ids, invalid }) =>
        html`<textarea
            class="dk-area"
            id="question"
            name="question"
            dir="auto"
            .value=${draft.question ?? ''}
            aria-describedby=${ids}
            aria-invalid=${invalid}
          ></textarea>
          <p class="dk-count" id="count">
            ${
              written < min
                ? msg(str`${written} of at least ${min} characters`)
                : msg(str`${written} of at most ${max} characters`)
            }
          </p>`,
      'count',
    )}
  `;

  const format = html`
    ${field(
      'format',
      ({ ids }) =>
        html`<div class="dk-choices" role="radiogroup" aria-labelledby="format-label" aria-describedby=${ids}>
          ${formats.map(
            ({ code, label, hint }) =>
              html`<label class="dk-choice">
                <input type="radio" name="format" value=${code} ?checked=${code === draft.format} />
                <span><b>${label}</b><span>${hint}</span></span>
              </label>`,
          )}
        </div>`,
    )}
    ${field(
      'language',
      ({ ids, invalid }) =>
        html`<select class="dk-select" id="language" name="language" aria-describedby=${ids} aria-invalid=${invalid}>
          ${languages.map(
            ({ code, label }) => html`<option value=${code} ?selected=${code === draft.language}>${label}</option>`,
          )}
        </select>`,
    )}
  `;

  const contact = html`
    ${field(
      'name',
      ({ ids, invalid }) =>
        html`<input
          class="dk-input"
          id="name"
          name="name"
          dir="auto"
          autocomplete="nickname"
          aria-describedby=${ids}
          aria-invalid=${invalid}
        />`,
    )}
    ${field(
      'address',
      ({ ids, invalid }) =>
        html`<input
          class="dk-input"
          id="address"
          name="address"
          type="email"
          dir="ltr"
          autocomplete="email"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby=${ids}
          aria-invalid=${invalid}
        />`,
    )}
    <div class=${problemOf('consent') ? 'dk-field--error' : ''} part="field">
      ${mend('consent', problemOf('consent'))}
      <label class="dk-check dk-check--top">
        <input
          type="checkbox"
          id="consent"
          .checked=${agreed}
          aria-describedby=${problemOf('consent') ? 'consent-error' : nothing}
          @change=${agree}
        />
        <span class="dk-check__label" lang=${consent.lang}>${consent.text}</span>
      </label>
      <a class="dk-more" href=${facts.urls.privacy}><span>${facts.mentorRequest.privacy}</span></a>
    </div>
  `;

  return html`
    ${step(1, steps.question, question)} ${step(2, steps.format, format)} ${step(3, steps.contact, contact)}
    <p class="request__more" aria-hidden="true">
      <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
    </p>
  `;
}

/** Unticked until the reader wants it: nothing is kept on a device without asking. */
export const keepBox = (
  { keep: { label, hint } }: Mission['mentorRequest'],
  keeping: boolean,
  keep: (event: Event) => void,
): TemplateResult => html`
  <label class="dk-check dk-check--top">
    <input id="keep" type="checkbox" .checked=${keeping} @change=${keep} />
    <span class="dk-check__label">
      ${label}
      <span class="dk-hint request__hint">${hint}</span>
    </span>
  </label>
`;

const mend = (name: string, problem: FieldProblem | undefined) =>
  problem
    ? html`<p class="dk-error" id="${name}-error">${icon(drawings.warning)}<span>${problem.detail}</span></p>`
    : nothing;
