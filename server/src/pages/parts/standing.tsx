import type { ProfileCard } from '@diaspora-kit/contract';
import { Icon } from './icons.js';

/** How sure we are of an entry: a shape and words, colour third. */
export function Standing({ standing: { state, label } }: Pick<ProfileCard, 'standing'>) {
  const shape = state === 'faded' ? 'fading' : state;
  return (
    <span class={shape === 'fresh' ? 'dk-fresh' : `dk-fresh dk-fresh--${shape}`}>
      <Icon name={shape} />
      <span>{label}</span>
    </span>
  );
}

/** Whether a mentor can be asked now; nothing for everybody else. */
export const MentoringBadge = ({ mentoring }: Pick<ProfileCard, 'mentoring'>) =>
  mentoring && <span class={`dk-badge dk-badge--${mentoring.open ? 'open' : 'warn'}`}>{mentoring.label}</span>;

export const FictionalBadge = ({ label }: { label: ProfileCard['fictionalLabel'] }) =>
  label && <span class="dk-badge dk-badge--demo">{label}</span>;
