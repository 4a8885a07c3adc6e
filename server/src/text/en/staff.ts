import { formatDate, formatMoment, isolate, plural } from '../format.js';
import type { AccessChange, ConsoleChange } from '../../features/staff/staff-mails.js';
import type { QueueItem } from '../../features/queue/list-queue.js';
import type { QueueRefusalCode } from '../../features/queue/find-queued.js';
import type { Role } from '../../features/accounts/account.js';

const roles: Record<Role, { label: string; hint: string }> = {
  viewer: { label: 'Viewer', hint: 'Sees how much is waiting, and nothing about anybody.' },
  editor: { label: 'Editor', hint: 'Looks after stories and organisations.' },
  moderator: { label: 'Moderator', hint: 'Reads what people sent, and answers.' },
  safeguarding: { label: 'Safeguarding', hint: 'Reads, answers, and hides entries that put somebody in danger.' },
  admin: { label: 'Admin', hint: 'Does all of this, and decides who works here.' },
  headquarters: {
    label: 'Headquarters',
    hint: 'Sees how much is waiting in every mission, and nothing about anybody.',
  },
};

const kinds: Record<QueueItem['kind'], string> = {
  'mentor-request': 'Question for a mentor',
  correction: 'Note about an entry',
  claim: 'Claim of an organisation’s entry',
  report: 'Reported message',
  profile: 'Entry from a public source',
  name: 'Entry whose name is in doubt',
};

const refusals: Record<QueueRefusalCode, string> = {
  unknown: 'Nothing here has this code any more.',
  'not-waiting': 'Somebody has dealt with it already.',
  'answer-empty': 'Write an answer first.',
  'answer-too-long': 'Shorten the answer to 5,000 characters.',
  'no-address': 'No address was left: it can be closed, not answered.',
  'needs-decision': 'This has to be decided: use the buttons for that.',
  unread: 'Open it first: whoever decides has read it.',
};

const changes: Record<AccessChange, string> = {
  factorAdded: 'A way to sign in was added to your access.',
  factorRemoved: 'A way to sign in was taken away from your access.',
  factorsReset:
    'Your second factors were taken away, because they were said to be lost. Set up a new one at your next sign-in.',
  recoveryUsed: 'One of your recovery codes was used to sign in.',
  roleChanged: 'What you may do was changed. You see it when you sign in.',
  ended: 'Your access has ended. What you own as a member stays yours.',
};

const news: Record<ConsoleChange, string> = {
  adminInvited: 'Somebody was invited to be an admin. You see whom at the console, under “Staff”.',
  adminAdded: 'Somebody became an admin. You see who at the console, under “Staff”.',
  adminEnded: 'Somebody is an admin no longer. You see who is left at the console, under “Staff”.',
  exportAsked:
    'An admin asked for a file of the entries. At the console you read who, what for and who receives it. You can refuse it there.',
  exportApproved:
    'A file of the entries was agreed to. It can be downloaded now. You can still refuse it at the console.',
  exportRefused: 'A file of the entries was refused or called off. Nobody gets it.',
  exportExpired:
    'Nobody downloaded the file of the entries that you asked for in time. You can ask again at the console.',
  exportTaken: 'A file of the entries was downloaded. You see by whom and what for at the console.',
};

/** The staff console and its mails. */
export const staff = {
  title: 'Staff console',
  places: { home: 'Overview', queue: 'Queue', people: 'Staff', exports: 'File of entries', security: 'My sign-in' },
  roles,
  home: {
    lead: (role: string) => `You work here as: ${role}.`,
    waits: 'What waits',
    waiting: (count: number) => plural('en', count, { one: '# matter waits', other: '# matters wait' }),
    overdue: (count: number) => plural('en', count, { one: '# past its day', other: '# past their day' }),
    nothing: 'Nobody waits.',
    toQueue: 'Open the queue',
  },
  prove: {
    title: 'Show your second factor',
    lead: 'The mail alone opens nothing here.',
    again: 'This step asks for it once more, so that nobody else takes it on a device left open.',
    app: 'Code of your app',
    appHint: 'Six digits. They change every half minute.',
    passkey: 'Use my passkey',
    recovery: 'I have lost it',
    recoveryCode: 'Recovery code',
    recoveryHint: 'One of the ten you noted down. Each works once.',
    lost: 'No code left either? Another admin of your mission can let you start again.',
    goOn: 'Go on',
    wrong: 'This code is wrong, or was used before. Wait for the next one.',
    noSuchCode: 'You have no such code, or it was used before.',
    tooMany: 'Too many tries. Wait a quarter of an hour.',
  },
  passkeys: {
    failed: 'This did not work. Try again, or choose another way.',
    needScript: 'A passkey needs JavaScript in this browser.',
    notHere: 'Passkeys do not work at this address: it has no name.',
  },
  enrol: {
    title: 'Your second factor',
    lead: 'Whoever reads your mail must not get in here. So staff show something else as well. Choose one; you can add others later.',
    app: 'An app that shows codes',
    appHint: 'Any authenticator app. It needs no network.',
    setUpApp: 'Set up an app',
    passkey: 'A passkey',
    passkeyHint: 'The fingerprint, face or PIN of this device, or a security key.',
    addPasskey: 'Add a passkey',
  },
  enrolApp: {
    title: 'Set up the app',
    lead: 'Scan this picture with the app, or type the letters into it.',
    picture: 'Picture for the app',
    letters: 'The same as letters',
    code: 'The code it shows now',
    done: 'Done',
  },
  recovery: {
    title: 'Your recovery codes',
    lead: 'Write these codes down or print them, and keep them apart from your phone. They are shown only now. Each lets you in once if your second factor is lost.',
    done: 'I have them',
  },
  security: {
    title: 'My sign-in',
    factors: 'Second factors',
    app: 'App that shows codes',
    passkey: (date: Date) => `Passkey, added on ${formatDate('en', date)}`,
    remove: 'Take away',
    anotherApp: 'Set up another app',
    codes: 'Recovery codes',
    codesLeft: (count: number) => plural('en', count, { one: '# code is left.', other: '# codes are left.' }),
    newCodes: 'Make ten new ones',
    newCodesHint: 'The old ones stop working.',
  },
  people: {
    title: 'Staff',
    lead: 'Who works at the console of this mission. Each change is written down, and mailed to the person it is about.',
    you: 'You',
    since: (date: Date) => `Since ${formatDate('en', date)}`,
    noFactor: 'No second factor yet',
    role: 'Role',
    changeRole: 'Change the role',
    reset: 'Second factor lost: let them start again',
    remove: 'End their access',
    invited: 'Invited',
    until: (date: Date) => `Can be accepted until ${formatMoment('en', date)}`,
    withdraw: 'Take the invitation back',
    invite: 'Invite somebody',
    address: 'Mail address',
    lang: 'Language of the mail',
    send: 'Send the invitation',
  },
  queue: {
    title: 'Queue',
    lead: 'The oldest promise first. No address is shown: the kit mails your answer.',
    empty: 'Nobody waits.',
    kinds,
    by: (date: Date) => `Promised by ${formatDate('en', date)}`,
    since: (date: Date) => `Was promised by ${formatDate('en', date)}`,
    overdue: 'Overdue',
    doubtful: 'Perhaps not from a person',
    closed: 'What was written is still closed.',
    openHint: 'That you open it is written down. A sender with an account can see that.',
    open: 'Open it',
    entry: 'The entry',
    showEntry: 'It is their name: show the entry',
    wishes: {
      'read-again': 'Read its source again',
      'look-at-name': 'Look at its name before it is shown',
      'look-at-message': 'Look at a message that its reader reported',
      own: 'Somebody says that it is theirs',
    },
    report: {
      openHint: 'That you open it is written down. The owner of the entry can see that; the sender cannot.',
      uphold: 'Keep its sender blocked',
      upholdHint:
        'The message goes from the owner’s sight. The owner is told, the sender is not. Its sender can go on writing to others here.',
      bar: 'Block its sender for everybody here',
      barHint:
        'The same, and for two years nobody in this mission gets messages from this sender. What they wrote to others and still waits goes from sight. The sender is not told. Whoever runs this server can end it earlier.',
      received: 'Received',
      reported: 'Reported',
      dismiss: 'Nothing is wrong with it',
      dismissHint:
        'The message is the owner’s again, and its sender may write to them, unless they were blocked otherwise. The owner is told, the sender is not.',
    },
    claim: {
      domain: 'Mail address at',
      grant: 'The entry is theirs',
      grantHint:
        'Only once you have made sure that they speak for the organisation, for example by a call to a number on its website.',
      reason: 'Reason, if you refuse',
      reasonHint: 'Optional. It is mailed with the refusal.',
      refuse: 'Refuse the claim',
    },
    stillTrue: 'I have read it: still true',
    hide: 'Hide the entry',
    hidden: 'The entry is hidden.',
    from: 'From',
    forMentor: 'To',
    anyMentor: 'Any mentor',
    format: 'Form',
    talkIn: 'Language',
    goal: 'Goal',
    question: 'Question',
    message: 'Message',
    answer: 'Your answer',
    answerHint: 'It is mailed at once. Greeting and signature are there already.',
    noAddress: 'No address was left, so there is nobody to answer.',
    send: 'Send the answer',
    resolve: 'Close without an answer',
    resolveHint: 'Whoever left an address is told.',
    forget: 'Delete for good',
    forgetHint: 'Only if the sender asks for it and gives you the code. Nobody is mailed.',
    refusals,
    toQueue: 'Back to the queue',
  },
  exports: {
    title: 'File of entries',
    lead: 'Once downloaded, a file cannot be called back. So it takes two: one admin asks, another one agrees. Where there is nobody else, a day has to pass. Any admin can refuse.',
    inIt: 'In it: what everybody can read of each entry, and when it was last confirmed. What is not shown is not in it. No mail addresses. Owners see under “My data” that their entry was in a file.',
    ask: 'Ask for the file',
    firstDay: 'One file at a time. In their first day as an admin, nobody can ask or agree.',
    asker: 'Asked by',
    you: 'You',
    askedAt: 'Asked on',
    moment: (date: Date) => formatMoment('en', date),
    purpose: 'What is it for?',
    recipient: 'Who receives it?',
    hints: {
      purpose: 'The other admins read this before they agree.',
      recipient: 'Names and organisations, also if it is only you.',
    },
    states: {
      person: 'It waits for another admin to agree.',
      ready: 'It can be downloaded, once.',
      again: 'It was downloaded.',
      taken: 'It was downloaded.',
    },
    time: (date: Date) => `It can be downloaded from ${formatMoment('en', date)}, unless an admin refuses it.`,
    until: (date: Date) => `This ends on ${formatMoment('en', date)}.`,
    again: (date: Date) => `If the download broke off, start it again before ${formatMoment('en', date)}.`,
    approve: 'Agree',
    refuse: 'Refuse',
    callOff: 'Call it off',
    take: 'Download (CSV)',
    takeAgain: 'Download again (CSV)',
  },
  reveal: {
    title: 'Mail address of the owner',
    lead: 'Usually you need no address: the kit passes messages on. If it must be, say why. The owner reads your reason.',
    reason: 'Why do you need it?',
    again:
      'The proof opens beside this page. Give it there, come back and press the button once more: what you wrote is still here.',
    reasonHint: 'A sentence that the owner understands. Ten characters at least.',
    button: 'Show the address',
    address: 'Mail address',
    written: 'That you looked, and why, is written down. The owner sees it under “My data”.',
  },
  invite: {
    title: 'Work at this console?',
    lead: (role: string) => `You are invited as: ${role}.`,
    next: 'Next you set up a second factor. Have your phone at hand, or use this device.',
    button: 'Accept',
  },
  mails: {
    invite: {
      subject: 'An invitation for you',
      text: (until: Date) =>
        `You are invited to help with this page. Press the button to see in which role, and to accept. It works once, until ${formatMoment('en', until)}.`,
      button: 'Look at it',
      footer: 'You do not know what this is about? Do nothing: it ends by itself.',
    },
    access: {
      subject: 'Your access',
      changes,
      footer: 'This was not meant to happen? Tell whoever runs the page at once.',
    },
    auditHead: {
      subject: 'Please keep this mail',
      text: 'What staff do is written down, line after line. Once a week two admins are mailed where these lines end, so that nobody can change them later without a trace. There is nothing to do: only keep this mail.',
      head: (head: string) => `They end here: ${isolate(head)}`,
      use: 'If you ever doubt them, send this mail to whoever runs the page: it can be checked against it.',
      broken:
        'What staff did here is no longer written down as it was. Tell whoever runs the page today, and do not delete this mail or earlier ones.',
    },
    news: {
      subject: 'Something new',
      changes: news,
      footer: 'This was not meant to happen? Tell whoever runs the kit at once: they can refuse it too.',
    },
  },
};
export type StaffText = typeof staff;
