-- Every table carries its mission. Text columns ending in _at are RFC 3339, UTC. Columns of type blob are sealed.

create table instance (
  name text primary key,
  value text not null
) strict;

create table mission (
  slug text primary key,
  position integer not null,
  country text not null,
  languages text not null,
  policy text not null check (policy in ('open', 'careful', 'sheltered')),
  allowed_origins text not null default '[]',
  often text not null default '[]',
  reply_days integer not null,
  created_at text not null
) strict;

create table mission_text (
  mission text not null references mission (slug),
  lang text not null,
  name text not null,
  office text not null,
  lead text not null,
  primary key (mission, lang)
) strict, without rowid;

-- Moves with every public change; etags and cached answers stand on it.
create table public_version (
  mission text primary key references mission (slug),
  version integer not null
) strict;

-- Private: what a person or organisation told us, or what a public source says. Public reads never come here.
create table profile (
  id text primary key,
  mission text not null references mission (slug),
  slug text not null,
  kind text not null check (kind in ('person', 'organisation')),
  state text not null check (state in ('published', 'held', 'hidden')),
  type text,
  name text not null,
  residence text,
  place text,
  website text,
  visibility text not null,
  confirmed_at text,
  source_key text,
  source_url text,
  source_read_on text,
  fictional integer not null default 0,
  created_at text not null,
  updated_at text not null,
  unique (mission, slug),
  unique (mission, source_key)
) strict;

create table profile_text (
  mission text not null references mission (slug),
  profile text not null references profile (id) on delete cascade,
  lang text not null,
  position integer not null,
  headline text,
  summary text,
  ask_first text,
  primary key (profile, lang)
) strict, without rowid;

create table profile_code (
  mission text not null references mission (slug),
  profile text not null references profile (id) on delete cascade,
  vocabulary text not null,
  code text not null,
  position integer not null,
  primary key (profile, vocabulary, code)
) strict, without rowid;

create table mentor (
  profile text primary key references profile (id) on delete cascade,
  mission text not null references mission (slug),
  capacity integer not null,
  formats text not null,
  paused_until text
) strict;

-- Append-only: who agreed to which text, in which language, and when that ended.
create table consent (
  id text primary key,
  mission text not null references mission (slug),
  subject text not null,
  purpose text not null,
  text_version text not null,
  text_lang text not null,
  text_hash text not null,
  how text not null,
  given_at text not null,
  withdrawn_at text
) strict;
create index consent_subject on consent (subject, purpose);

-- Public: what each published profile shows, projected field by field. Search, facets, counts and pages read only this.
create table listing (
  id integer primary key,
  mission text not null references mission (slug),
  profile text not null unique references profile (id) on delete cascade,
  slug text not null,
  kind text not null,
  name_sort text not null,
  fresh_at text not null,
  -- Whether this mentor can take a request now; null for who is no mentor.
  mentor_open integer,
  body text not null,
  unique (mission, slug)
) strict;
create index listing_fresh on listing (mission, fresh_at desc, slug desc);
create index listing_name on listing (mission, name_sort, slug);

create table listing_code (
  mission text not null references mission (slug),
  facet text not null,
  code text not null,
  listing integer not null references listing (id) on delete cascade,
  primary key (mission, facet, code, listing)
) strict, without rowid;
create index listing_code_listing on listing_code (listing, facet);

-- Words of the listings, folded, with a form to show: what a typing error is mended from.
create table listing_word (
  mission text not null references mission (slug),
  word text not null,
  shown text not null,
  listings integer not null,
  primary key (mission, word)
) strict, without rowid;

create virtual table listing_text using fts5 (
  text,
  content = '',
  contentless_delete = 1,
  detail = none,
  prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 0'
);
insert into listing_text (listing_text, rank) values ('secure-delete', 1);

create table spotlight (
  id text primary key,
  mission text not null references mission (slug),
  slug text not null,
  profile text references profile (id) on delete cascade,
  state text not null check (state in ('published', 'held')),
  name text not null,
  origin text not null,
  residence text,
  fictional integer not null default 0,
  published_at text not null,
  unique (mission, slug)
) strict;
create index spotlight_newest on spotlight (mission, published_at desc);

create table spotlight_text (
  mission text not null references mission (slug),
  spotlight text not null references spotlight (id) on delete cascade,
  lang text not null,
  title text not null,
  quote text not null,
  trade text not null,
  body text not null,
  primary key (spotlight, lang)
) strict, without rowid;

-- One data key per person, wrapped by the key file. Destroying it makes all that was sealed for that person unreadable.
create table sealed_key (
  owner text primary key,
  mission text not null references mission (slug),
  wrapped blob not null
) strict;

create table mentor_request (
  id text primary key,
  mission text not null references mission (slug),
  receipt text not null unique,
  state text not null check (state in ('unconfirmed', 'screening', 'answered', 'closed', 'spam')),
  mentor text references profile (id) on delete set null,
  idempotency text not null,
  fingerprint text not null,
  format text not null,
  language text not null,
  lang text not null,
  goal blob not null,
  question blob not null,
  name blob not null,
  address blob not null,
  address_index text not null,
  host text,
  suspicion text,
  answer blob,
  created_at text not null,
  expires_at text,
  confirmed_at text,
  answer_by text,
  resolved_at text,
  unique (mission, idempotency)
) strict;
create index mentor_request_state on mentor_request (mission, state, created_at);
create index mentor_request_address on mentor_request (address_index);

create table correction (
  id text primary key,
  mission text not null references mission (slug),
  receipt text not null unique,
  profile_slug text not null,
  wish text not null check (wish in ('correct', 'remove')),
  state text not null check (state in ('open', 'resolved', 'spam')),
  lang text not null,
  message blob not null,
  address blob,
  created_at text not null,
  due_at text not null,
  resolved_at text
) strict;
create index correction_state on correction (mission, state, created_at);

create table mail_token (
  hash text primary key,
  mission text not null references mission (slug),
  purpose text not null,
  subject text not null,
  expires_at text not null,
  spent_at text
) strict, without rowid;

create table mail_code (
  subject text primary key,
  mission text not null references mission (slug),
  hash text not null,
  tries_left integer not null,
  expires_at text not null
) strict, without rowid;

create table submission_limit (
  key text primary key,
  mission text,
  count integer not null,
  window_ends_at text not null
) strict, without rowid;

create table outbox (
  id text primary key,
  mission text not null references mission (slug),
  owner text not null,
  template text not null,
  lang text not null,
  state text not null check (state in ('queued', 'sent', 'given-up')),
  sealed blob not null,
  message_id text not null,
  attempts integer not null default 0,
  leased_until text,
  next_at text not null,
  created_at text not null,
  finished_at text,
  last_error text,
  -- How much mail visitors cause to one address: its blind index, and when the mail was first due.
  recipient text,
  due_at text
) strict;
create index outbox_next on outbox (state, next_at);
create index outbox_recipient on outbox (recipient, due_at);

create table audit_entry (
  seq integer primary key autoincrement,
  mission text not null references mission (slug),
  at text not null,
  actor text not null,
  action text not null,
  subject text not null
) strict;
