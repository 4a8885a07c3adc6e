/**
 * What a column is.
 *
 * - `public`: anybody may be shown it, where it is about a person after they agreed.
 * - `personal`: what a person told us, or what we know of them. Only they, and staff who may, read it.
 * - `sealed`: the same, encrypted with the key of its row's owner.
 * - `structure`: keys, states and dates by which rows are found.
 * - `internal`: the machinery's own: digests, leases, counters. Nobody is shown it.
 */
export type ColumnKind = 'public' | 'personal' | 'sealed' | 'structure' | 'internal';

/**
 * Rows as a condition over the lists `:members`, `:profiles` and `:addresses` (blind indexes) of one person in one mission,
 * and over `:ids`, the identifiers of all their rows.
 */
type Rows = string;

export interface TableDeclaration {
  columns: Record<string, ColumnKind>;
  /** Rows that are there because of a person, and go with them. */
  rows?: Rows;
  /** Keys, mails, links, codes and consents hang on the `id` of the rows. */
  isOwner?: true;
  /** Column that names whose key opens the sealed columns; `id` by default. */
  keyOf?: string;
  /** What of the rows the person may read, where that is not all: what others wrote to them is not all theirs. */
  reads?: { rows: Rows; columns?: readonly string[] }[];
}

const within = (column: string, list: 'members' | 'profiles' | 'addresses' | 'ids'): Rows =>
  `${column} in (select value from json_each(:${list}))`;

const ofMember = within('member', 'members');
const ofProfile = within('profile', 'profiles');
const ofAddress = within('address_index', 'addresses');
/** Messages of a person, without what is kept for a report alone. */
const ofSender = `${ofAddress} and over_at is null`;

/**
 * Every column of every table, said once: leaks are looked for, people are erased, and their data is handed to them by
 * this list. A column that is not in it fails the tests until somebody has decided what it is.
 */
export const tables = {
  instance: { columns: { name: 'structure', value: 'internal' } },
  schema_migration: { columns: { name: 'structure', sha256: 'internal', applied_at: 'internal' } },
  mission: {
    columns: {
      slug: 'public', position: 'public', country: 'public', languages: 'public', policy: 'structure', allowed_origins: 'internal',
      often: 'public', reply_days: 'public', created_at: 'internal', confirm_months: 'public', hide_days: 'public', erase_months: 'public',
    },
  },
  mission_text: { columns: { mission: 'structure', lang: 'public', name: 'public', office: 'public', lead: 'public' } },
  public_version: { columns: { mission: 'structure', version: 'public' } },

  profile: {
    rows: within('id', 'profiles'),
    isOwner: true,
    columns: {
      id: 'structure', mission: 'structure', slug: 'public', kind: 'public', state: 'personal', type: 'personal', name: 'personal',
      residence: 'personal', place: 'personal', website: 'personal', visibility: 'personal', confirmed_at: 'personal',
      source_key: 'structure', source_url: 'personal', source_read_on: 'personal', fictional: 'structure', created_at: 'personal',
      updated_at: 'personal', photo: 'structure', paused_until: 'personal', hidden_at: 'personal', hidden_by: 'personal',
      aged: 'structure', aged_at: 'personal', doubt: 'personal',
    },
  },
  profile_text: {
    rows: ofProfile,
    columns: { mission: 'structure', profile: 'structure', lang: 'personal', position: 'structure', headline: 'personal', summary: 'personal', ask_first: 'personal' },
  },
  profile_code: {
    rows: ofProfile,
    columns: { mission: 'structure', profile: 'structure', vocabulary: 'personal', code: 'personal', position: 'structure' },
  },
  mentor: {
    rows: ofProfile,
    columns: { profile: 'structure', mission: 'structure', capacity: 'personal', formats: 'personal', paused_until: 'personal' },
  },
  // To a message its sender agreed, and not whoever received it.
  consent: {
    rows: within('subject', 'ids'),
    reads: [
      {
        rows: `${within('subject', 'members')} or ${within('subject', 'profiles')} or subject in (
          select id from contact where ${ofSender} union select id from mentor_request where ${ofAddress})`,
      },
    ],
    columns: {
      id: 'structure', mission: 'structure', subject: 'structure', purpose: 'personal', text_version: 'personal', text_lang: 'personal',
      text_hash: 'personal', how: 'personal', given_at: 'personal', withdrawn_at: 'personal',
    },
  },
  // What the profile shows, a second time.
  listing: {
    rows: ofProfile,
    reads: [],
    columns: {
      id: 'structure', mission: 'structure', profile: 'structure', slug: 'public', kind: 'public', name_sort: 'public', fresh_at: 'public',
      mentor_open: 'public', body: 'public',
    },
  },
  // Goes with its listing.
  listing_code: { columns: { mission: 'structure', facet: 'public', code: 'public', listing: 'structure' } },
  listing_word: { columns: { mission: 'structure', word: 'public', shown: 'public', listings: 'public' } },
  spotlight: {
    rows: ofProfile,
    columns: {
      id: 'structure', mission: 'structure', slug: 'public', profile: 'structure', state: 'structure', name: 'public', origin: 'public',
      residence: 'public', fictional: 'public', published_at: 'public',
    },
  },
  spotlight_text: {
    rows: `spotlight in (select id from spotlight where ${ofProfile})`,
    columns: { mission: 'structure', spotlight: 'structure', lang: 'public', title: 'public', quote: 'public', trade: 'public', body: 'public' },
  },
  media: {
    rows: ofProfile,
    isOwner: true,
    columns: { id: 'structure', mission: 'structure', profile: 'structure', width: 'personal', height: 'personal', created_at: 'personal' },
  },

  member: {
    rows: within('id', 'members'),
    isOwner: true,
    columns: { id: 'structure', mission: 'structure', address: 'sealed', address_index: 'internal', lang: 'personal', created_at: 'personal' },
  },
  profile_owner: {
    rows: `${ofMember} or ${ofProfile}`,
    columns: { profile: 'structure', mission: 'structure', member: 'structure', verified: 'personal', verified_at: 'personal' },
  },
  staff_role: {
    rows: ofMember,
    columns: { member: 'structure', mission: 'structure', role: 'personal', granted_by: 'internal', granted_at: 'personal' },
  },
  staff_invite: {
    rows: ofAddress,
    isOwner: true,
    columns: {
      id: 'structure', mission: 'structure', role: 'personal', lang: 'personal', address: 'sealed', address_index: 'internal',
      invited_by: 'internal', created_at: 'personal', expires_at: 'structure',
    },
  },
  sign_in: {
    rows: ofMember,
    isOwner: true,
    columns: {
      id: 'structure', mission: 'structure', desk: 'personal', member: 'structure', browser: 'internal', next: 'internal', lang: 'personal',
      created_at: 'personal', expires_at: 'structure',
    },
  },
  session: {
    rows: ofMember,
    columns: {
      id: 'structure', mission: 'structure', member: 'structure', desk: 'personal', token: 'internal', aal: 'structure', proved_at: 'personal',
      seen_at: 'personal', created_at: 'personal', ends_at: 'personal', challenge: 'internal',
    },
  },
  // Its secret opens the account: nobody is handed it a second time.
  authenticator: {
    rows: ofMember,
    columns: { member: 'structure', mission: 'structure', secret: 'internal', pending: 'internal', last_step: 'structure' },
  },
  passkey: {
    rows: ofMember,
    columns: {
      id: 'structure', mission: 'structure', member: 'structure', public_key: 'internal', counter: 'structure', transports: 'internal',
      created_at: 'personal',
    },
  },
  recovery_code: { rows: ofMember, columns: { member: 'structure', mission: 'structure', hash: 'internal' } },

  joining: {
    rows: ofAddress,
    isOwner: true,
    columns: {
      id: 'structure', mission: 'structure', receipt: 'personal', idempotency: 'internal', fingerprint: 'internal', kind: 'personal',
      browser: 'internal', lang: 'personal', words: 'sealed', address_index: 'internal', suspicion: 'personal', created_at: 'personal',
      expires_at: 'personal',
    },
  },
  claim: {
    rows: `${ofAddress} or ${ofProfile}`,
    isOwner: true,
    reads: [{ rows: ofAddress }],
    columns: {
      id: 'structure', mission: 'structure', profile: 'structure', receipt: 'personal', state: 'personal', idempotency: 'internal',
      fingerprint: 'internal', how: 'personal', lang: 'personal', address: 'sealed', address_index: 'internal', message: 'sealed',
      suspicion: 'internal', created_at: 'personal', due_at: 'personal', expires_at: 'personal',
      resolved_at: 'personal',
    },
  },
  // Why it is not shown stays inside: a sender must not learn that they are blocked, nor that a report keeps it longer.
  contact: {
    rows: `${ofAddress} or ${ofProfile}`,
    isOwner: true,
    reads: [
      { rows: ofSender },
      { rows: `${ofProfile} and delivered_at is not null and coalesce(suspicion, '') <> 'blocked'`, columns: ['lang', 'state', 'name', 'message', 'answer', 'delivered_at', 'resolved_at'] },
    ],
    columns: {
      id: 'structure', mission: 'structure', receipt: 'personal', state: 'personal', profile: 'structure', idempotency: 'internal',
      fingerprint: 'internal', lang: 'personal', name: 'sealed', address: 'sealed', address_index: 'internal', message: 'sealed',
      answer: 'sealed', suspicion: 'internal', created_at: 'personal', expires_at: 'personal', delivered_at: 'personal', answer_by: 'personal',
      reminders: 'structure', resolved_at: 'personal', reported_at: 'internal', kept_until: 'internal', over_at: 'internal',
      opened_by: 'internal',
    },
  },
  // A block that somebody else set against this address stays: it protects them, and names nobody.
  contact_block: {
    rows: ofProfile,
    columns: { id: 'structure', mission: 'structure', profile: 'structure', address_index: 'internal', created_at: 'personal' },
  },
  // As above: it protects everybody in the mission.
  mission_block: { columns: { mission: 'structure', address_index: 'internal', created_at: 'internal' } },
  mentor_request: {
    rows: ofAddress,
    isOwner: true,
    columns: {
      id: 'structure', mission: 'structure', receipt: 'personal', state: 'personal', mentor: 'structure', idempotency: 'internal',
      fingerprint: 'internal', format: 'personal', language: 'personal', lang: 'personal', goal: 'sealed', question: 'sealed', name: 'sealed',
      address: 'sealed', address_index: 'internal', host: 'personal', suspicion: 'personal', answer: 'sealed', created_at: 'personal',
      expires_at: 'personal', confirmed_at: 'personal', answer_by: 'personal', resolved_at: 'personal',
    },
  },
  // Sent without proof of an address, and found by its receipt only: see the period after which it is deleted.
  correction: {
    isOwner: true,
    columns: {
      id: 'structure', mission: 'structure', receipt: 'personal', profile_slug: 'structure', wish: 'personal', state: 'personal', lang: 'personal',
      message: 'sealed', address: 'sealed', created_at: 'personal', due_at: 'personal', resolved_at: 'personal',
    },
  },

  sealed_key: { rows: within('owner', 'ids'), columns: { owner: 'structure', mission: 'structure', wrapped: 'internal' } },
  mail_token: {
    rows: within('subject', 'ids'),
    columns: { hash: 'internal', mission: 'structure', purpose: 'internal', subject: 'structure', expires_at: 'structure', spent_at: 'structure' },
  },
  mail_code: {
    rows: within('subject', 'ids'),
    columns: { subject: 'structure', mission: 'structure', hash: 'internal', tries_left: 'structure', expires_at: 'structure' },
  },
  outbox: {
    rows: within('owner', 'ids'),
    keyOf: 'owner',
    // What hangs on a contact may be a mail to the other side.
    reads: [{ rows: within('owner', 'members') }],
    columns: {
      id: 'structure', mission: 'structure', owner: 'structure', template: 'personal', lang: 'personal', state: 'personal', sealed: 'sealed',
      message_id: 'internal', attempts: 'structure', leased_until: 'internal', next_at: 'structure', created_at: 'personal',
      finished_at: 'personal', last_error: 'internal', recipient: 'internal', due_at: 'structure',
    },
  },
  submission_limit: { columns: { key: 'internal', mission: 'structure', count: 'structure', window_ends_at: 'structure' } },
  // Who reads is a keyed digest of a day; which persons, too.
  reading: { columns: { reader: 'internal', mission: 'structure', seen: 'internal', ends_at: 'structure' } },
  harvest_alarm: {
    columns: { id: 'structure', mission: 'structure', readers: 'structure', persons: 'structure', raised_at: 'structure' },
  },
  export_request: {
    rows: within('asked_by', 'members'),
    isOwner: true,
    keyOf: 'asked_by',
    columns: {
      id: 'structure', mission: 'structure', asked_by: 'structure', asked_at: 'personal', purpose: 'sealed', recipient: 'sealed',
      approved_by: 'internal', due_at: 'structure', expires_at: 'structure', taken_at: 'personal',
    },
  },
  // Their history says it.
  export_row: { rows: ofProfile, columns: { profile: 'structure', entry: 'structure', mission: 'structure' } },
  former_admin: { rows: ofMember, columns: { member: 'structure', mission: 'structure', ended_at: 'structure' } },
  // Why somebody on the staff looked at the member's address; who did stands in the audit.
  address_reveal: {
    rows: ofMember,
    keyOf: 'member',
    columns: { id: 'structure', mission: 'structure', member: 'structure', entry: 'structure', reason: 'sealed' },
  },
  // Holds identifiers only, and stays when those they stood for are gone.
  audit_entry: {
    columns: { seq: 'structure', mission: 'structure', at: 'internal', actor: 'internal', action: 'internal', subject: 'internal', chain: 'internal' },
  },
  audit_mark: { columns: { place: 'structure', seq: 'structure', chain: 'internal', seal: 'internal' } },
  tombstone: { columns: { digest: 'internal', mission: 'structure', erased_at: 'internal' } },
  job_lease: { columns: { job: 'structure', holder: 'internal', leased_until: 'internal', finished_at: 'internal' } },
} as const satisfies Record<string, TableDeclaration>; // prettier-ignore

export type TableName = keyof typeof tables;

/** Tables and columns of which a person is given a copy. */
export type HandedTable = {
  [T in TableName]: (typeof tables)[T] extends { reads: readonly [] }
    ? never
    : (typeof tables)[T] extends { rows: string }
      ? HandedColumnOf<T> extends never
        ? never
        : T
      : never;
}[TableName];
type HandedColumnOf<T extends TableName> = {
  [C in keyof (typeof tables)[T]['columns']]: (typeof tables)[T]['columns'][C] extends HandedKind ? C : never;
}[keyof (typeof tables)[T]['columns']];
export type HandedColumn = { [T in HandedTable]: HandedColumnOf<T> }[HandedTable];

/** Kinds of columns of which a person is given a copy. */
export const handedKinds = ['public', 'personal', 'sealed'] as const satisfies readonly ColumnKind[];
type HandedKind = (typeof handedKinds)[number];

/** The declarations without their literal types, for whoever walks all of them. */
export const declaredTables = Object.entries(tables) as [TableName, TableDeclaration][];
