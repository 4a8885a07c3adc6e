import type { Doubt } from '@diaspora-kit/contract/doubt';
import type { Kind } from '@diaspora-kit/contract/vocabulary';
import type { Desk } from '../../features/accounts/account.js';
import type { ClaimRecord } from '../../features/claims/claim.js';
import type { ContactState } from '../../features/contacts/contact.js';
import type { RequestRecord } from '../../features/mentoring/mentoring.store.js';
import type { ProfileDraft } from '../../features/profiles/profile.js';
import type { ProfileOwner } from '../../features/profiles/profile-owner.store.js';
import type { Suspicion } from '../../platform/http/form-token.js';
import type { SealedMail } from '../../platform/mail/outbox.js';

type State =
  ProfileDraft['state'] | ClaimRecord['state'] | ContactState | RequestRecord['state'] | 'queued' | 'sent' | 'given-up';

/** What stands as a code in the columns that a person is handed, in words. What other sections name too is not here. */
export interface CodesText {
  state: Record<State, string>;
  hidden_by: Record<NonNullable<ProfileDraft['hiddenBy']>, string>;
  doubt: Record<Doubt, string>;
  verified: Record<ProfileOwner['verified'], string>;
  /** Of a claim. */
  how: Record<ClaimRecord['how'], string>;
  desk: Record<Desk, string>;
  kind: Record<Kind, string>;
  suspicion: Record<Suspicion, string>;
  fictional: Record<0 | 1, string>;
  /** Of mails to a member. */
  template: Record<string, string>;
}

export const codes: CodesText = {
  state: {
    published: 'Published',
    held: 'Not published yet',
    hidden: 'Hidden',
    unconfirmed: 'Not confirmed yet',
    waiting: 'With the mission',
    granted: 'Granted',
    refused: 'Refused',
    screening: 'With the mission',
    delivered: 'Delivered',
    answered: 'Answered',
    declined: 'No answer for now',
    unanswered: 'Ended without an answer',
    closed: 'Closed',
    spam: 'Looks made by a machine',
    queued: 'Waits to be sent',
    sent: 'Sent',
    'given-up': 'Could not be sent',
  },
  hidden_by: { owner: 'You', staff: 'The mission’s staff', time: 'The kit, because nobody had confirmed it' },
  doubt: {
    'mixed-scripts': 'The name mixes alphabets',
    'reserved-name': 'The name could pass for that of somebody else',
  },
  verified: {
    address: 'Your mail address',
    website: 'A mail at the domain of its website',
    staff: 'The mission’s staff',
  },
  how: { website: 'By a mail at the domain of the website', staff: 'By the mission’s staff' },
  desk: { member: 'Member space', staff: 'Staff console' },
  kind: { person: 'Person', organisation: 'Organisation' },
  suspicion: {
    honeypot: 'A field that people do not see was filled in',
    'too-fast': 'It was sent faster than people type',
  },
  fictional: { 0: 'No', 1: 'Yes' },
  template: {
    'sign-in': 'A code to sign in',
    'contact-message': 'There is a message',
    'contact-reminder': 'A message still waits',
    'report-decided': 'What the mission found in a reported message',
    'entry-published': 'The entry is published',
    'still-true-ask': 'Whether the entry is still true',
    'still-true-again': 'The same, once more',
    'still-true-hidden': 'The entry is hidden',
    'staff-access': 'A change of your access as staff',
    'audit-head': 'Where the record of staff ends',
    'staff-news': 'What admins hear of each other',
  },
};

/** Parts of a mail that are read. */
export const mailParts: Record<Exclude<keyof SealedMail, 'html'>, string> = {
  to: 'To',
  senderName: 'From',
  subject: 'Subject',
  text: 'Text',
};
