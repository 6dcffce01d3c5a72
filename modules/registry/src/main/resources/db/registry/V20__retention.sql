-- Nothing about a person is kept longer than it is needed (integreringsforskriften §§ 60–61: at most fifteen years from the
-- start of the measure). IMDi sets for how long; a dry run says what would go, an archive extract is made, IMDi approves,
-- and the register deletes in the background. What remains is a protocol in figures.

create table retention_setting (
  only_one             boolean primary key default true check (only_one),
  participation_years  smallint not null check (participation_years between 5 and 15),
  anonymise            boolean not null,
  refused_save_months  smallint not null check (refused_save_months between 1 and 60),
  support_case_months  smallint not null check (support_case_months between 3 and 120),
  access_log_years     smallint not null check (access_log_years between 1 and 15),
  archive_decision     text check (length(archive_decision) between 1 and 200)
);
comment on table retention_setting is 'For how long what is kept, as IMDi has decided. One row.';
comment on column retention_setting.only_one is 'Always true: there is one row.';
comment on column retention_setting.participation_years is 'How many years from its start a participation is kept; at most fifteen by law.';
comment on column retention_setting.anonymise is 'Whether a participation that is deleted is counted among the kept figures first.';
comment on column retention_setting.refused_save_months is 'For how many months it is known that a save came to nothing.';
comment on column retention_setting.support_case_months is 'For how many months cases of IMDi''s support are kept.';
comment on column retention_setting.access_log_years is 'For how many years the access log is kept.';
comment on column retention_setting.archive_decision is 'Where it stands what Nasjonalarkivet has decided about keeping and discarding (arkivlova § 13); without it nothing is deleted.';
-- Proposals, for IMDi and Nasjonalarkivet to decide about.
insert into retention_setting (participation_years, anonymise, refused_save_months, support_case_months, access_log_years)
values (10, true, 12, 24, 2);

create table retention_change (
  id              uuid primary key,
  property        text not null,
  old_value       text,
  new_value       text,
  changed_at      timestamptz not null,
  changed_by      text not null,
  changed_by_name text not null
);
comment on table retention_change is 'Who has changed for how long what is kept; never altered.';
comment on column retention_change.id is 'Technical key.';
comment on column retention_change.property is 'What was changed.';
comment on column retention_change.old_value is 'Before; empty for nothing.';
comment on column retention_change.new_value is 'After; empty for nothing.';
comment on column retention_change.changed_at is 'When.';
comment on column retention_change.changed_by is 'By whom: subject of the account.';
comment on column retention_change.changed_by_name is 'By whom, as shown.';

create table retention_run (
  id               uuid primary key default uuidv7(),
  state            text not null check (state in ('PROPOSED', 'WITHDRAWN', 'APPROVED', 'DONE')),
  started_before   date not null,
  anonymise        boolean not null,
  refused_before   timestamptz not null,
  support_before   timestamptz not null,
  log_before       timestamptz not null,
  participations   bigint not null,
  proposed_at      timestamptz not null default now(),
  proposed_by      text not null,
  proposed_by_name text not null,
  archived_at      timestamptz,
  archived_by_name text,
  archive_checksum text,
  approved_at      timestamptz,
  approved_by      text,
  approved_by_name text,
  archive_decision text,
  finished_at      timestamptz,
  check (num_nulls(archived_at, archived_by_name, archive_checksum) in (0, 3)),
  check (num_nulls(approved_at, approved_by, approved_by_name, archive_decision) in (0, 4)),
  check ((state in ('APPROVED', 'DONE')) = (approved_at is not null)),
  check ((state = 'DONE') = (finished_at is not null)),
  check (approved_at is null or participations = 0 or archived_at is not null)
);
-- One at a time.
create unique index retention_run_open on retention_run ((true)) where state in ('PROPOSED', 'APPROVED');
comment on table retention_run is 'A deletion: proposed by a dry run, approved by IMDi, carried out once. Its limits never change. Kept as the protocol.';
comment on column retention_run.id is 'Technical key; safe in addresses.';
comment on column retention_run.state is 'PROPOSED by a dry run; WITHDRAWN, or APPROVED and under way; DONE.';
comment on column retention_run.started_before is 'Participations that began before this day go.';
comment on column retention_run.anonymise is 'Whether they are counted among the kept figures first.';
comment on column retention_run.refused_before is 'What is known of saves that came to nothing before this goes.';
comment on column retention_run.support_before is 'Cases of support that were opened before this go.';
comment on column retention_run.log_before is 'Rows of the access log from before this go.';
comment on column retention_run.participations is 'How many participations the dry run found.';
comment on column retention_run.proposed_at is 'When the dry run was made.';
comment on column retention_run.proposed_by is 'By whom: subject of the account.';
comment on column retention_run.proposed_by_name is 'By whom, as shown.';
comment on column retention_run.archived_at is 'When the archive extract was first made.';
comment on column retention_run.archived_by_name is 'By whom, as shown.';
comment on column retention_run.archive_checksum is 'SHA-256 of the extract that was made last, hexadecimal.';
comment on column retention_run.approved_at is 'When it was approved; nothing is deleted before.';
comment on column retention_run.approved_by is 'By whom: subject of the account.';
comment on column retention_run.approved_by_name is 'By whom, as shown.';
comment on column retention_run.archive_decision is 'The decision of Nasjonalarkivet as it was then.';
comment on column retention_run.finished_at is 'When everything was deleted.';

create table retention_item (
  run_id           uuid not null references retention_run,
  participation_id uuid not null,
  person_id        uuid not null,
  reserved         boolean not null,
  gone             boolean not null default false,
  primary key (run_id, participation_id)
);
create index retention_item_person on retention_item (person_id);
comment on table retention_item is 'Which participations a run is about: those of the dry run and no others. Deleted with the run''s end.';
comment on column retention_item.run_id is 'Which run.';
comment on column retention_item.participation_id is 'Which participation.';
comment on column retention_item.person_id is 'Whose.';
comment on column retention_item.reserved is 'Whether she reserves herself against research in any period: then nothing of her is kept, not even in figures.';
comment on column retention_item.gone is 'Whether it has been deleted.';

create table retention_count (
  run_id              uuid not null references retention_run,
  rule                text not null check (rule in ('PARTICIPATION', 'REFUSED_SAVE', 'SUPPORT_CASE', 'ACCESS_LOG')),
  municipality_number text not null,
  table_name          text not null,
  expected            bigint not null,
  done                bigint not null,
  primary key (run_id, rule, municipality_number, table_name)
);
comment on table retention_count is 'The protocol of a run: how many rows, by rule, municipality and table. Nobody''s identity.';
comment on column retention_count.run_id is 'Which run.';
comment on column retention_count.rule is 'For which reason they go.';
comment on column retention_count.municipality_number is 'Kommunenummer; «-» for what belongs to none.';
comment on column retention_count.table_name is 'Schema and table.';
comment on column retention_count.expected is 'How many the dry run found.';
comment on column retention_count.done is 'How many have been deleted.';

create table kept_figure (
  county         text not null,
  started_year   smallint not null,
  ended_year     smallint not null,
  financing      text not null,
  target_group   text not null,
  exit_reason    text not null,
  participations bigint not null,
  primary key (county, started_year, ended_year, financing, target_group, exit_reason)
);
comment on table kept_figure is 'What remains of participations that have been deleted: how many were alike. Counties instead of municipalities, no sub-reasons, nobody who reserved herself against research.';
comment on column kept_figure.county is 'First two digits of kommunenummer.';
comment on column kept_figure.started_year is 'In which year they began.';
comment on column kept_figure.ended_year is 'In which they ended; 0 where that was never registered.';
comment on column kept_figure.financing is 'Type finansiering.';
comment on column kept_figure.target_group is 'Målgruppe; empty where that was never registered.';
comment on column kept_figure.exit_reason is 'Hovedårsak; likewise.';
comment on column kept_figure.participations is 'How many.';

-- A run goes forward, and its end is the work of the functions below.
create function retention_run_goes_forward() returns trigger
language plpgsql
as $$
begin
  if (old.state, new.state) not in (('PROPOSED', 'PROPOSED'), ('PROPOSED', 'WITHDRAWN'), ('PROPOSED', 'APPROVED'),
      ('APPROVED', 'DONE')) or new.state = 'DONE' and current_user <> 'jobbsjansen_owner' then
    raise exception 'a run does not go from % to %', old.state, new.state;
  end if;
  return new;
end
$$;
create trigger goes_forward before update on retention_run for each row execute function retention_run_goes_forward();

-- The walls have one door, as for mergers: open to the owner alone, as whom nobody works, and only inside the functions
-- below, for as long as they run. The application may call them; what they delete is what an approved run says.
do $$
declare
  walled text;
  working constant text := $working$ ((select current_setting('app.task', true)) = 'retention') $working$;
begin
  alter table retention_item enable row level security;
  alter table retention_item force row level security;
  foreach walled in array array['person', 'identifier', 'participation', 'field_change', 'measure', 'absence',
    'norwegian_test', 'goal', 'occupied_period', 'protected_name', 'name_value', 'refused_save', 'age_exception',
    'retention_item'] loop
    execute format('create policy retention on %I to jobbsjansen_owner using %s with check %s', walled, working, working);
  end loop;
end $$;
grant select, update on retention_setting to jobbsjansen_app;
grant select, insert on retention_change to jobbsjansen_app;
grant select on retention_run, retention_item, retention_count, kept_figure to jobbsjansen_app;
grant update (state, archived_at, archived_by_name, archive_checksum, approved_at, approved_by, approved_by_name,
    archive_decision) on retention_run to jobbsjansen_app;

create function note_retention(run uuid, reason text, place text, whose text, found bigint, deleted bigint) returns bigint
language sql set search_path = registry, pg_temp
as $$
  insert into retention_count (run_id, rule, municipality_number, table_name, expected, done)
  values (run, reason, place, whose, found, deleted)
  on conflict (run_id, rule, municipality_number, table_name) do update
    set expected = retention_count.expected + excluded.expected, done = retention_count.done + excluded.done
  returning done
$$;
comment on function note_retention is 'Adds to the protocol of a run; how many are deleted so far. For the owner, also where other schemas count or delete.';

-- Whoever keeps something of these elsewhere asks this; whether a person leaves with the last of her participations too.
create function retained(run uuid) returns table (participation_id uuid, person_id uuid, gone boolean, leaves boolean)
language plpgsql security definer set search_path = registry, pg_temp
as $$
#variable_conflict use_column
declare
  former constant text := current_setting('app.task', true);
begin
  perform set_config('app.task', 'retention', true);
  return query
    select i.participation_id, i.person_id, i.gone, not exists (
        select from participation p where p.person_id = i.person_id and not exists (
          select from retention_item o where o.run_id = run and o.participation_id = p.id and not i.gone))
      from retention_item i where i.run_id = run;
  perform set_config('app.task', coalesce(former, ''), true);
end
$$;
comment on function retained is 'The participations of a run, and which of them are gone; leaves: whether the person has no other, or none any more. For the owner.';

-- What hangs on a participation alone, each with its participation_id.
create function retention_tables() returns text[] language sql immutable
  return array['field_change', 'refused_save', 'measure', 'absence', 'norwegian_test', 'goal', 'occupied_period'];
-- What hangs on a person alone, each with its person_id.
create function retention_tables_of_persons() returns text[] language sql immutable
  return array['identifier', 'protected_name'];
comment on function retention_tables is 'Tables that are emptied with a participation.';
comment on function retention_tables_of_persons is 'Tables that are emptied with a person.';

create function propose_retention(subject text, subject_name text) returns uuid
language plpgsql security definer set search_path = registry, pg_temp
as $$
declare
  today constant date := (now() at time zone 'Europe/Oslo')::date;
  setting retention_setting;
  run retention_run;
  hanging text;
begin
  perform set_config('app.task', 'retention', true);
  lock table retention_run in share row exclusive mode;
  select * into strict setting from retention_setting;
  if exists (select from retention_run r where r.state = 'APPROVED') then
    raise exception 'a run is under way';
  end if;
  update retention_run set state = 'WITHDRAWN' where state = 'PROPOSED';
  delete from retention_item;

  insert into retention_run (state, started_before, anonymise, refused_before, support_before, log_before,
      participations, proposed_by, proposed_by_name)
    values ('PROPOSED', today - make_interval(years => setting.participation_years), setting.anonymise,
      now() - make_interval(months => setting.refused_save_months),
      now() - make_interval(months => setting.support_case_months),
      now() - make_interval(years => setting.access_log_years), 0, subject, subject_name)
    returning * into run;
  insert into retention_item (run_id, participation_id, person_id, reserved)
    select run.id, p.id, p.person_id, exists (select from participation o
        where o.person_id = p.person_id and o.research_reservation = 'JA')
      from participation p where p.started_on < run.started_before;
  update retention_run set participations = (select count(*) from retention_item) where id = run.id;

  perform note_retention(run.id, 'PARTICIPATION', c.place, c.whose, c.found, 0) from (
    select p.municipality_number as place, 'registry.participation' as whose, count(*) as found
      from retention_item i join participation p on p.id = i.participation_id group by 1
    union all
    select p.municipality_number, 'registry.name_value', count(*)
      from retention_item i join participation p on p.id = i.participation_id
      join field_change f on f.participation_id = p.id join name_value v on v.change_id = f.id group by 1
    union all
    select s.municipality_number, 'registry.person', count(*)
      from person s where s.id in (select r.person_id from retained(run.id) r where r.leaves) group by 1) c;
  foreach hanging in array retention_tables() loop
    execute format($count$
      select note_retention($1, 'PARTICIPATION', c.place, %2$L, c.found, 0) from (
        select p.municipality_number as place, count(*) as found from retention_item i
          join participation p on p.id = i.participation_id join %1$I h on h.participation_id = p.id group by 1) c
      $count$, hanging, 'registry.' || hanging) using run.id;
  end loop;
  foreach hanging in array retention_tables_of_persons() loop
    execute format($count$
      select note_retention($1, 'PARTICIPATION', c.place, %2$L, c.found, 0) from (
        select h.municipality_number as place, count(*) as found from %1$I h
          where h.person_id in (select r.person_id from retained($1) r where r.leaves) group by 1) c
      $count$, hanging, 'registry.' || hanging) using run.id;
  end loop;

  perform note_retention(run.id, 'PARTICIPATION', c.place, 'registry.age_exception', c.found, 0) from (
    select a.municipality_number as place, count(*) as found from age_exception a
      where a.valid_until < run.started_before group by 1) c;
  perform note_retention(run.id, 'REFUSED_SAVE', c.place, 'registry.refused_save', c.found, 0) from (
    select p.municipality_number as place, count(*) as found from refused_save r
      join participation p on p.id = r.participation_id
      where r.refused_at < run.refused_before and p.id not in (select participation_id from retention_item) group by 1) c;
  perform note_retention(run.id, 'SUPPORT_CASE', c.municipality_number, 'access.support_case', c.cases, 0)
    from access.support_cases_past(run.support_before) c;
  perform note_retention(run.id, 'ACCESS_LOG', c.chain, 'access.access_log', c.entries, 0)
    from access.access_log_past(run.log_before) c;
  perform set_config('app.task', '', true);
  return run.id;
end
$$;
comment on function propose_retention is 'A dry run by the settings of today: notes what would go, and deletes nothing. A former one that nobody has approved is withdrawn. Passes the walls, to count.';

create function withdraw_retention(run uuid) returns boolean
language plpgsql security definer set search_path = registry, pg_temp
as $$
declare
  withdrawn boolean;
begin
  update retention_run set state = 'WITHDRAWN' where id = run and state = 'PROPOSED';
  withdrawn := found;
  if withdrawn then
    perform set_config('app.task', 'retention', true);
    delete from retention_item where run_id = run;
    perform set_config('app.task', '', true);
  end if;
  return withdrawn;
end
$$;
comment on function withdraw_retention is 'A dry run comes to nothing, and forgets whom it was about; whether there was one that nobody had approved.';

create function carry_out_retention(run uuid, most integer) returns integer
language plpgsql security definer set search_path = registry, pg_temp
as $$
declare
  approved retention_run;
  batch uuid[];
  going uuid[];
  leaving uuid[];
  hanging text;
  noted bigint;
begin
  perform set_config('app.task', 'retention', true);
  select * into approved from retention_run r where r.id = run and r.state = 'APPROVED' for update skip locked;
  if not found then
    perform set_config('app.task', '', true);
    return null;
  end if;

  select array_agg(due.participation_id) into batch from (
    select i.participation_id from retention_item i where i.run_id = run and not i.gone
      order by i.participation_id limit most) due;
  if batch is null then
    perform set_config('app.task', '', true);
    return 0;
  end if;

  -- The order in which a save takes its locks. What has been corrected since the dry run, and is not so old, stays.
  select array_agg(aged.id), array_agg(distinct aged.person_id) into going, leaving from (
    select p.id, p.person_id from participation p where p.id = any(batch) and p.started_on < approved.started_before
      order by p.id for update) aged;
  delete from retention_item i where i.run_id = run and i.participation_id = any(batch)
    and not i.participation_id = any(coalesce(going, '{}'));
  if going is null then
    perform set_config('app.task', '', true);
    return cardinality(batch);
  end if;
  update retention_item i set gone = true, person_id = p.person_id,
      reserved = i.reserved or p.research_reservation is not distinct from 'JA'
    from participation p where p.id = i.participation_id and i.run_id = run and p.id = any(going);

  if approved.anonymise then
    insert into kept_figure as kept
      select left(p.municipality_number, 2), extract(year from p.started_on),
          coalesce(extract(year from p.ended_on), 0), p.financing, coalesce(p.target_group, ''),
          coalesce(p.exit_reason, ''), count(*)
        from participation p where p.id = any(going) and not p.refused and not exists (
          select from retention_item i where i.person_id = p.person_id and i.reserved) and not exists (
          select from participation o where o.person_id = p.person_id and o.research_reservation = 'JA')
        group by 1, 2, 3, 4, 5, 6
      on conflict (county, started_year, ended_year, financing, target_group, exit_reason) do update
        set participations = kept.participations + excluded.participations;
  end if;

  with gone as (
    delete from name_value v using field_change f, participation p
      where f.id = v.change_id and p.id = f.participation_id and p.id = any(going)
      returning p.municipality_number as place),
    counted as (select g.place, count(*) as deleted from gone g group by 1)
  select sum(note_retention(run, 'PARTICIPATION', c.place, 'registry.name_value', 0, c.deleted))
    into noted from counted c;
  foreach hanging in array retention_tables() loop
    execute format($delete$
      with gone as (delete from %1$I h using participation p where p.id = h.participation_id and p.id = any($2)
          returning p.municipality_number as place),
        counted as (select g.place, count(*) as deleted from gone g group by 1)
      select sum(note_retention($1, 'PARTICIPATION', c.place, %2$L, 0, c.deleted)) from counted c
      $delete$, hanging, 'registry.' || hanging) using run, going;
  end loop;
  with gone as (delete from participation p where p.id = any(going) returning p.municipality_number as place),
    counted as (select g.place, count(*) as deleted from gone g group by 1)
  select sum(note_retention(run, 'PARTICIPATION', c.place, 'registry.participation', 0, c.deleted))
    into noted from counted c;

  -- Whoever has no participation left leaves, with her numbers and her names.
  select array_agg(s.id) into leaving from (
    select s.id from person s where s.id = any(leaving)
      and not exists (select from participation p where p.person_id = s.id) order by s.id for update) s;
  if leaving is not null then
    foreach hanging in array retention_tables_of_persons() loop
      execute format($delete$
        with gone as (delete from %1$I h where h.person_id = any($2) returning h.municipality_number as place),
          counted as (select g.place, count(*) as deleted from gone g group by 1)
        select sum(note_retention($1, 'PARTICIPATION', c.place, %2$L, 0, c.deleted)) from counted c
        $delete$, hanging, 'registry.' || hanging) using run, leaving;
    end loop;
    update person set same_as = null where same_as = any(leaving::text[]);
    with gone as (delete from person s where s.id = any(leaving) returning s.municipality_number as place),
      counted as (select g.place, count(*) as deleted from gone g group by 1)
    select sum(note_retention(run, 'PARTICIPATION', c.place, 'registry.person', 0, c.deleted))
      into noted from counted c;
  end if;
  perform set_config('app.task', '', true);
  return cardinality(batch);
end
$$;
comment on function carry_out_retention is 'Deletes some of the participations of an approved run, and whoever has none left; how many it has looked at, 0 when none remain, nothing when somebody else is at it or the run is not approved. Passes the walls, and therefore takes nobody to delete.';

create function finish_retention(run uuid) returns boolean
language plpgsql security definer set search_path = registry, pg_temp
as $$
declare
  approved retention_run;
  noted bigint;
begin
  perform set_config('app.task', 'retention', true);
  select * into approved from retention_run r where r.id = run and r.state = 'APPROVED' for update skip locked;
  if not found or exists (select from retention_item i where i.run_id = run and not i.gone) then
    perform set_config('app.task', '', true);
    return false;
  end if;
  with gone as (
    delete from age_exception a where a.valid_until < approved.started_before returning a.municipality_number as place),
    counted as (select g.place, count(*) as deleted from gone g group by 1)
  select sum(note_retention(run, 'PARTICIPATION', c.place, 'registry.age_exception', 0, c.deleted))
    into noted from counted c;
  with gone as (
    delete from refused_save r using participation p
      where p.id = r.participation_id and r.refused_at < approved.refused_before
      returning p.municipality_number as place),
    counted as (select g.place, count(*) as deleted from gone g group by 1)
  select sum(note_retention(run, 'REFUSED_SAVE', c.place, 'registry.refused_save', 0, c.deleted))
    into noted from counted c;
  perform note_retention(run, 'SUPPORT_CASE', c.municipality_number, 'access.support_case', 0, c.cases)
    from access.delete_support_cases(approved.support_before) c;
  perform note_retention(run, 'ACCESS_LOG', c.chain, 'access.access_log', 0, c.entries)
    from access.shorten_access_log(approved.log_before, approved.approved_by, approved.approved_by_name) c;
  perform set_config('app.task', 'retention', true);
  delete from retention_item where run_id = run;
  update retention_run set state = 'DONE', finished_at = now() where id = run;
  perform set_config('app.task', '', true);
  return true;
end
$$;
comment on function finish_retention is 'What a run deletes beside participations, when those are gone; then it forgets whom it was about, and is done. Whether it could.';

-- The columns that the whole country may be read by: neither name nor number nor free text. Whose address is protected is
-- in no file.
create function retention_archive(run uuid, whose text) returns setof text
language plpgsql security definer set search_path = registry, pg_temp
as $$
declare
  former constant text := current_setting('app.task', true);
  headings text;
  contents text;
begin
  if whose not in ('person', 'participation', 'measure', 'absence', 'norwegian_test', 'goal') then
    raise exception 'nothing of % is archived', whose;
  end if;
  if not exists (select from retention_run r where r.id = run and r.state in ('PROPOSED', 'APPROVED')) then
    raise exception 'there is no such run any more';
  end if;
  select string_agg(a.attname, ';' order by a.attnum),
      string_agg(format($value$coalesce('"' || replace(t.%I::text, '"', '""') || '"', '')$value$, a.attname),
        ' || '';'' || ' order by a.attnum)
    into headings, contents from pg_attribute a
    where a.attrelid = to_regclass('registry.' || quote_ident(whose)) and a.attnum > 0 and not a.attisdropped
      and has_column_privilege('jobbsjansen_national', a.attrelid, a.attnum, 'select');
  perform set_config('app.task', 'retention', true);
  return next headings;
  return query execute format($rows$
    select %1$s from %2$I t where %3$s in (
        select i.%4$I from retention_item i join participation p on p.id = i.participation_id
          join person s on s.id = p.person_id where i.run_id = $1 and not i.gone and s.name_state <> 'PROTECTED')
      order by t.id $rows$, contents, whose,
    case whose when 'participation' then 't.id' when 'person' then 't.id' else 't.participation_id' end,
    case whose when 'person' then 'person_id' else 'participation_id' end) using run;
  perform set_config('app.task', coalesce(former, ''), true);
end
$$;
comment on function retention_archive is 'What a run is about, table by table as lines of CSV with a heading, for the archive: pseudonymous. Before it is carried out.';

revoke all on function retention_run_goes_forward, note_retention, retained, retention_tables,
  retention_tables_of_persons, propose_retention, withdraw_retention, carry_out_retention, finish_retention,
  retention_archive from public;
grant execute on function propose_retention, withdraw_retention, carry_out_retention, finish_retention,
  retention_archive to jobbsjansen_app;
