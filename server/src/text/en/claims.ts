import { formatDay, isolate } from '../format.js';

/** "Is this your organisation?": the form, its way, and the mails. */
export const claims = {
  link: 'Is this your organisation?',
  title: (name: string) => `Is ${isolate(name)} your organisation?`,
  lead: 'We found this entry in a public source. If you speak for the organisation, it can be yours: you correct it, say who sees what, answer messages, or take it down.',
  byMail: {
    title: 'At once',
    text: (domain: string) =>
      `Use a mail address that ends in ${isolate(domain)}, the domain of the website. We send six digits there.`,
    none: 'We know of no website that belongs to this organisation, so the mission checks each claim.',
  },
  byStaff: {
    title: 'Or by the mission',
    text: 'With any other address, tell us how we can see that you speak for the organisation. The mission answers within 7 days. Never send an identity document.',
  },
  address: 'Your mail address',
  addressHint: 'Nobody sees it. You sign in with it later.',
  message: 'How can we tell?',
  messageHint:
    'For example your role, and a public page that names you. Not needed with an address at the domain of the website.',
  send: 'This is our organisation',
  /** Under the receipt. */
  hint: 'Write it down. With it you can see where this stands, without your name.',
  waiting: {
    title: 'Thank you. The mission is looking at it',
    text: (date: Date) =>
      `You get an answer by mail on ${formatDay('en', date)} at the latest. There is nothing left for you to do.`,
  },
  granted: {
    title: 'The entry is yours',
    text: 'Sign in with the same address to check it, to correct it, and to say that it is true.',
    button: 'Sign in',
  },
  refused: {
    title: 'The entry was not given to you',
    text: 'Either it belongs to somebody else by now, or the mission could not see that you speak for the organisation. You can still have it corrected or removed.',
    button: 'Correct or remove this entry',
  },
  go: {
    title: 'Is this your organisation?',
    text: 'You said so on our page. If it was not you, close this page: the claim will be deleted.',
    button: 'Yes, confirm',
  },
  mails: {
    subject: 'News for you',
    waiting: {
      text: (date: Date) =>
        `Your address is confirmed. The mission now looks at what you wrote, and answers on ${formatDay('en', date)} at the latest.`,
      button: 'See where it stands',
    },
    granted: {
      text: 'The entry you asked for is yours now. Sign in with this address to check it, to correct it, and to say that it is true.',
      button: 'Sign in',
    },
    refused: {
      text: 'The entry you asked for was not given to you. Either it belongs to somebody else by now, or the mission could not see that you speak for the organisation. You can still have it corrected or removed.',
      button: 'Correct or remove the entry',
    },
  },
};
export type ClaimsText = typeof claims;
