-- Somebody on the staff wants the list of entries as a file: a second person lets them, or time does where there is none.
create table export_request (
  id text primary key,
  mission text not null references mission (slug),
  asked_by text not null references member (id) on delete cascade,
  asked_at text not null,
  approved_by text,
  -- When it may be taken without a second person; null where there is one.
  due_at text,
  expires_at text not null,
  taken_at text
) strict;
create index export_request_mission on export_request (mission, asked_at);
