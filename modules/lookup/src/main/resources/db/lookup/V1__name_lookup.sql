-- Names to be fetched from Folkeregisteret: one job per person, written in the transaction that entered her number,
-- kept until it is answered.
--
-- People see the jobs of their own place, as everywhere. The worker serves all places: it sees every job, but only in
-- transactions that say that they are its own (app.task), and it never sees more than jobs that way.

create table name_lookup (
  person_id           uuid primary key,
  municipality_number text not null,
  district_number     text,
  state               text not null check (state in ('WAITING', 'ANSWERED')),
  attempts            integer not null,
  next_attempt_at     timestamptz not null,
  lease               bigint not null,
  leased_until        timestamptz,
  last_failure        text,
  requested_at        timestamptz not null,
  answered_at         timestamptz,
  check ((state = 'ANSWERED') = (answered_at is not null))
);
create index name_lookup_due on name_lookup (next_attempt_at) where state = 'WAITING';
comment on table name_lookup is 'A name to be fetched from Folkeregisteret, and how far that has come. Holds neither number nor name.';
comment on column name_lookup.person_id is 'Whose name: the technical key in the register.';
comment on column name_lookup.municipality_number is 'Kommunenummer: whose person she is; the wall.';
comment on column name_lookup.district_number is 'Bydelsnummer in Oslo; the wall.';
comment on column name_lookup.state is 'ANSWERED when Folkeregisteret has told something, be it that it does not know the number; WAITING until then.';
comment on column name_lookup.attempts is 'How often Folkeregisteret has been asked since the request.';
comment on column name_lookup.next_attempt_at is 'Not to be tried before.';
comment on column name_lookup.lease is 'Grows when a node takes the job and when the name is asked for anew: whoever comes back with an earlier lease changes nothing.';
comment on column name_lookup.leased_until is 'Set while a node has the job: until then nobody else asks, afterwards the node is taken to be dead.';
comment on column name_lookup.last_failure is 'Why the last attempt failed: name of a LookupFailure.';
comment on column name_lookup.requested_at is 'When the number was entered, or somebody asked to try again.';
comment on column name_lookup.answered_at is 'When the answer was stored.';

alter table name_lookup enable row level security;
alter table name_lookup force row level security;
create policy own_place on name_lookup
  using (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
     and ((select nullif(current_setting('app.district', true), '')) is null
       or district_number = (select nullif(current_setting('app.district', true), ''))))
  with check (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
     and ((select nullif(current_setting('app.district', true), '')) is null
       or district_number = (select nullif(current_setting('app.district', true), ''))));
create policy worker_reads on name_lookup for select
  using ((select current_setting('app.task', true)) = 'name-lookup');
create policy worker_updates on name_lookup for update
  using ((select current_setting('app.task', true)) = 'name-lookup')
  with check ((select current_setting('app.task', true)) = 'name-lookup');

grant usage on schema lookup to jobbsjansen_app;
grant select, insert, update, delete on name_lookup to jobbsjansen_app;
