import type { ParsedMentorRequest } from '@diaspora-kit/contract';

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

const hour = 3_600_000;

export const hoursAfter = (date: Date, hours: number) => new Date(date.getTime() + hours * hour);
export const daysAfter = (date: Date, days: number) => hoursAfter(date, days * 24);

/** The same day so many months later, or the last of that month. */
export function monthsAfter(date: Date, months: number): Date {
  const later = new Date(date);
  later.setUTCMonth(date.getUTCMonth() + months);
  if (later.getUTCDate() !== date.getUTCDate()) later.setUTCDate(0);
  return later;
}

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

/**
 * The name to greet by in a mail to an address that nobody has confirmed: letters only, since whoever filled in the form
 * may be writing to a stranger through us. `null` for anything that could be read as a message or a link.
 */
export const greetingName = (name: string): string | null =>
  name.length <= 40 && /^[\p{L}\p{M}]+([ '’-][\p{L}\p{M}]+){0,3}$/u.test(name) ? name : null;

/** What makes two submissions the same, whatever the key says. */
export const contentOf = ({ mentor, goal, question, format, language, name, address, consent }: ParsedMentorRequest) =>
  JSON.stringify([mentor, goal, question, format, language, name, address, consent.version, consent.lang]);
