import type { FieldProblemCode, ProblemCode } from '@diaspora-kit/contract/problems';

/** What went wrong, and what to do about it. */
const titles: Record<ProblemCode, { title: string; detail: string }> = {
  'invalid-input': {
    title: 'Some answers need a second look',
    detail: 'Each of them says what to change. Nothing you wrote is lost.',
  },
  'malformed-request': { title: 'This request could not be read', detail: 'Go back and send it again.' },
  'unsupported-media-type': {
    title: 'This form of data is not accepted here',
    detail: 'Send JSON with the content type application/json.',
  },
  'body-too-large': {
    title: 'This is more than can be sent at once',
    detail: 'Shorten it to less than 64 KB and send it again.',
  },
  'photo-type': {
    title: 'This is not a photograph we can use',
    detail: 'Choose a JPEG, PNG or WebP file. What a file is called does not count, only what is in it.',
  },
  'photo-too-large': {
    title: 'This photograph is too large',
    detail: 'At most 5 MB and 24 million pixels. Most phones can send a smaller copy.',
  },
  'photo-unreadable': {
    title: 'This photograph could not be read',
    detail: 'It seems to be damaged or cut off. Save it anew, or choose another one.',
  },
  'not-found': {
    title: 'There is nothing at this address',
    detail: 'It may have been mistyped, or what was here was taken back by its owner.',
  },
  'mission-not-found': {
    title: 'There is no mission at this address',
    detail: 'Choose one from the list of missions.',
  },
  'profile-not-found': {
    title: 'This entry is not listed',
    detail: 'It may have been taken back by its owner. The directory shows who is listed now.',
  },
  'spotlight-not-found': {
    title: 'This story is not published',
    detail: 'It may have been taken back. The other stories are still there.',
  },
  'entry-claimed': {
    title: 'This entry already has an owner',
    detail:
      'Somebody has shown that it is theirs. If that is wrong, tell the mission: use “Correct or remove this entry”.',
  },
  'mentor-not-found': {
    title: 'This mentor is not listed',
    detail: 'Ask without naming a mentor, and the mission looks for one.',
  },
  'mentor-at-capacity': {
    title: 'This mentor has no free place now',
    detail: 'Ask without naming a mentor, and the mission looks for another one.',
  },
  'request-not-found': {
    title: 'No request has this code',
    detail: 'Check each letter and figure. Requests that were not confirmed within 48 hours are deleted.',
  },
  'message-gone': {
    title: 'This message is not here any more',
    detail:
      'You blocked its sender, they have left, the mission took it away, or its time was over. There is nothing left for you to do.',
  },
  'first-party-only': {
    title: 'Please write on our own page',
    detail: 'To keep questions safe, they are only taken there.',
  },
  'consent-outdated': {
    title: 'The text you agreed to has changed',
    detail: 'Read the new one and agree again. What you wrote is kept.',
  },
  'idempotency-key-reused': {
    title: 'This request was already sent with other words',
    detail: 'Open the form again to send a new one.',
  },
  'cursor-expired': { title: 'This list has changed since', detail: 'Start again from its beginning.' },
  'link-expired': {
    title: 'This link has been used or is too old',
    detail: 'Links in mails work once and for 48 hours.',
  },
  'list-too-deep': {
    title: 'This list goes no further',
    detail: 'To protect the people in it, it ends after 200 entries. Narrow your search to see the others.',
  },
  'too-many-open': {
    title: 'Three of your messages wait for an answer',
    detail: 'As soon as one of them is answered or closed, confirm this one. It is kept for 48 hours.',
  },
  'already-settled': {
    title: 'This has been dealt with already',
    detail: 'There is nothing left for you to do.',
  },
  'joining-not-here': {
    title: 'There is nothing to finish in this browser',
    detail: 'Press the button in the mail, or fill in the form again. What is not proved within 24 hours is deleted.',
  },
  'entry-changed': {
    title: 'This entry was saved somewhere else meanwhile',
    detail: 'Compare the two, then save again. Nothing you wrote is lost.',
  },
  'code-wrong': { title: 'These are not the six digits', detail: 'Look at the newest mail and type them again.' },
  'code-expired': {
    title: 'This code no longer works',
    detail: 'After five tries or 48 hours a new one is needed. Ask for it on the receipt page.',
  },
  'signed-out': {
    title: 'You are signed out',
    detail: 'Sign in and do it again. After half an hour without use you are signed out.',
  },
  'not-allowed': { title: 'This is not yours to see or change', detail: 'If it should be, ask whoever runs the page.' },
  'proof-needed': {
    title: 'Please show once more that it is you',
    detail: 'Go back, prove it as you did when you signed in, and do it again. Nothing was changed.',
  },
  'second-factor-needed': {
    title: 'One more step to sign in',
    detail: 'Staff sign in with a second factor as well. Give it, then come back.',
  },
  'passkey-refused': {
    title: 'This passkey was not accepted',
    detail: 'Try again, or give the code of your app.',
  },
  'last-factor': {
    title: 'This is your last second factor',
    detail: 'Add another one first, then take this one away.',
  },
  'already-staff': {
    title: 'This person works here already',
    detail: 'Change their role instead of inviting them again.',
  },
  'own-access': {
    title: 'Somebody else has to do this',
    detail: 'Nobody decides about themselves. Ask a colleague, or whoever runs the kit.',
  },
  'last-admin': {
    title: 'This is the last admin',
    detail: 'Make somebody else an admin first.',
  },
  'cross-site-post': { title: 'This form was sent from another site', detail: 'Open the page here and send it again.' },
  'too-many-requests': {
    title: 'That was a lot at once',
    detail: 'Please wait a little, then try again. Nothing is lost.',
  },
  'server-busy': { title: 'We are busy for a moment', detail: 'Try again in a minute. Nothing was changed.' },
  'internal-error': {
    title: 'Something went wrong on our side',
    detail: 'Try again in a minute. If it stays, tell the mission the number below.',
  },
};

const fields: Record<FieldProblemCode, string> = {
  required: 'Fill this in',
  'too-short': 'Write a little more',
  'too-long': 'Shorten this',
  'not-in-list': 'Choose one from the list',
  'out-of-range': 'Give a number within the limits',
  'address-without-at': 'Check the address: it has no “@”',
  'not-an-address': 'Check the address: it should look like name@example.org',
  'not-accepted': 'Tick the box to agree, or ask the mission in another way',
  'not-a-website': 'Check the address: it should look like https://example.org',
  'not-valid': 'Check this answer',
};

export const problems = { titles, fields, requestId: 'Number to quote:' };
export type ProblemsText = typeof problems;
