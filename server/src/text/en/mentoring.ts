import { formatDate, formatDay, formatMoment } from '../format.js';

/** The request form and its receipt, which page and widget share, and the way of a request. */
export const mentoring = {
  title: 'Ask for a mentor',
  intro: (by: Date) =>
    `About three minutes. You will get an answer by ${formatDate('en', by)}, even if it is “not this person, but this one”.`,
  steps: { question: 'Your question', format: 'How you would like to talk', contact: 'How we reach you' },
  fields: {
    goal: { label: 'What are you trying to do?', hint: 'One line: open a cold room, find a first job, sell abroad.' },
    question: {
      label: 'Your one question, as concrete as you can',
      hint: 'A good question has a number or a place in it. Leave out names and private matters.',
    },
    format: { label: 'How long would you like to talk?', hint: null as string | null },
    language: { label: 'Language to talk in', hint: null as string | null },
    name: { label: 'Name to be called by', hint: 'A first name or a pseudonym is enough.' },
    address: { label: 'Email address', hint: 'Only for this request. The mentor does not see it.' },
  },
  /** A change of a word here is a new version in `mentoring.rules.ts`: people agree to exactly this. */
  consent: 'The mission may read my question to find a mentor, and keeps it for 12 months after the last answer.',
  send: 'Send my question',
  ownPage: 'Write on our own page instead',
  asking: 'You are asking',
  noMentor: 'Ask without naming a mentor',
  closed: 'This mentor cannot be asked now',
  closedHint: 'Ask without a name, and the mission looks for somebody who can answer.',
  sending: 'Sending',
  anew: 'Send as a new question',
  keep: 'Keep a draft of the question on this device',
  keepHint: 'Without your name and address. Not on a shared device.',
  nextTitle: 'What happens next',
  next: {
    confirm: 'You confirm by mail',
    confirmWhen: 'within 48 hours, or we delete it',
    read: 'The mission reads it',
    answer: 'A mentor answers, or we pass it on',
    by: (date: Date) => `by ${formatDay('en', date)}`,
  },
  receipt: {
    yours: 'Your receipt',
    open: 'Open the receipt page',
    another: 'Ask another question',
    title: 'Nearly there: confirm by mail',
    text: 'We are sending six digits to the address you gave. Type them on the receipt page, or open the link in the mail.',
    hint: 'Write it down. With it you can follow your request or ask about it by phone, without your name.',
  },
  way: {
    received: 'Received',
    waiting: 'Waiting for your confirmation',
    until: (date: Date) => `until ${formatMoment('en', date)}`,
    confirmed: 'Confirmed by you',
    answered: 'Answered by mail',
    closed: 'Closed: nobody could answer it',
    at: (date: Date) => formatMoment('en', date),
    on: (date: Date) => formatDay('en', date),
  },
};
export type MentoringText = typeof mentoring;
