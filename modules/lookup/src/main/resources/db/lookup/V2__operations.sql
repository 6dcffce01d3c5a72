-- How Folkeregisteret is doing, for all nodes and everybody's pages; and what the nightly refresh and the figures need.

create table folkeregister (
  only_one      boolean primary key default true check (only_one),
  answered_at   timestamptz,
  answer_millis integer,
  failing_since timestamptz,
  last_failure  text,
  last_detail   text,
  probed_at     timestamptz,
  paused_at     timestamptz,
  paused_by     text,
  check ((paused_at is null) = (paused_by is null))
);
insert into folkeregister default values;
comment on table folkeregister is 'The one row that tells how Folkeregisteret is doing and whether IMDi has paused the look-ups. Holds nobody.';
comment on column folkeregister.only_one is 'There is one row.';
comment on column folkeregister.answered_at is 'When it last gave a usable answer.';
comment on column folkeregister.answer_millis is 'How long that answer took.';
comment on column folkeregister.failing_since is 'Since when every request has failed; empty while it answers.';
comment on column folkeregister.last_failure is 'Why the last request failed: name of a LookupFailure.';
comment on column folkeregister.last_detail is 'Status and support reference, or the code of Maskinporten; never a number.';
comment on column folkeregister.probed_at is 'When one look-up was last tried out of turn, to find out whether it is back.';
comment on column folkeregister.paused_at is 'Since when nobody is asked for, by order of IMDi.';
comment on column folkeregister.paused_by is 'Who paused: sub of the account.';

alter table name_lookup add column refreshing boolean not null default false;
alter table name_lookup add column entered_at timestamptz;
alter table name_lookup add column first_answered_at timestamptz;
alter table name_lookup no force row level security;
update name_lookup set entered_at = requested_at, first_answered_at = answered_at;
alter table name_lookup force row level security;
alter table name_lookup alter column entered_at set not null;
comment on column name_lookup.entered_at is 'When the number was entered: time to name is counted from here, however often somebody asks again.';
comment on column name_lookup.refreshing is 'The answer is known and asked for again, by night: nobody waits.';
comment on column name_lookup.first_answered_at is 'When the number was answered for the first time; neither a refresh nor another try touches it.';
create index name_lookup_answered on name_lookup (first_answered_at);
create index name_lookup_stale on name_lookup (answered_at) where state = 'ANSWERED';

grant select, update on folkeregister to jobbsjansen_app;
