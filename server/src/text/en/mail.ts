import { formatDate, formatDay, formatMoment } from '../format.js';

/** Words of the mails. A subject is read by everybody on the way: no name, no question, nothing but what is needed to find it. */
export const mail = {
  hello: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
  receipt: (receipt: string) => `Receipt: ${receipt}`,
  noReply: 'Nobody reads replies to this mail. Write to the mission through its page.',
  confirm: {
    subject: (code: string) => `Your code: ${code}`,
    text: (until: Date) =>
      `Type this code on the receipt page, or press the button. It works until ${formatMoment('en', until)}.`,
    button: 'Confirm',
    footer: 'You did not ask for this? Do nothing: it is deleted by itself.',
  },
  confirmed: {
    subject: 'Thank you, it is confirmed',
    text: (readBy: Date, answerBy: Date) =>
      `The mission reads your question by ${formatDay('en', readBy)}. You will get an answer by ${formatDay('en', answerBy)}, even if it comes from somebody else than you thought.`,
    receipt:
      'This is your receipt. With it you can follow your request on the mission’s page, or ask about it by phone:',
  },
  answered: { subject: 'There is an answer for you', text: 'This is the answer to your question:' },
  closed: {
    subject: 'News for you',
    text: (deletedOn: Date) =>
      `We asked, and found nobody who could answer your question well. We have closed your request; it is deleted on ${formatDate('en', deletedOn)}. You are welcome to ask again in other words, or without naming a mentor.`,
  },
  corrected: {
    subject: 'Your note has been dealt with',
    answer: 'This is the answer to your note about an entry of the directory:',
    text: 'You told us about an entry of the directory. The mission has looked at it and dealt with your note. If the entry is still wrong, please write again.',
  },
};
export type MailText = typeof mail;
