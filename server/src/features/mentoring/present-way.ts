import type { RequestStep } from '@diaspora-kit/contract';
import type { CompleteLanguage } from '@diaspora-kit/contract/vocabulary';
import { daysAfter } from '../../platform/time.js';
import { textOf } from '../../text/index.js';
import { mentorDays, promisesFrom } from './mentoring.rules.js';
import type { RequestRecord } from './mentoring.store.js';
import { confirmUntil } from './send-confirmation.js';

/** The way of a request as steps with a date: what was done, what is waited for, what comes. Nothing of what it says. */
export function wayOf(request: RequestRecord, replyDays: number, lang: CompleteLanguage): RequestStep[] {
  const { way, next } = textOf(lang).mentoring;
  const { createdAt, confirmedAt, answerBy, resolvedAt } = request;
  const received: RequestStep = { state: 'done', label: way.received, when: way.at(createdAt) };
  if (!confirmedAt || !answerBy) {
    const promised = promisesFrom(createdAt, replyDays);
    return [
      received,
      { state: 'now', label: way.waiting, when: way.until(confirmUntil(request)) },
      { state: 'next', label: next.read, when: next.by(promised.readBy) },
      { state: 'next', label: next.answer, when: next.by(promised.answerBy) },
    ];
  }
  const confirmed: RequestStep = { state: 'done', label: way.confirmed, when: way.at(confirmedAt) };
  if (!resolvedAt)
    return [
      received,
      confirmed,
      { state: 'now', label: next.read, when: next.by(answerBy) },
      { state: 'next', label: next.answer, when: next.by(daysAfter(answerBy, mentorDays)) },
    ];
  const end = request.state === 'answered' ? way.answered : way.closed;
  return [received, confirmed, { state: 'done', label: end, when: way.on(resolvedAt) }];
}
