import type { MentorRequestReceipt, ProblemBody } from '@diaspora-kit/contract';
import { ApiProblem } from '@diaspora-kit/contract/client';
import { kit } from './fixtures.js';

export const receipt: MentorRequestReceipt = {
  receipt: 'DJ-4K7-M2R',
  url: `${kit}/dj/mentoring/receipt/DJ-4K7-M2R`,
  confirmBy: '2026-11-25T14:20:00Z',
  title: 'Nearly there: confirm by mail',
  text: 'We are sending six digits to the address you gave. Type them on the receipt page.',
  receiptHint: 'Write it down. With it you can follow your request or ask about it by phone, without your name.',
  receiptLabel: 'Your receipt',
  open: 'Open the receipt page',
  another: 'Ask another question',
  steps: [
    { state: 'done', label: 'Received', when: 'Monday 23 November, 14:20' },
    { state: 'now', label: 'Waiting for your confirmation', when: 'until Wednesday 25 November, 14:20' },
    { state: 'next', label: 'The mission reads it', when: 'by Monday 30 November' },
  ],
};

/** A refusal as the server words it. */
export const refusal = (problem: Pick<ProblemBody, 'code' | 'title'> & Partial<ProblemBody>) =>
  new ApiProblem({ type: `${kit}/problems/${problem.code}`, status: 400, ...problem });

export const twoMistakes = refusal({
  code: 'invalid-input',
  title: 'Some answers need a second look',
  detail: 'Each of them says what to change.',
  status: 422,
  errors: [
    { pointer: '/question', code: 'too-short', detail: 'Write a little more' },
    { pointer: '/address', code: 'address-without-at', detail: 'Check the address: it has no “@”' },
  ],
});
