-- Somebody on the staff looked at a member's address: why, sealed with the member's key. Who and when stands in the audit.
create table address_reveal (
  id text primary key,
  mission text not null references mission (slug),
  member text not null references member (id) on delete cascade,
  entry integer not null unique references audit_entry (seq) on delete cascade,
  reason blob not null
) strict;
create index address_reveal_member on address_reveal (member);
