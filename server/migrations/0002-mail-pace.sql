-- How much mail visitors cause to one address: a blind index of it, and when the mail was first due.
alter table outbox add column recipient text;
alter table outbox add column due_at text;
create index outbox_recipient on outbox (recipient, due_at);
