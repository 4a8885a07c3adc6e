/** What the kit does with what it is told, in plain words. Change it with the code: each sentence says what really happens. */
export const privacy = {
  title: 'Privacy in plain words',
  lead: 'What these pages keep, why, for how long, who sees it, and how to have it removed.',
  sections: [
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
      id: 'entries',
      title: 'When you have an entry',
      body: [
        'People appear only after they agreed to it themselves, field by field, and never with an address. Search engines are asked not to keep their pages.',
        'Organisations are also listed when a public source names them; the entry then says so, with the source and the year.',
        'What is taken back disappears from our pages and answers within a minute. Copies that others made are beyond our reach.',
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
        'Each act of staff is recorded: who did what, and when.',
      ],
    },
    {
      id: 'mail',
      title: 'Mails and backups',
      body: [
        'Mails wait encrypted until they are sent. For 30 days it can be seen that one was sent. Subjects say nothing private.',
        'Backups may still hold what was deleted until they are replaced by newer ones.',
      ],
    },
  ],
};
export type PrivacyText = typeof privacy;
