import type { ProfileCard } from '@diaspora-kit/contract';
import { html, nothing } from 'lit';

/** Whether a mentor can be asked now; nothing for everybody else. */
export const mentoringBadge = (mentoring: ProfileCard['mentoring']) =>
  mentoring
    ? html`<span class="dk-badge ${mentoring.open ? 'dk-badge--open' : 'dk-badge--warn'}">${mentoring.label}</span>`
    : nothing;

/** That somebody is invented. */
export const fictionalBadge = (label: ProfileCard['fictionalLabel']) =>
  label ? html`<span class="dk-badge dk-badge--demo">${label}</span>` : nothing;
