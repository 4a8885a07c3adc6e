-- What a file of entries is for and who receives it, sealed with the key of who asks. Who asked before asks again.
drop table export_request;
create table export_request (
  id text primary key,
  mission text not null references mission (slug),
  asked_by text not null references member (id) on delete cascade,
  asked_at text not null,
  purpose blob not null,
  recipient blob not null,
  approved_by text,
  -- When it may be taken without a second person; null where there is one.
  due_at text,
  expires_at text not null,
  taken_at text
) strict;
create index export_request_mission on export_request (mission, asked_at);

-- Who was an admin until lately: nobody becomes the only one by ending the others.
create table former_admin (
  member text primary key references member (id) on delete cascade,
  mission text not null references mission (slug),
  ended_at text not null
) strict;
create index former_admin_mission on former_admin (mission, ended_at);

-- Which entries were in a file that left, by the number of the entry of the audit that says so.
create table export_row (
  profile text not null references profile (id) on delete cascade,
  entry integer not null references audit_entry (seq) on delete cascade,
  mission text not null references mission (slug),
  primary key (profile, entry)
) strict;
create index export_row_entry on export_row (entry);
