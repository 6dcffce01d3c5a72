-- What IMDi's support may read of the one participation its case is about: first what has happened, without values and
-- without her name, as jobbsjansen_support; by a further step her name, as jobbsjansen_support_named. Whether a case is
-- open, and about whom, the database asks access.support_case for itself.

alter table person
  add column initials text generated always as (nullif(
    coalesce(upper(left(given_name, 1)), '') || coalesce(upper(left(family_name, 1)), ''), '')) stored,
  add column birth_year smallint generated always as (extract(year from birth_date)::smallint) stored;
comment on column person.initials is 'First letters of given and family name: enough for support to know that it has found her. Derived; empty while the name is, and under address protection.';
comment on column person.birth_year is 'Year of birth, likewise. Derived.';

create table refused_save (
  id               uuid primary key default uuidv7(),
  participation_id uuid not null references participation,
  field            text not null,
  row_id           text,
  problem          text not null,
  based_on         bigint not null,
  refused_at       timestamptz not null default now(),
  refused_by       text not null,
  refused_by_name  text not null
);
create index refused_save_participation on refused_save (participation_id, refused_at desc);
comment on table refused_save is 'Saves that came to nothing: what support needs when somebody says that it does not save. Beside history, without values.';
comment on column refused_save.id is 'Technical key.';
comment on column refused_save.participation_id is 'Which participation; whoever sees it sees these.';
comment on column refused_save.field is 'Key of the field in the data dictionary.';
comment on column refused_save.row_id is 'Which row, when the field belongs to an activity.';
comment on column refused_save.problem is 'Key of the broken rule; conflict when somebody else had changed the field.';
comment on column refused_save.based_on is 'Version of the participation that was on screen.';
comment on column refused_save.refused_at is 'When.';
comment on column refused_save.refused_by is 'Who tried: subject of the account.';
comment on column refused_save.refused_by_name is 'Who tried, as shown.';
alter table refused_save enable row level security;
alter table refused_save force row level security;
create policy own_place on refused_save
  using (exists (select from participation p where p.id = refused_save.participation_id))
  with check (exists (select from participation p where p.id = refused_save.participation_id));
grant select, insert on refused_save to jobbsjansen_app;

grant usage on schema registry to jobbsjansen_support, jobbsjansen_support_named;
grant select (id, person_id, municipality_number, district_number, started_on, planned_end, first_extension_until,
    second_extension_until, ended_on, discharged_at, caseworker, version, created_at, changed_at, refused, missing_person,
    missing_background, missing_exit) on participation to jobbsjansen_support;
grant select (id, municipality_number, name_state, initials, birth_year, name_changed_at) on person to jobbsjansen_support;
grant select (participation_id, removed, missing) on measure to jobbsjansen_support;
grant select (participation_id, removed, missing) on absence to jobbsjansen_support;
grant select (participation_id, removed, missing) on norwegian_test to jobbsjansen_support;
grant select (participation_id, removed, missing) on goal to jobbsjansen_support;
grant select (participation_id, version, field, row_id, source, changed_at, changed_by_name) on field_change
  to jobbsjansen_support;
grant select (participation_id, field, row_id, problem, based_on, refused_at, refused_by_name) on refused_save
  to jobbsjansen_support;
create policy support on participation for select to jobbsjansen_support
  using (id = (select access.supported_participation()));
create policy support on person for select to jobbsjansen_support using (id = (select access.supported_person()));
do $$
declare
  hanging text;
begin
  foreach hanging in array array['measure', 'absence', 'norwegian_test', 'goal', 'field_change', 'refused_save'] loop
    execute format('create policy support on %I for select to jobbsjansen_support'
      ' using (participation_id = (select access.supported_participation()))', hanging);
  end loop;
end $$;

-- A name that is protected is not IMDi's to see.
grant select (id, name_state, given_name, middle_name, family_name, birth_date) on person to jobbsjansen_support_named;
grant select (id, person_id, in_use, number_sealed) on identifier to jobbsjansen_support_named;
create policy support_named on person for select to jobbsjansen_support_named
  using (id = (select access.named_person()) and name_state <> 'PROTECTED');
create policy support_named on identifier for select to jobbsjansen_support_named
  using (person_id = (select access.named_person())
    and exists (select from person s where s.id = identifier.person_id));

-- Before she is found the walls have a door, as for mergers: open to the owner of the tables alone, inside this function,
-- which tells no more than who it may be, and only somebody with a case that is about nobody yet.
do $$
declare
  sought text;
begin
  foreach sought in array array['person', 'identifier', 'participation'] loop
    execute format($policy$
      create policy support_search on %I for select to jobbsjansen_owner
        using ((select current_setting('app.task', true)) = 'support-search')
      $policy$, sought);
  end loop;
end $$;

create function found_for_support(sought bytea, place text, reference text)
  returns table (participation_id uuid, person_id uuid, municipality_number text, district_number text, name_state text,
    initials text, birth_year smallint, started_on date, status text)
  language plpgsql security definer set search_path = registry, pg_temp as $$
#variable_conflict use_column
declare
  most constant integer := 20;
begin
  if not access.searching_for_support() then
    raise exception 'no case of support is open' using errcode = 'insufficient_privilege';
  end if;
  if (sought is null) = (reference is null) or reference !~ '^[0-9a-f-]{8,36}$' then
    raise exception 'neither a number nor a reference';
  end if;
  perform set_config('app.task', 'support-search', true);
  return query
    select p.id, p.person_id, p.municipality_number, p.district_number, s.name_state, s.initials, s.birth_year,
      p.started_on, case when p.discharged_at is not null then 'DISCHARGED' when p.ended_on is not null then 'ENDED'
        when p.missing_person + p.missing_background = 0 then 'ACTIVE' else 'UNDER_REGISTRATION' end
    from (select i.person_id from identifier i where i.number_index = sought
      union select q.person_id from participation q
        where q.municipality_number = place and q.id::text like reference || '%') known
    join participation p on p.person_id = known.person_id and (reference is null or p.id::text like reference || '%')
    join person s on s.id = p.person_id and s.municipality_number = p.municipality_number
    -- A number alone must not tell where somebody lives whose address is protected; of those who are refused some are.
    where reference is not null or s.name_state not in ('PROTECTED', 'REFUSED')
    order by p.started_on desc, p.id limit most;
  perform set_config('app.task', '', true);
end $$;
comment on function found_for_support is 'Participations anywhere in the country by an exact number, unless the address may be protected, or in a municipality by the beginning of their key; masked. Passes the walls, for an open case of support only.';
revoke all on function found_for_support from public;
grant execute on function found_for_support to jobbsjansen_support;
