-- How far the events of Folkeregisteret have been read: one pointer for all nodes, moved in the transaction that makes
-- look-ups of it.

create table event_feed (
  only_one        boolean primary key default true check (only_one),
  next_sequence   bigint,
  latest_sequence bigint,
  event_at        timestamptz,
  read_at         timestamptz,
  next_read_at    timestamptz not null default now(),
  lease           bigint not null default 0,
  leased_until    timestamptz,
  restarted_at    timestamptz,
  failing_since   timestamptz,
  last_failure    text,
  last_code       text,
  last_detail     text
);
insert into event_feed default values;
comment on table event_feed is 'The one row that tells how far the event feed of Folkeregisteret has been read. Holds nobody.';
comment on column event_feed.only_one is 'There is one row.';
comment on column event_feed.next_sequence is 'Sekvensnummer to go on from; empty until the feed is read for the first time.';
comment on column event_feed.latest_sequence is 'The last sekvensnummer known to exist: what lies between is still to be read.';
comment on column event_feed.event_at is 'When Folkeregisteret recorded the last event that has been read.';
comment on column event_feed.read_at is 'When a page was last read.';
comment on column event_feed.next_read_at is 'Not to be read before.';
comment on column event_feed.lease is 'Grows when a node begins to read: whoever comes back with an earlier lease changes nothing.';
comment on column event_feed.leased_until is 'Set while a node reads: until then nobody else does, afterwards the node is taken to be dead.';
comment on column event_feed.restarted_at is 'When the pointer was last too old and the feed was begun anew, with a refresh of everybody.';
comment on column event_feed.failing_since is 'Since when every attempt to read has failed; empty while it succeeds.';
comment on column event_feed.last_failure is 'Why the last attempt that failed did so: name of a LookupFailure.';
comment on column event_feed.last_code is 'Code of Maskinporten (MP-…) behind that failure, if there was one.';
comment on column event_feed.last_detail is 'Status and support reference of that failure; never a number.';

comment on column name_lookup.refreshing is 'The answer is known and asked for again, by night or because of an event: nobody waits.';

grant select, update on event_feed to jobbsjansen_app;
