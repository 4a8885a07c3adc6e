import { daysAfter, hoursAfter } from '../../platform/time.js';
import type { ContactRecord, ParsedContact } from './contact.js';

/** Version of the consent text in `text/{lang}/contacts.ts`. Another text needs another version. */
export const consentVersion = '3';

/** Hours within which a message is confirmed, or deleted. */
export const confirmHours = 48;

/** Days within which the owner answers, or the sender is told that nobody did. */
export const answerDays = 14;

/** Days after which the owner is reminded, once each. */
export const reminderDays = [5, 10];

/** Days for which a finished message is kept: what the consent text says. */
export const keptDays = 90;

/** Months for which a mission keeps a sender from everybody. */
export const missionBlockMonths = 24;

/** Days for which what looks like spam is kept. */
export const spamDays = 30;

/** What one sender may do, and what may reach one owner, in numbers of messages. */
export const contactQuotas = {
  /** Of one sender, waiting for an answer. */
  open: 3,
  /** Of one sender, in a day. */
  daily: 5,
  /** To one owner in a day, from senders they have not answered before. */
  firstContacts: 10,
} as const;

/** Until when a message can be confirmed. */
export const confirmUntil = ({ createdAt }: Pick<ContactRecord, 'createdAt'>) => hoursAfter(createdAt, confirmHours);

export const answerBy = (delivered: Date) => daysAfter(delivered, answerDays);

/** When a finished message is deleted. */
export const deletedOn = (finished: Date) => daysAfter(finished, keptDays);

/** How many reminders are due so long after the delivery. */
export const remindersDue = (delivered: Date, now: Date) =>
  reminderDays.filter((days) => daysAfter(delivered, days) <= now).length;

/** Whether a delivered message has waited so long that something has to happen. */
export const hasToMoveOn = ({ deliveredAt, answerBy, reminders }: ContactRecord, now: Date) =>
  answerBy! <= now || remindersDue(deliveredAt!, now) > reminders;

/** What makes two submissions the same, whatever the key says. */
export const contentOf = (slug: string, { message, name, address, consent }: ParsedContact) =>
  JSON.stringify([slug, message, name, address, consent.version, consent.lang]);
