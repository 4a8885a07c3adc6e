import { formatDate, formatDay, isolate, plural } from '../format.js';

/** A message to the owner of an entry: the form, its way, the mails, and the owner's pages. */
export const contacts = {
  write: (name: string) => `Write to ${isolate(name)}`,
  form: {
    intro: (by: Date) =>
      `Your message goes through us: nobody sees an address. You hear from us by ${formatDate('en', by)}, even if there is no answer.`,
    message: 'Your message',
    messageHint: 'Say who you are and what you would like to know. Leave out what could put somebody in danger.',
    name: 'Name to be called by',
    nameHint: 'A first name or a pseudonym is enough. It is passed on with your message.',
    address: 'Email address',
    addressHint: 'We send the answer there. It is not passed on.',
    /** A change of a word here is a new version in `contact.rules.ts`: people agree to exactly this. */
    consent:
      'My name and my message may be passed on to the owner of this entry. Both are kept for up to 90 days after the last step. If the owner reports the message, the mission’s staff read it too, and both are kept until 90 days after their decision.',
    send: 'Send my message',
  },
  next: {
    confirmWhen: 'within 48 hours, or we delete it',
    passOn: 'We tell the owner of the entry',
    passOnWhen: 'at once, by a mail that says nothing about you',
    answer: 'You get the answer by mail, or we tell you that none came',
  },
  way: {
    delivered: 'Confirmed by you and passed on',
    answered: 'Answered by mail',
    declined: 'No answer possible now',
    unanswered: 'Closed: no answer came',
  },
  receipt: {
    confirmed: 'Thank you, your message is on its way',
    hint: 'Write it down. With it you can see where your message stands, without your name.',
  },
  mails: {
    report: {
      subject: 'An answer for you',
      upheld: 'The mission has looked at the message that you reported. Nothing more from its sender reaches you.',
      barred:
        'The mission has looked at the message that you reported. Nobody here gets messages from its sender any more.',
      left: 'The sender of the message that you reported has left, so the message is deleted. Should they come back with the same address, they are still blocked.',
      dismissed:
        'The mission has looked at the message that you reported and found nothing wrong with it. It is among your messages again, and its sender can write to you. You can still block them.',
      stillWaits:
        'The mission has looked at the message that you reported and found nothing wrong with it. It is among your messages again. Nothing more from its sender reaches you until the mission has decided about another message that you reported.',
      stillBlocked:
        'The mission has looked at the message that you reported and found nothing wrong with it. Its sender was blocked already, and stays so.',
      open: 'My messages',
    },
    owner: {
      subject: 'You have a message',
      text: 'Somebody wrote to you. Sign in to read it and to answer. Your address stays with us.',
      reminder: 'A message still waits for you. Sign in to read it and to answer. Your address stays with us.',
      until: (date: Date) => `Without an answer we say on ${formatDate('en', date)} that none came, and nothing else.`,
      open: 'Read the message',
      footer: 'Nobody reads replies to this mail. In your account you choose whether people can write to you.',
    },
    answered: { text: 'This is the answer to your message:', button: 'Write again' },
    declined: {
      text: 'Your message has arrived, but it cannot be answered now. Please do not take it to heart: people have busy times. The mission may know somebody else to ask.',
      button: 'Ask the mission',
    },
    unanswered: {
      text: 'No answer to your message came within 14 days, so we have closed it. We are sorry. The mission may know somebody else to ask.',
      button: 'Ask the mission',
    },
  },
  go: {
    confirm: {
      title: 'Confirm your message',
      text: 'It is passed on once you press the button. If it was not you who wrote, close this page: it will be deleted.',
      button: 'Confirm my message',
    },
    decline: {
      title: 'No answer for now?',
      text: 'We tell the sender kindly that an answer is not possible now. They learn nothing else about you.',
    },
    block: {
      title: 'Nothing more from this sender?',
      text: 'This message and all others from this sender no longer reach you. The sender is not told. You can take this back in your account.',
    },
    declined: { title: 'Done. The sender is told kindly', text: 'There is nothing left for you to do.' },
    blocked: { title: 'Done. You will hear no more from this sender', text: 'You can take this back in your account.' },
  },
  account: {
    title: 'Messages',
    lead: 'Who wrote to you through your entry. Nobody sees your address.',
    nobody: 'Nobody has written to you yet.',
    from: (name: string) => `From ${isolate(name)}`,
    received: (date: Date) => `received on ${formatDay('en', date)}`,
    states: {
      delivered: (by: Date) => `Waits for your answer until ${formatDay('en', by)}`,
      answered: 'You answered',
      declined: 'You said: not now',
      unanswered: 'Closed without an answer',
    },
    deleted: (date: Date) => `Deleted on ${formatDate('en', date)}`,
    answer: 'Your answer',
    answerHint: 'It is sent by mail, without your address. Write an address only if you want to give it away.',
    send: 'Send the answer',
    yours: 'What you answered',
    decline: 'Not now',
    declineHint: 'The sender is told kindly, and learns nothing else.',
    block: 'Never from this sender',
    blockHint: 'You will hear no more from them. They are not told.',
    report: 'Report it to the mission',
    reportHint:
      'For threats, lies or bad intentions. The mission’s staff read this message; nothing more from its sender reaches you until they have decided. The sender is not told.',
    reports: {
      waits: 'The mission looks at this message. Nothing more from its sender reaches you meanwhile.',
      decided: 'The mission has looked at this message and found nothing wrong with it.',
    },
    other: 'Other ways to deal with it',
    back: 'All messages',
    done: {
      answered: 'Your answer is on its way.',
      declined: 'The sender is told kindly.',
      blocked: 'You will hear no more from this sender.',
      reported: 'Thank you. The mission looks at the message.',
      unblocked: 'This sender can write to you again.',
    },
    blocks: 'Blocked senders',
    blockedSince: (date: Date) => `A sender blocked on ${formatDay('en', date)}`,
    unblock: 'Let them write again',
    requests: 'Questions to you as a mentor',
    requestsWaiting: (count: number) =>
      plural('en', count, {
        one: 'One question to you is with the mission. It reads it first; you see it once you have accepted it.',
        other:
          '# questions to you are with the mission. It reads them first; you see a question once you have accepted it.',
      }),
  },
};
export type ContactsText = typeof contacts;
