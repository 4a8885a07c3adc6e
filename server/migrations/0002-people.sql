-- People own their entry: members, their sessions, what is theirs, who writes to them, how it ages and how it goes.

-- Periods after which an entry is asked about, fades, hides and is erased.
alter table mission add column confirm_months integer not null default 12;
alter table mission add column hide_days integer not null default 30;
alter table mission add column erase_months integer not null default 6;

-- Media of the photograph; null for a drawn picture.
alter table profile add column photo text;
-- First day on which a paused entry is shown again.
alter table profile add column paused_until text;
alter table profile add column hidden_at text;
alter table profile add column hidden_by text check (hidden_by in ('owner', 'staff', 'time'));
-- Steps an entry has gone since it was last true: 1 asked about, 2 faded, 3 hidden; and when it went the last one.
alter table profile add column aged integer not null default 0 check (aged between 0 and 3);
alter table profile add column aged_at text;
-- Why staff should look before it is shown.
alter table profile add column doubt text;

-- A proven mail address in one mission. Sealed with the member's own key.
create table member (
  id text primary key,
  mission text not null references mission (slug),
  address blob not null,
  address_index text not null,
  lang text not null,
  created_at text not null,
  unique (mission, address_index)
) strict;

create table staff_role (
  member text primary key references member (id) on delete cascade,
  mission text not null references mission (slug),
  role text not null check (role in ('viewer', 'editor', 'moderator', 'safeguarding', 'admin', 'headquarters')),
  granted_by text not null,
  granted_at text not null
) strict;

-- Somebody asked to work at the console, until they have proved the address. Sealed with the invitation's own key.
create table staff_invite (
  id text primary key,
  mission text not null references mission (slug),
  role text not null check (role in ('viewer', 'editor', 'moderator', 'safeguarding', 'admin', 'headquarters')),
  lang text not null,
  address blob not null,
  address_index text not null,
  invited_by text not null,
  created_at text not null,
  expires_at text not null,
  unique (mission, address_index)
) strict;

-- Whoever proves that they are the member named (or that the address is theirs): by code in the browser that asked, or by link.
create table sign_in (
  id text primary key,
  mission text not null references mission (slug),
  desk text not null check (desk in ('member', 'staff')),
  -- Null for an address that nobody has: the mail says how to join.
  member text references member (id) on delete cascade,
  browser text not null unique,
  next text not null,
  lang text not null,
  created_at text not null,
  expires_at text not null
) strict;

create table session (
  id text primary key,
  mission text not null references mission (slug),
  member text not null references member (id) on delete cascade,
  desk text not null check (desk in ('member', 'staff')),
  token text not null unique,
  aal integer not null check (aal in (1, 2)),
  -- When the address, or the second factor, was proved last in this session.
  proved_at text not null,
  seen_at text not null,
  created_at text not null,
  ends_at text not null,
  -- Challenge of a passkey that is being used or added.
  challenge text
) strict;
create index session_member on session (member);

create table authenticator (
  member text primary key references member (id) on delete cascade,
  mission text not null references mission (slug),
  -- Null until a code of it was typed once.
  secret blob,
  -- The secret that is being set up, in place of the other one.
  pending blob,
  -- Time step of the last code that was taken: none works twice.
  last_step integer not null default 0
) strict;

create table passkey (
  id text primary key,
  mission text not null references mission (slug),
  member text not null references member (id) on delete cascade,
  public_key blob not null,
  counter integer not null,
  transports text not null,
  created_at text not null
) strict;

create table recovery_code (
  member text not null references member (id) on delete cascade,
  mission text not null references mission (slug),
  hash text not null,
  primary key (member, hash)
) strict, without rowid;

-- What somebody typed to join, until they have proved the address.
create table joining (
  id text primary key,
  mission text not null references mission (slug),
  receipt text not null unique,
  idempotency text not null,
  fingerprint text not null,
  kind text not null check (kind in ('person', 'organisation')),
  browser text not null,
  lang text not null,
  words blob not null,
  address_index text not null,
  suspicion text,
  created_at text not null,
  expires_at text not null,
  unique (mission, idempotency)
) strict;

-- Whose entry it is, and how that was verified.
create table profile_owner (
  profile text primary key references profile (id) on delete cascade,
  mission text not null references mission (slug),
  member text not null references member (id) on delete cascade,
  verified text not null check (verified in ('address', 'website', 'staff')),
  verified_at text not null
) strict;
create index profile_owner_member on profile_owner (member);

-- An organisation listed from a public source, and somebody who says it is theirs.
create table claim (
  id text primary key,
  mission text not null references mission (slug),
  profile text not null references profile (id) on delete cascade,
  receipt text not null unique,
  state text not null check (state in ('unconfirmed', 'waiting', 'granted', 'refused')),
  idempotency text not null,
  fingerprint text not null,
  how text not null check (how in ('website', 'staff')),
  lang text not null,
  address blob not null,
  address_index text not null,
  message blob,
  suspicion text,
  created_at text not null,
  -- When the mission has answered; null until the address is proven.
  due_at text,
  expires_at text,
  resolved_at text,
  unique (mission, idempotency)
) strict;
create index claim_state on claim (mission, state, created_at);

-- A message to the owner of an entry, who never shows an address. One key per message.
create table contact (
  id text primary key,
  mission text not null references mission (slug),
  receipt text not null unique,
  state text not null check (state in ('unconfirmed', 'delivered', 'answered', 'declined', 'unanswered', 'spam')),
  profile text not null references profile (id) on delete cascade,
  idempotency text not null,
  fingerprint text not null,
  lang text not null,
  name blob not null,
  address blob not null,
  address_index text not null,
  message blob not null,
  answer blob,
  suspicion text,
  created_at text not null,
  expires_at text not null,
  delivered_at text,
  answer_by text,
  -- Mails that reminded the owner.
  reminders integer not null default 0,
  resolved_at text,
  unique (mission, idempotency)
) strict;
create index contact_profile on contact (profile, state, created_at);
create index contact_address on contact (address_index);

-- Senders from whom an owner wants nothing more.
create table contact_block (
  id text primary key,
  mission text not null references mission (slug),
  profile text not null references profile (id) on delete cascade,
  address_index text not null,
  created_at text not null,
  unique (profile, address_index)
) strict;

-- How many persons somebody was shown: as a sketch, from which nobody's name can be read back.
create table reading (
  -- Who reads, as a keyed digest that changes daily.
  reader text primary key,
  -- Set where the readers of a mission are counted together.
  mission text references mission (slug),
  seen text not null,
  ends_at text not null
) strict, without rowid;

-- Somebody reads persons as nobody does who looks for one.
create table harvest_alarm (
  id text primary key,
  mission text not null references mission (slug),
  readers text not null check (readers in ('one', 'many')),
  persons integer not null,
  raised_at text not null
) strict, without rowid;

create table media (
  id text primary key,
  mission text not null references mission (slug),
  profile text not null references profile (id) on delete cascade,
  width integer not null,
  height integer not null,
  created_at text not null
) strict;

-- What was erased, as a keyed digest of its id: after a restore it is erased again.
create table tombstone (
  digest text primary key,
  mission text not null references mission (slug),
  erased_at text not null
) strict, without rowid;

-- Which process runs a job now.
create table job_lease (
  job text primary key,
  holder text not null,
  leased_until text not null,
  finished_at text
) strict, without rowid;

create trigger consent_is_a_ledger before update on consent
when old.withdrawn_at is not null or new.withdrawn_at is null or old.id <> new.id or old.subject <> new.subject
  or old.purpose <> new.purpose or old.text_version <> new.text_version or old.text_lang <> new.text_lang
  or old.text_hash <> new.text_hash or old.how <> new.how or old.given_at <> new.given_at
begin
  select raise(abort, 'a consent can only be withdrawn, once');
end;
