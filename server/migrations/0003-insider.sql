-- What staff do leaves traces that nobody who reaches the database can take away unseen.

-- Keyed digest over the entry and the one before it; null for entries older than the chain.
alter table audit_entry add column chain text;

-- The entry after which the chain starts, and the one at which it ends, sealed so that neither can be moved.
create table audit_mark (
  place text primary key check (place in ('start', 'end')),
  seq integer not null,
  chain text not null,
  seal text not null
) strict, without rowid;
