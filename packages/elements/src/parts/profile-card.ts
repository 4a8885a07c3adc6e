import type { ProfileCard } from '@diaspora-kit/contract';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { fictionalBadge, mentoringBadge } from './badges.js';
import { avatar } from './pattern.js';
import { standing } from './standing.js';
import { thread } from './thread.js';

/** Offers named on a card; the rest is a number. */
const offersShown = 3;

/** One entry of the directory. The name is a real link and the whole card is its target. */
export function profileCard(
  profile: ProfileCard,
  open: (event: MouseEvent, profile: ProfileCard) => void,
): TemplateResult {
  const { state } = profile.standing;
  const more = profile.offers.length - offersShown;
  return html`
    <li class="dk-card ${state === 'listed' || state === 'faded' ? `dk-card--${state}` : ''}" part="card">
      <div class="dk-card__head">
        ${avatar(profile)}
        <div>
          <h3 class="dk-card__name">
            <a href=${profile.url} dir="auto" @click=${(event: MouseEvent) => open(event, profile)}>${profile.name}</a>
          </h3>
          <p class="dk-card__kind"><span>${profile.kindLabel}</span> ${mentoringBadge(profile.mentoring)}</p>
        </div>
      </div>
      ${
        profile.headline
          ? html`<p class="dk-card__headline" lang=${profile.lang ?? nothing} dir="auto">${profile.headline}</p>`
          : nothing
      }
      ${thread(profile.places)}
      ${
        profile.offers.length > 0
          ? html`<ul class="dk-tags" role="list">
              ${profile.offers.slice(0, offersShown).map(({ label }) => html`<li class="dk-tag">${label}</li>`)}
              ${
                more > 0
                  ? html`<li class="dk-tag dk-tag--more">
                      <bdi aria-hidden="true">+${more}</bdi><span class="dk-hidden">${msg(str`and ${more} more`)}</span>
                    </li>`
                  : nothing
              }
            </ul>`
          : nothing
      }
      <div class="dk-card__foot">
        ${standing(profile.standing)}
        <span class="dk-card__badges">${fictionalBadge(profile.fictionalLabel)}</span>
      </div>
    </li>
  `;
}

/** Bones of cards, drawn on the real card with invisible typical text, so that heights agree. */
export function skeletonCards(count: number): TemplateResult {
  const bone = (text: string) => html`<span class="dk-bone">${text}</span>`;
  const card = html`
    <div class="dk-card">
      <div class="dk-card__head">
        <span class="dk-bone dk-bone--disc dk-avatar"></span>
        <div>
          <p class="dk-card__name">${bone('Hodan Warsama')}</p>
          <p class="dk-card__kind">${bone('Person')}</p>
        </div>
      </div>
      <p class="dk-card__headline">${bone('x'.repeat(12).concat(' ').repeat(6))}</p>
      <p class="dk-thread">${bone('Djibouti, France')}</p>
      <p class="dk-tags">${bone('Mentoring')}</p>
      <div class="dk-card__foot">${bone('Confirmed 2 weeks ago')}</div>
    </div>
  `;
  return html`<div class="dk-cards dk-skeleton" aria-hidden="true">${Array.from({ length: count }, () => card)}</div>`;
}
