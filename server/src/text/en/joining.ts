import { formatMoment } from '../format.js';

/** Joining: what it means, the form, and its mails. The widget says the first part too. */
export const joining = {
  title: 'Join',
  heading: 'Be found by someone from home',
  intro: 'Two minutes and four answers. Nothing is shown before you say so.',
  ownPage: 'Opens our own page: nothing is typed here.',
  pointsTitle: 'What joining means',
  points: [
    'You make an entry. You look at it first, and you decide when it is shown.',
    'For each line you choose who sees it. A first name or a pseudonym is enough.',
    'Whoever writes to you writes through the mission, and never sees your mail address.',
    'You can change it, pause it, take it down or delete everything, at any time and at once.',
  ],
  needs: { title: 'Still looked for', intro: 'Few people in the directory, or none, can be asked about this so far:' },
  seesTitle: 'Who sees what',
  sees: {
    everybody: 'Everybody',
    everybodyOpen: 'The name you choose, your country, and each line that you open to everybody.',
    everybodyCareful: 'The name you choose, your country, and each line that you open to everybody. Never your city.',
    everybodySheltered: 'No person. People are not listed, searched or counted here; organisations are.',
    members: 'Members who are signed in',
    membersText: 'Also what you keep for members, such as your city, if you give one.',
    mission: 'The mission',
    missionText:
      'Your entry, to help you. Each look at private lines is written down for you to see. Your mail address only if need be, with the reason written down for you.',
    missionSheltered:
      'Your entry, to put you in touch with somebody if you wish. Your mail address only if need be, with the reason written down for you.',
    nobody: 'Nobody',
    nobodyText: 'Each line that you keep to yourself.',
  },
  never: 'We never ask for an identity document, a nationality, a legal status or a birth date.',
  kinds: { label: 'Who joins?', person: 'I join for myself', organisation: 'I join for an organisation' },
  fields: {
    person: {
      name: { label: 'Name to appear under', hint: 'A first name or a pseudonym is enough.' },
      residence: { label: 'Country you live in', hint: 'Only the country. You can hide it later.' },
      headline: { label: 'What you do, in one line', hint: 'For example: nurse in a children’s hospital.' },
      address: { label: 'Your mail address', hint: 'To send you six digits and to reach you. It is never published.' },
    },
    organisation: {
      name: { label: 'Name of the organisation', hint: 'As its members call it.' },
      residence: { label: 'Country of its seat', hint: 'Only the country.' },
      headline: { label: 'What it does, in one line', hint: 'For example: school libraries in six towns.' },
      address: { label: 'Your mail address', hint: 'To send you six digits and to reach you. It is never published.' },
    },
  },
  choose: 'Choose a country',
  adult: { label: 'Are you 18 or older?', hint: 'We do not ask for your age.', yes: 'Yes', no: 'No' },
  send: 'Go on',
  sendHint: 'We send six digits to your address. If you do not type them within 24 hours, everything here is deleted.',
  member: 'Have you joined already?',
  signIn: 'Sign in',
  draft: {
    keep: 'Keep a draft on this device',
    hint: 'Without your mail address. Leave it off on a shared device.',
    clear: 'Clear it from this device',
  },
  young: {
    title: 'Thank you. Please come back when you are 18',
    text: 'An entry can be seen by strangers, so it is for adults only. We have kept nothing of what you typed.',
    read: 'You can read the stories and the directory as you like.',
  },
  receipt: {
    title: 'Check your mailbox',
    text: 'We are sending six digits to the address you gave. They work for ten minutes, in this browser. The button in the mail works for 24 hours, in any browser.',
    six: 'Six digits from the mail',
    submit: 'Go on',
    noMail: 'No mail after five minutes?',
    noMailHint: 'Look among your junk mail first. A new mail makes the older digits useless.',
    again: 'Send it again',
    sentAgain: 'If you can have a new mail now, it is on its way.',
    yours: 'Your receipt:',
    hint: 'It stands for what you typed until your address is proved.',
  },
  go: {
    title: 'Go on with joining?',
    lead: 'You gave this address to join. Press the button to make your entry; only you see it until you publish it. If it was not you, close this page: what was typed will be deleted.',
    button: 'Yes, it was me',
  },
  hub: { title: 'Join', hint: 'Be found, help somebody, leave whenever you like.' },
  empty: 'Or be the first: join',
  mails: {
    prove: {
      subject: (code: string) => `Your code: ${code}`,
      text: (codeUntil: Date, linkUntil: Date) =>
        `Type this code where you asked for it, until ${formatMoment('en', codeUntil)}. Or press the button, until ${formatMoment('en', linkUntil)}.`,
      button: 'Go on',
      footer: 'You did not ask for this? Do nothing: it will be deleted.',
    },
    known: {
      subject: 'Your sign-in',
      text: 'Somebody, perhaps you, wanted to join with this address. You are a member already: sign in to see and change what is yours.',
      button: 'Sign in',
      footer: 'You did not ask for this? Do nothing: nothing was changed.',
    },
  },
};
export type JoiningText = typeof joining;
