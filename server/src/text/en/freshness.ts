import { formatDate } from '../format.js';

export interface AgeingDates {
  /** When it was last confirmed. */
  lastTrue: Date;
  fadeAt: Date;
  hideAt: Date;
  eraseAt: Date;
}

/** Asking whether an entry is still true. Mails say nothing of what is in it. */
export const freshness = {
  mails: {
    ask: {
      subject: 'A short question',
      text: ({ lastTrue }: AgeingDates) =>
        `Your entry was last confirmed on ${formatDate('en', lastTrue)}. Is it still true? One press of the button is enough.`,
      then: ({ fadeAt, hideAt, eraseAt }: AgeingDates) =>
        `Without an answer it moves to the end of the list on ${formatDate('en', fadeAt)}, is no longer shown from ${formatDate('en', hideAt)}, and is deleted on ${formatDate('en', eraseAt)}.`,
    },
    askAgain: {
      subject: 'We ask once more',
      text: ({ lastTrue }: AgeingDates) =>
        `Nobody has confirmed your entry since ${formatDate('en', lastTrue)}. It now stands at the end of the list. Is it still true? One press of the button is enough.`,
      then: ({ hideAt, eraseAt }: AgeingDates) =>
        `Without an answer it is no longer shown from ${formatDate('en', hideAt)}, and is deleted on ${formatDate('en', eraseAt)}.`,
    },
    hidden: {
      subject: 'News about your page',
      text: ({ lastTrue }: AgeingDates) =>
        `Nobody has confirmed your entry since ${formatDate('en', lastTrue)}, so it is not shown any more. Is it still true? One press of the button brings it back.`,
      then: ({ eraseAt }: AgeingDates) =>
        `Without an answer, everything we keep of it is deleted on ${formatDate('en', eraseAt)}.`,
    },
    button: 'Look, and confirm',
    change: 'Something has changed, or you would like to leave? Sign in:',
  },
  go: {
    title: 'Is this still true?',
    lead: 'This is what everybody can see of your entry once you press the button.',
    notShown: 'At the moment nobody but you and the mission’s staff can see your entry. That does not change.',
    button: 'Yes, it is still true',
    change: 'Change something, or leave',
  },
  done: {
    title: 'Thank you, it is confirmed',
    text: 'We ask again when it is time. Until then there is nothing to do.',
  },
};
export type FreshnessText = typeof freshness;
