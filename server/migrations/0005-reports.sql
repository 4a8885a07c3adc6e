-- When the owner of an entry asked the mission to look at a message. Until it is decided, its suspicion is `reported`.
alter table contact add column reported_at text;
