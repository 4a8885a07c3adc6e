import type { Periods } from '../../features/missions/missions.store.js';
import { plural } from '../format.js';

const months = (count: number) => plural('en', count, { one: '# month', other: '# months' });

/** What the kit does with what it is told, in plain words. Change it with the code: each sentence says what really happens. */
export const privacy = {
  title: 'Privacy in plain words',
  lead: 'What these pages keep, why, for how long, who sees it, and how to have it removed.',
  sections: ({ confirmMonths, hideDays, eraseMonths }: Periods) => [
    {
      id: 'reading',
      title: 'When you only read',
      body: [
        'No cookie is set, nothing is stored on your device, and nothing is loaded from anybody else.',
        'Our log notes the time, the kind of page, whether it worked and how long that took. It notes no name, no network address, no device and no search words.',
      ],
    },
    {
      id: 'asking',
      title: 'When you ask for a mentor',
      body: [
        'We keep what you type: your aim, your question, the name to be called by and your mail address, with the format and the language you chose. They are encrypted with a key of their own for each request. If you wrote from another website, its name is noted.',
        'The mission’s staff read your question to find a mentor. The mentor never sees your address.',
        'If you do not confirm within 48 hours, all of it is deleted. Otherwise it is kept for 12 months after the last answer, then deleted. What looks like a machine’s work is deleted after 30 days.',
      ],
    },
    {
      id: 'joining',
      title: 'When you join',
      body: [
        'To join you give a name to appear under, a country, a line about what you do and a mail address. A first name or a pseudonym is enough. What you typed is deleted after 24 hours unless you prove the address. Your address is encrypted and never published. The mission’s staff can open it only by writing down why; you read that reason in your space.',
        'Then the entry is yours. Nobody else sees it before you publish it. For each line you choose who sees it: everybody, members who are signed in, your mentor or mentee, the mission’s staff, or only you.',
        'Whoever writes to you writes through the mission, without seeing your address. You can pause the entry, take it down or delete everything, at any time and at once.',
      ],
    },
    {
      id: 'entries',
      title: 'When you have an entry',
      body: [
        'People appear only after they agreed to it themselves, field by field, and never with an address. Search engines are asked not to keep their pages.',
        'Organisations are also listed when a public source names them; the entry then says so, with the source and the year.',
        'A photograph is written anew, so that nothing of the place or the device is left in it.',
        'In your space you see what you agreed to and when, who read or changed what is yours, and a copy of everything that is kept of you.',
        'What is taken back disappears from our pages and answers within a minute. Copies that others made are beyond our reach.',
      ],
    },
    {
      id: 'freshness',
      title: 'How long an entry is kept',
      body: [
        `Nobody should stand here who has forgotten it. A month before ${confirmMonths} months have passed since you last confirmed your entry, and once more when they have, a mail asks whether it is still true. Without an answer the entry moves to the end of the list; ${hideDays} days later it is hidden; ${months(eraseMonths)} after that it is deleted with everything that belongs to it.`,
        'Organisations from public sources follow the same clock from the day the source was read. There we ask the mission’s staff to read it again.',
        'An account without an entry is deleted 30 days after it was last used.',
      ],
    },
    {
      id: 'messages',
      title: 'When you write to somebody',
      body: [
        'We pass on your message and your answer without showing any address to either side. Message, name and address are encrypted with a key of their own. They are deleted after 48 hours if you do not confirm, and 90 days after the message has ended; what was reported stays until 90 days after that is decided. The mission’s staff read a message only if whoever received it reports it. They may then keep what its sender writes from that person, or for two years from everybody in the mission.',
      ],
    },
    {
      id: 'leaving',
      title: 'To leave',
      body: [
        'In your space one button deletes everything at once: entry, photograph, account, messages, questions and agreements. It asks for your mail address once more, and nothing else. Deleted things leave the disk within a minute.',
        'What stays is that something was done and when, for 24 months, as codes that lead to nobody any more. What comes back with a backup is deleted again.',
      ],
    },
    {
      id: 'remove',
      title: 'To correct or remove something',
      body: [
        'Each entry ends with the link “Correct or remove this entry”. You need no account. Your message, and your mail address if you give one, are encrypted; the mission’s staff read them and act on them. They are deleted 90 days after that.',
        'For a request, give the mission your receipt code: it can tell you what is kept, and until when, or delete it at once.',
      ],
    },
    {
      id: 'abuse',
      title: 'Against abuse',
      body: [
        'We count forms by the network they come from, for an hour, and mails by the address they go to, for 30 days. Both are kept only as fingerprints that cannot be turned back.',
        'We count how many persons’ entries a network is shown in a day, so that nobody collects them all. That count, too, is a fingerprint, and ends with the day.',
        'Each act of the mission’s staff is recorded for 24 months: who did what, and when.',
      ],
    },
    {
      id: 'mail',
      title: 'Mails and backups',
      body: [
        'Mails wait encrypted until they are sent. For 30 days it can be seen that one was sent. Subjects say nothing private.',
        'Backups may still hold what was deleted until they are replaced by newer ones. Whoever was deleted is deleted again when one is restored.',
      ],
    },
  ],
};
export type PrivacyText = typeof privacy;
