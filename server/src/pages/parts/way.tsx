import type { RequestStep } from '@diaspora-kit/contract';

type Step = Pick<RequestStep, 'label' | 'when'> & Partial<Pick<RequestStep, 'state'>>;

const shown = { done: 'is-done', now: 'is-now', next: undefined };

/** What was done, what is waited for, what comes, each with a date. */
export const Way = ({ steps }: { steps: Step[] }) => (
  <ol class="dk-line" role="list">
    {steps.map(({ state = 'next', label, when }) => (
      <li class={shown[state]} aria-current={state === 'now' ? 'step' : undefined}>
        <b>{label}</b>
        <span>{when}</span>
      </li>
    ))}
  </ol>
);
