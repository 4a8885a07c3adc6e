import type { Standing } from '../../features/entry/entry-standing.js';
import { formatMoment } from '../format.js';

/** Signing in, the member space, and their mails. */
export const accounts = {
  title: 'My space',
  places: { home: 'Overview', sessions: 'Where I am signed in' },
  signIn: {
    title: 'Sign in',
    staffTitle: 'Sign in as staff',
    lead: 'We send six digits to your mail address. There is no password.',
    mission: 'Mission',
    address: 'Your mail address',
    addressHint: 'The one you joined with.',
    send: 'Send me the digits',
    noEntry: 'No entry yet?',
    join: 'Join',
  },
  code: {
    title: 'Check your mailbox',
    lead: 'If this address is known here, six digits are on their way. They work for ten minutes, and only in this browser.',
    label: 'Six digits',
    hint: 'You can also press the button in the mail.',
    submit: 'Sign in',
    again: 'Nothing came? Look among your junk mail, or ask for new digits',
    delayed: 'Mails may take a few minutes.',
    often: 'Asked often? After some mails no new one leaves for a while. The newest is good: its button works.',
  },
  prove: {
    title: 'Is it you?',
    lead: 'Before this step we ask once more for six digits from a mail. So nobody else does it on a device left open.',
    send: 'Send me the digits',
  },
  go: {
    title: 'Sign in on this device?',
    lead: 'You asked for this a moment ago. If not, close this page: nothing happens.',
    button: 'Sign in',
  },
  askedElsewhere: {
    lead: 'This browser did not ask for this link.',
    opens: 'It opens the space of:',
    notYours: 'Is this not your address? Then close this page: somebody else could read what you write there.',
  },
  home: {
    lead: 'Only you see these pages.',
    entries: 'My entry',
    noEntry: 'You have no entry.',
    standings: {
      held: 'Not shown yet',
      source: 'Shown as a public source has it',
      doubt: 'Waits for the mission to look at the name',
      shown: 'Shown to everybody you chose',
      sheltered: 'The mission has it; nobody finds it by searching',
      paused: 'Paused',
      owner: 'You took it down',
      staff: 'The mission took it down',
      time: 'Not shown: it was not confirmed for a long time',
    } satisfies Record<Standing, string>,
  },
  sessions: {
    title: 'Where I am signed in',
    lead: 'Each line is a browser. We keep no name of the device and no network address.',
    here: 'This browser',
    since: (date: Date) => `Signed in ${formatMoment('en', date)}`,
    seen: (date: Date) => `Last used ${formatMoment('en', date)}`,
    end: 'Sign out there',
    endOthers: 'Sign out everywhere else',
    only: 'You are signed in nowhere else.',
  },
  promise: 'One cookie keeps you signed in until you close the browser. No tracking.',
  signOut: 'Sign out',
  signedOut: {
    title: 'You are signed out',
    text: 'This browser has forgotten these pages. On a shared device, close its windows too.',
    home: 'To the mission’s page',
  },
  exitHint: 'Press the key Escape three times to leave at once.',
  mails: {
    signIn: {
      subject: (code: string) => `Your code: ${code}`,
      text: (until: Date) =>
        `Type this code where you asked for it, or press the button. It works until ${formatMoment('en', until)}.`,
      button: 'Sign in',
      footer: 'You did not ask for this? Do nothing. Without this mail nobody gets in.',
      lasting: (linkUntil: Date) =>
        `Many mails to this address were asked for, perhaps not by you. So that you can still sign in, the button of this one works until ${formatMoment('en', linkUntil)}, in any browser, once.`,
    },
    noAccount: {
      subject: 'Your sign-in',
      member:
        'Somebody, perhaps you, wanted to sign in with this address. It is not known here. Perhaps you used another one, or you would like to join.',
      staff:
        'Somebody, perhaps you, wanted to sign in as staff with this address. It is not known here. Ask whoever runs the page to invite you.',
      button: 'How to join',
      footer: 'You did not ask for this? Do nothing.',
    },
  },
};
export type AccountsText = typeof accounts;
