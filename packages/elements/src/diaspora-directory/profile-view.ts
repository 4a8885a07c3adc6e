import type { Label, Profile, ProfileCard } from '@diaspora-kit/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fictionalBadge, mentoringBadge } from '../parts/badges.js';
import { avatar, selvedge } from '../parts/pattern.js';
import { standing } from '../parts/standing.js';
import { thread } from '../parts/thread.js';

/** The head of a profile: all that its card knows already. */
export function profileHead(profile: ProfileCard): TemplateResult {
  return html`
    <header class="dk-profile__head">
      ${avatar(profile, 'dk-avatar--l')}
      <div class="dk-stack dk-stack--s">
        <h2 class="dk-h2" dir="auto" tabindex="-1">${profile.name}</h2>
        <p class="dk-muted dk-small">${profile.kindLabel}</p>
        ${
          profile.headline
            ? html`<p class="dk-lead" lang=${profile.lang ?? nothing} dir="auto">${profile.headline}</p>`
            : nothing
        }
        ${thread(profile.places)}
        <p class="dk-card__badges">
          ${standing(profile.standing)} ${mentoringBadge(profile.mentoring)} ${fictionalBadge(profile.fictionalLabel)}
        </p>
      </div>
    </header>
    ${selvedge(profile.slug)}
  `;
}

/** The rest. What a person did not choose to show leaves no trace. */
export function profileBody(profile: Profile): TemplateResult {
  const { summary, askFirst, source, text } = profile;
  return html`
    ${
      askFirst
        ? html`<div class="dk-panel dk-stack dk-stack--s">
            <h3 class="dk-h3">${text.askFirst}</h3>
            <p lang=${askFirst.lang} dir="auto">${askFirst.text}</p>
          </div>`
        : nothing
    }
    ${
      profile.requestUrl
        ? html`<p class="dk-actions">
            <a class="dk-button" part="ask" href=${profile.requestUrl}>${text.ask}</a>
          </p>`
        : nothing
    }
    ${
      profile.contactUrl
        ? html`<p class="dk-actions">
            <a class="dk-button dk-button--quiet" part="write" href=${profile.contactUrl}>${text.write}</a>
          </p>`
        : nothing
    }
    ${
      summary
        ? html`<section class="dk-stack dk-stack--s">
            <h3 class="dk-h3">${text.summary}</h3>
            <div class="dk-prose" lang=${summary.lang} dir="auto">
              ${summary.text.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`)}
            </div>
          </section>`
        : nothing
    }
    ${tags(text.offers, profile.offers)} ${tags(text.topics, profile.topics)}
    <dl class="dk-facts">
      ${profile.facts.map(
        ({ label, text, url }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${url ? link(url, text) : text}</dd>
          </div>`,
      )}
    </dl>
    <p class="dk-small dk-muted">
      ${source && link(source.url, source.label)} ${profile.shownBy}
      <a href=${profile.correctionUrl}>${text.correct}</a>
      ${profile.claimUrl ? html`<a href=${profile.claimUrl}>${text.claim}</a>` : nothing}
    </p>
  `;
}

const link = (url: string, label: string) => html`<a href=${url} rel="nofollow"><bdi>${label}</bdi></a>`;

const tags = (title: string, labels: readonly Label[]) =>
  labels.length > 0
    ? html`<section class="dk-stack dk-stack--s">
        <h3 class="dk-h3">${title}</h3>
        <ul class="dk-tags" role="list">
          ${labels.map(({ label }) => html`<li class="dk-tag">${label}</li>`)}
        </ul>
      </section>`
    : nothing;
