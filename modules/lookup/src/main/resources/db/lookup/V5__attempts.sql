-- Every attempt to fetch a name that somebody waits for, so that support can tell what has happened; and what support may
-- read of it for the one person its case is about.

create table attempt (
  id        bigint generated always as identity primary key,
  person_id uuid not null references name_lookup on delete cascade,
  ended_at  timestamptz not null,
  millis    integer not null,
  together  integer not null,
  failure   text
);
create index attempt_person on attempt (person_id, ended_at desc);
create index attempt_ended on attempt (ended_at);
comment on table attempt is 'One attempt to fetch a name, kept for some months. The nightly refresh, for which nobody waits, is left out. Holds neither number nor name.';
comment on column attempt.id is 'Technical key.';
comment on column attempt.person_id is 'Whose name; whoever sees the look-up sees its attempts.';
comment on column attempt.ended_at is 'When it was known what came of it.';
comment on column attempt.millis is 'How long the request took.';
comment on column attempt.together is 'How many were asked for in the same request: many may rightly take longer.';
comment on column attempt.failure is 'Why it failed: name of a LookupFailure; empty for an answer.';
alter table attempt enable row level security;
alter table attempt force row level security;
create policy own_place on attempt
  using (exists (select from name_lookup job where job.person_id = attempt.person_id))
  with check (exists (select from name_lookup job where job.person_id = attempt.person_id));
grant select, insert, delete on attempt to jobbsjansen_app;

grant usage on schema lookup to jobbsjansen_support;
grant select (person_id, municipality_number, state, refreshing, next_attempt_at, entered_at, answered_at) on name_lookup
  to jobbsjansen_support;
grant select (person_id, ended_at, millis, together, failure) on attempt to jobbsjansen_support;
create policy support on name_lookup for select to jobbsjansen_support
  using (person_id = (select access.supported_person()));
create policy support on attempt for select to jobbsjansen_support
  using (person_id = (select access.supported_person()));
