import type { ParsedMentorRequest } from '@diaspora-kit/contract';
import { daysAfter, monthsAfter } from '../../platform/time.js';

/** Version of the consent text in `text/{lang}/mentoring.ts`. Another text needs another version. */
export const consentVersion = '1';

/** Hours within which a request is confirmed, or deleted. */
export const confirmHours = 48;

/** Days after the mission has read a request until a mentor answers, or it is passed on. */
export const mentorDays = 14;

/** Days for which what looks like spam is kept for staff to see. */
export const spamDays = 30;

/** Months for which an answered or closed request is kept: what the consent text says. */
export const keptMonths = 12;

/** When a finished request is deleted. */
export const deletedOn = (finished: Date) => monthsAfter(finished, keptMonths);

export interface Promises {
  /** The mission has read it by then. */
  readBy: Date;
  /** There is an answer by then. */
  answerBy: Date;
}

export function promisesFrom(date: Date, replyDays: number): Promises {
  const readBy = daysAfter(date, replyDays);
  return { readBy, answerBy: daysAfter(readBy, mentorDays) };
}

/** Whether a mentor can take one more request. */
export const hasRoom = (open: number, capacity: number) => open < capacity;

/** What makes two submissions the same, whatever the key says. */
export const contentOf = ({ mentor, goal, question, format, language, name, address, consent }: ParsedMentorRequest) =>
  JSON.stringify([mentor, goal, question, format, language, name, address, consent.version, consent.lang]);
