-- What a report keeps longer than its sender was told: until when, and since when the message is nothing any more for its sender.
alter table contact add column kept_until text;
alter table contact add column over_at text;
-- Who of the staff has opened the reported message, as JSON: only they decide about it.
alter table contact add column opened_by text not null default '[]';
