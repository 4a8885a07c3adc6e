-- A sender from whom nobody in a mission gets messages, because staff decided it. Who it is stays a blind index.
create table mission_block (
  mission text not null references mission (slug),
  address_index text not null,
  created_at text not null,
  primary key (mission, address_index)
) strict;
