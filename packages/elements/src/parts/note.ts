import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Asking } from '../base/asking.js';
import * as drawings from './drawings.js';
import { icon } from './icons.js';

/**
 * Why nothing came, and the two ways on: again, or the plain page (what stands between the element's tags).
 *
 * @param title What did not answer: `The directory did not answer`.
 */
export function failure(asking: Asking, title: string): TemplateResult {
  const offline = asking.phase === 'offline';
  return html`
    <div class="dk-note ${offline ? 'dk-note--warning' : 'dk-note--danger'}" part="error" role="alert">
      ${icon(offline ? drawings.offline : drawings.warning)}
      <h3>${offline ? msg('You are offline') : asking.refusal?.title || title}</h3>
      ${asking.refusal?.detail ? html`<p class="dk-small">${asking.refusal.detail}</p>` : nothing}
      <div class="dk-actions">
        <button class="dk-button" type="button" @click=${asking.retry}>${msg('Try again')}</button>
        <slot></slot>
      </div>
    </div>
  `;
}

/** While offline: when what is shown was fetched. The element's live region says that it is offline. */
export function offlineNote(answeredAt: Date, lang: string): TemplateResult {
  const date = new Intl.DateTimeFormat(`${lang}-u-nu-latn`, { dateStyle: 'long', timeStyle: 'short' });
  return html`
    <div class="dk-note dk-note--warning" part="error">
      ${icon(drawings.offline)}
      <h3>${msg('You are offline')}</h3>
      <p class="dk-small">${msg(str`This is what we had: ${date.format(answeredAt)}.`)}</p>
    </div>
  `;
}

/** One line after a few seconds of waiting. The plain link follows it. */
export const slowLine = (asking: Asking) =>
  asking.slow
    ? html`<p class="dk-small dk-muted">${msg('The connection is slow. The plain page may come sooner.')}</p>`
    : nothing;
