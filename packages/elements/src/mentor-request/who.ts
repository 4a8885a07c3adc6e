import type { Mission, Profile } from '@diaspora-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fictionalBadge, mentoringBadge } from '../parts/badges.js';
import * as drawings from '../parts/drawings.js';
import { icon } from '../parts/icons.js';
import { avatar } from '../parts/pattern.js';

type Words = Mission['mentorRequest'];

const head = (profile: Profile) => html`
  <div class="dk-card__head">
    ${avatar(profile)}
    <div>
      <p class="dk-card__name"><bdi>${profile.name}</bdi></p>
      <p class="dk-card__kind">
        <span>${profile.kindLabel}</span> ${mentoringBadge(profile.mentoring)} ${fictionalBadge(profile.fictionalLabel)}
      </p>
    </div>
  </div>
`;

/** A way on that names nobody. */
export const withoutName = (
  { withoutName }: Words,
  unname: () => void,
  look: 'dk-button' | 'request__link',
): TemplateResult => html` <button class=${look} type="button" @click=${unname}>${withoutName}</button> `;

/** Whom the question goes to, and what they want to be told. */
export const youAreAsking = (words: Words, profile: Profile, unname: () => void): TemplateResult => html`
  <div class="dk-panel dk-stack dk-stack--s request__who" part="mentor">
    <p class="dk-small dk-muted">${words.asking}</p>
    ${head(profile)}
    ${
      profile.askFirst
        ? html`<p class="dk-small dk-strong">${profile.text.askFirst}</p>
            <p class="dk-small" lang=${profile.askFirst.lang} dir="auto">${profile.askFirst.text}</p>`
        : nothing
    }
    ${withoutName(words, unname, 'request__link')}
  </div>
`;

/**
 * The mentor named cannot be asked.
 *
 * @param profile What is known of them; nothing, where they are not listed.
 * @param reason What the server said.
 */
export const cannotBeAsked = (
  words: Words,
  profile: Profile | undefined,
  reason: string | undefined,
  unname: () => void,
): TemplateResult => html`
  <div class="dk-note dk-note--warning" part="error">
    ${icon(drawings.info)}
    <h3>${reason ?? words.closed.label}</h3>
    ${profile ? head(profile) : nothing}
    <p class="dk-small">${words.closed.hint}</p>
    <div class="dk-actions">${withoutName(words, unname, 'dk-button')}</div>
  </div>
`;
