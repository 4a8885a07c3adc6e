import { formatDate } from '../format.js';

/** The owner's own entry: its editor, who sees what, preview, consent, pause. */
export const entry = {
  title: 'My entry',
  lead: 'Everything here is optional but the name. Each line says who sees it.',
  next: {
    title: 'What comes next',
    held: 'Only you see this entry. Fill in what you like, look at it, then publish it.',
    source: 'This entry is shown as a public source has it. Look at it, put it right, then publish it in your name.',
    doubt: (by: Date) =>
      `Your name looks like that of somebody else or mixes alphabets. The mission looks at it by ${formatDate('en', by)}; then your entry is shown. You can also choose another name.`,
    shown: (since: Date) => `Your entry is shown. You agreed to it on ${formatDate('en', since)}.`,
    sheltered: (since: Date) =>
      `The mission has your entry and can put you in touch. You agreed to it on ${formatDate('en', since)}. Nobody finds it by searching.`,
    paused: (until: Date) =>
      `Your entry is paused: nobody sees it until ${formatDate('en', until)}. Then it is shown again.`,
    owner: 'You took this entry down. Nobody sees it but you.',
    staff: 'The mission has taken this entry down. Write to the mission if you think that this is a mistake.',
    time: 'This entry has not been confirmed for a long time, so nobody sees it now. Is it still true? Publish it again.',
    preview: 'Look at it',
    publish: 'Publish it',
    publishAgain: 'Publish it again',
    page: 'Its public page',
    pause: 'Pause it',
    resume: 'End the pause',
    withdraw: 'Take it down now',
    consents: 'What I agreed to',
    photo: 'Photograph or drawn picture',
  },
  done: {
    saved: 'Saved.',
    published: 'Published. Thank you.',
    waiting: 'Thank you. The mission looks at the name before the entry is shown.',
    withdrawn: 'Taken down. It has disappeared from pages, search and counts.',
    paused: 'Paused.',
    resumed: 'The pause has ended.',
    picture: 'Your picture is saved.',
  },
  others: 'You have several entries:',
  groups: {
    name: { title: 'Name', lead: 'Everybody who sees your entry sees this name.' },
    words: {
      title: 'In your words',
      lead: 'A short line for lists, and as much as you like below it. Leave out what leads to your door.',
    },
    where: { title: 'Where', lead: 'It helps people to find somebody near them, or from the same place.' },
    work: { title: 'Work and help', lead: 'People search by these.' },
    mentoring: { title: 'Mentoring', lead: 'Questions reach you through the mission. You can say no each time.' },
    contact: { title: 'Contact', lead: 'Messages go through the mission. Whoever writes never sees your address.' },
    picture: { title: 'Picture', lead: 'A drawn picture or your initials are just as good as a photograph.' },
  },
  fields: {
    name: { label: 'Name to appear under', hint: 'A first name or a pseudonym is enough.' },
    type: { label: 'Kind of organisation', hint: null as string | null },
    headline: { label: 'What you do, in one line', hint: 'Shown in lists and at the top of your entry.' },
    summary: {
      label: 'More about it',
      hint: 'A blank line starts a new paragraph. No addresses, no telephone numbers.',
    },
    origin: {
      label: 'Countries of origin',
      hint: 'Yours or your family’s, as you see it. We do not ask for a nationality.',
    },
    residence: { label: 'Country you live in', hint: 'Only the country.' },
    place: {
      label: 'City or region',
      hint: 'Better left empty if somebody should not find you: with a name and a trade, a town is nearly an address.',
    },
    sector: { label: 'Sector', hint: 'Where you work or worked.' },
    offer: { label: 'What you offer', hint: 'Only what you would gladly be asked for.' },
    topic: { label: 'What you can be asked about', hint: null as string | null },
    language: { label: 'Languages', hint: 'Those in which people can talk with you.' },
    website: { label: 'Website', hint: 'It begins with https://. Look first at what it says about you.' },
    mentor: { label: 'Would you be a mentor?', hint: null as string | null },
    capacity: { label: 'People at the same time', hint: 'At most. When this number is reached, nobody else can ask.' },
    formats: { label: 'How you would like to talk', hint: null as string | null },
    askFirst: { label: 'What people should tell you first', hint: 'One question that saves both of you time.' },
    contact: { label: 'Who may write to you', hint: 'You get a mail without the words, and read the message here.' },
    photo: { label: 'Your photograph', hint: null as string | null },
  },
  alsoIn: (language: string) => `The same in another language: ${language}`,
  chosen: (count: number) => (count === 0 ? 'Choose' : `${count} chosen`),
  empty: 'None',
  mentor: { yes: 'Yes', no: 'Not now' },
  see: {
    label: (field: string) => `Who sees “${field}”?`,
    short: 'Who sees this',
    audiences: {
      public: 'Everybody',
      members: 'Members who are signed in',
      accepted: 'My mentor or mentee',
      staff: 'The mission’s staff',
      hidden: 'Only me',
    },
    contact: {
      public: 'Everybody',
      members: 'Members who are signed in',
      accepted: 'My mentor or mentee',
      staff: 'The mission’s staff',
      hidden: 'Nobody',
    },
    narrower: 'This mission shows it to nobody else.',
  },
  save: 'Save',
  changed: {
    title: 'This entry was saved somewhere else in the meantime',
    detail:
      'What you typed is still below. Open the saved one in another tab and compare; if you save now, yours takes its place.',
    open: 'Open the saved one',
  },
  /** By mail, to who waited for staff. */
  published: {
    subject: 'What you waited for',
    text: 'The mission has looked at your entry. It is published now, as you chose it.',
    button: 'Look at it',
  },
  preview: {
    title: 'This is how it looks',
    as: 'Look at it as',
    viewers: { visitor: 'a visitor', member: 'a member', accepted: 'my mentor or mentee' },
    nobody: 'These people do not see your entry at all.',
    unpublished: 'As it would be shown if you published it now.',
    back: 'Back to my entry',
  },
  publish: {
    title: 'Publish my entry',
    lead: 'From then on others see what you opened to them. You can take it down at any time, with one button.',
    look: 'Look at it first',
    /** A change of a word here is a new version in `listing-consent.ts`: people agree to exactly this. */
    consent: {
      listed: (office: string) =>
        `I want this entry to be shown: each line to the people I chose for it. The mission (${office}) keeps it for that. I can take this back at any time; then it disappears at once.`,
      sheltered: (office: string) =>
        `I want the mission (${office}) to keep this entry and to put me in touch with people, each line being seen by those I chose for it. I am not listed. I can take this back at any time.`,
    },
    agree: 'Your agreement',
    button: 'Publish',
  },
  pause: {
    title: 'Pause my entry',
    lead: 'Nobody sees it, finds it or writes to you until the day you choose. Then it is shown again by itself.',
    until: 'Shown again from',
    untilHint: (last: Date) => `A day to come, ${formatDate('en', last)} at the latest.`,
    wrong: (last: Date) => `Choose a day from tomorrow to ${formatDate('en', last)}`,
    button: 'Pause',
  },
  start: {
    title: 'Make an entry',
    lead: 'You are a member without an entry. Four answers are enough to begin; only you see it until you publish it.',
    button: 'Begin',
  },
  consents: {
    title: 'What I agreed to',
    lead: 'Each line is one agreement, with the version of the text that you saw. Nothing is ever struck from this list; what you take back gets an end.',
    none: 'You have agreed to nothing yet.',
    purposes: {
      listing: 'Showing my entry',
      photo: 'Showing my photograph',
      'mentor-request': 'A question to a mentor',
      contact: 'A message',
    },
    how: {
      'own click': 'on these pages',
      page: 'on these pages',
      widget: 'on a website of the mission',
      'staff-assisted': 'with the help of the mission’s staff',
      demonstration: 'invented for the demonstration',
    } as Record<string, string>,
    given: (date: Date, how: string) => `Given on ${formatDate('en', date)}, ${how}`,
    withdrawn: (date: Date) => `Taken back on ${formatDate('en', date)}`,
    living: 'Holds',
    version: (version: string, language: string) => `Text ${version}, ${language}`,
  },
};
export type EntryText = typeof entry;
