-- The register in full: projects, every field of a participation, its activities, the periods that keep one woman from
-- taking part in two places at once, and history that knows rows and repeats.

create extension if not exists btree_gist;

create table project (
  id                  text primary key,
  municipality_number text not null,
  district_number     text,
  name                text not null,
  starts_on           date,
  ends_on             date,
  created_at          timestamptz not null,
  check (ends_on >= starts_on)
);
create unique index project_name on project (municipality_number, coalesce(district_number, ''), lower(name));
comment on table project is 'Prosjekt: what a municipality (in Oslo: a district) runs Jobbsjansen as, alone or with others.';
comment on column project.id is 'Technical key.';
comment on column project.municipality_number is 'Whose project it is; the wall.';
comment on column project.district_number is 'Bydelsnummer in Oslo; the wall. Empty: the whole municipality.';
comment on column project.name is 'Name, as shown; unique where it is owned.';
comment on column project.starts_on is 'First day; empty: unknown.';
comment on column project.ends_on is 'Last day; empty: still running.';
comment on column project.created_at is 'When it was entered.';

create table project_share (
  project_id          text not null references project,
  municipality_number text not null,
  district_number     text,
  shared_with         text not null,
  primary key (project_id, shared_with)
);
create index project_share_shared_with on project_share (shared_with, project_id);
comment on table project_share is 'Another municipality that takes part in a project.';
comment on column project_share.project_id is 'Which project.';
comment on column project_share.municipality_number is 'Whose project it is; the wall for changes.';
comment on column project_share.district_number is 'District of the owner; the wall for changes.';
comment on column project_share.shared_with is 'Kommunenummer of the municipality that takes part; it may read.';

alter table participation
  add column project_id text references project,
  add column planned_end date,
  add column first_extension_until date,
  add column first_extension_reason text,
  add column second_extension_until date,
  add column second_extension_reason text,
  add column percentage smallint default 100 check (percentage between 1 and 100),
  add column caseworker text,
  add column recruited_via text,
  add column birth_country text,
  add column citizenship text,
  add column mother_tongue text,
  add column settled_in date,
  add column immigration_reason text,
  add column residence_basis text,
  add column marital_status text,
  add column children smallint check (children between 0 and 20),
  add column children_born text,
  add column childcare text,
  add column intro_programme text,
  add column intro_ended_on date,
  add column recognition text,
  add column education_norway text,
  add column work_abroad text,
  add column work_norway text,
  add column exit_reason text,
  add column exit_subreason text,
  add column job_sector text,
  add column job_position text,
  add column job_percentage smallint check (job_percentage between 1 and 100),
  add column job_started_on date,
  add column income_at_end text,
  add column goal_attainment text,
  add column situation_at_end text,
  add column situation_after_3_months text,
  add column situation_after_6_months text,
  add column situation_after_12_months text,
  add column remind_on date,
  add column listening_at_start text,
  add column reading_at_start text,
  add column writing_at_start text,
  add column speaking_at_start text,
  add column listening_at_end text,
  add column reading_at_end text,
  add column writing_at_end text,
  add column speaking_at_end text;
comment on column participation.project_id is 'Prosjekt; needed to be active.';
comment on column participation.planned_end is 'Planlagt sluttdato.';
comment on column participation.first_extension_until is 'First extension (third year), until this day.';
comment on column participation.first_extension_reason is 'Why the first extension was given; never about health.';
comment on column participation.second_extension_until is 'Second extension (fourth year), until this day.';
comment on column participation.second_extension_reason is 'Why the second extension was given; never about health.';
comment on column participation.percentage is 'Deltakelse i prosent; 100 unless said otherwise.';
comment on column participation.caseworker is 'Saksbehandler who follows her up: subject of an account.';
comment on column participation.recruited_via is 'How she was recruited: code of REKRUTTERT_VIA.';
comment on column participation.birth_country is 'Fødeland: code of LAND.';
comment on column participation.citizenship is 'Statsborgerskap: code of LAND.';
comment on column participation.mother_tongue is 'Morsmål: code of SPRAAK.';
comment on column participation.settled_in is 'Month of first settlement in Norway, as its first day.';
comment on column participation.immigration_reason is 'Innvandringsgrunn: code of INNVANDRINGSGRUNN.';
comment on column participation.residence_basis is 'Oppholdsgrunnlag: code of OPPHOLDSGRUNNLAG.';
comment on column participation.marital_status is 'Sivilstand: code of SIVILSTAND.';
comment on column participation.children is 'Number of children at home.';
comment on column participation.children_born is 'Years in which the children were born, separated by commas.';
comment on column participation.childcare is 'Whether the children have day care: code of JA_NEI.';
comment on column participation.intro_programme is 'Whether she took part in the introduction programme: code of JA_NEI.';
comment on column participation.intro_ended_on is 'When her introduction programme ended.';
comment on column participation.recognition is 'Whether education from abroad is recognised: code of GODKJENNING.';
comment on column participation.education_norway is 'Highest education in Norway: code of UTDANNINGSNIVAA.';
comment on column participation.work_abroad is 'Work experience abroad: code of ARBEIDSERFARING.';
comment on column participation.work_norway is 'Work experience in Norway: code of ARBEIDSERFARING.';
comment on column participation.exit_reason is 'Hovedårsak til avslutning: code of HOVEDAARSAK_AVSLUTNING.';
comment on column participation.exit_subreason is 'Underårsak: code of UNDERAARSAK_AVSLUTNING under the main reason.';
comment on column participation.job_sector is 'If she went to work: code of BRANSJE.';
comment on column participation.job_position is 'If she went to work: code of STILLINGSOMFANG.';
comment on column participation.job_percentage is 'If she went to work: extent of the job in per cent.';
comment on column participation.job_started_on is 'If she went to work: first day of the job.';
comment on column participation.income_at_end is 'Main source of income at the end: code of INNTEKTSKILDE.';
comment on column participation.goal_attainment is 'Måloppnåelse: code of MAALRESULTAT.';
comment on column participation.situation_at_end is 'Situation when she ended: code of SITUASJON_ETTER.';
comment on column participation.situation_after_3_months is 'Situation three months later: code of SITUASJON_ETTER.';
comment on column participation.situation_after_6_months is 'Situation six months later: code of SITUASJON_ETTER.';
comment on column participation.situation_after_12_months is 'Situation twelve months later: code of SITUASJON_ETTER.';
comment on column participation.remind_on is 'When the municipality wants to be reminded that she may return.';
comment on column participation.listening_at_start is 'At the start: lytteforståelse, code of NORSKNIVAA.';
comment on column participation.reading_at_start is 'At the start: leseforståelse, code of NORSKNIVAA.';
comment on column participation.writing_at_start is 'At the start: skriftlig fremstilling, code of NORSKNIVAA.';
comment on column participation.speaking_at_start is 'At the start: muntlig kommunikasjon, code of NORSKNIVAA.';
comment on column participation.listening_at_end is 'At the end: lytteforståelse, code of NORSKNIVAA.';
comment on column participation.reading_at_end is 'At the end: leseforståelse, code of NORSKNIVAA.';
comment on column participation.writing_at_end is 'At the end: skriftlig fremstilling, code of NORSKNIVAA.';
comment on column participation.speaking_at_end is 'At the end: muntlig kommunikasjon, code of NORSKNIVAA.';

-- How many required fields of a step are empty; fields that do not apply are not counted. Derived by the database from
-- the other columns, so that lists can count and filter; one test holds them beside Progress over all combinations.
alter table participation
  add column missing_person smallint not null generated always as (num_nulls(project_id, percentage, caseworker)) stored,
  add column missing_background smallint not null generated always as (num_nulls(
      target_group, birth_country, citizenship, mother_tongue, settled_in, immigration_reason, residence_basis,
      marital_status, children, intro_programme, income_at_start, education_abroad, education_norway, literacy,
      work_abroad, work_norway, listening_at_start, reading_at_start, writing_at_start, speaking_at_start)
    + case when children > 0 then num_nulls(children_born, childcare) else 0 end
    + case when education_abroad <> 'INGEN' then num_nulls(recognition) else 0 end
    + case when intro_programme = 'JA' then num_nulls(intro_ended_on) else 0 end) stored,
  add column missing_exit smallint not null generated always as (num_nulls(ended_on, exit_reason, income_at_end,
      goal_attainment, listening_at_end, reading_at_end, writing_at_end, speaking_at_end)
    + case when exit_reason is not null then num_nulls(exit_subreason) else 0 end
    + case when exit_reason = 'ARBEID' then num_nulls(job_sector, job_position, job_started_on) else 0 end
    + case when exit_reason = 'ARBEID' and job_position is distinct from 'VARIERER' then num_nulls(job_percentage)
        else 0 end) stored;
comment on column participation.missing_person is 'Empty required fields of «Person og prosjekt»; derived.';
comment on column participation.missing_background is 'Empty required fields of «Bakgrunn»; derived.';
comment on column participation.missing_exit is 'Empty required fields of «Avslutning»; derived.';
create index participation_project on participation (project_id);

create table measure (
  id                  uuid primary key,
  participation_id    uuid not null references participation,
  municipality_number text not null,
  district_number     text,
  type                text,
  started_on          date,
  ended_on            date,
  hours_per_week      numeric(4,1),
  employer            text,
  sector              text,
  completed           text,
  removed             boolean not null,
  created_at          timestamptz not null,
  missing             smallint not null generated always as (num_nulls(type, started_on)) stored
);
create index measure_participation on measure (participation_id);
comment on table measure is 'Tiltak: something she does in the programme.';
comment on column measure.id is 'Technical key, chosen by the browser tab that added the row.';
comment on column measure.participation_id is 'Which participation.';
comment on column measure.municipality_number is 'The wall, as in participation.';
comment on column measure.district_number is 'The wall, as in participation.';
comment on column measure.type is 'Tiltak: code of TILTAK.';
comment on column measure.started_on is 'First day.';
comment on column measure.ended_on is 'Last day; empty while it goes on.';
comment on column measure.hours_per_week is 'Hours per week.';
comment on column measure.employer is 'For placements: the employer.';
comment on column measure.sector is 'For placements: code of BRANSJE.';
comment on column measure.completed is 'Whether she completed it: code of JA_NEI.';
comment on column measure.removed is 'Taken away by a caseworker; kept, so that it can be brought back.';
comment on column measure.created_at is 'When the row was added.';
comment on column measure.missing is 'Empty required fields of the row; derived.';

create table absence (
  id                  uuid primary key,
  participation_id    uuid not null references participation,
  municipality_number text not null,
  district_number     text,
  type                text,
  started_on          date,
  ended_on            date,
  removed             boolean not null,
  created_at          timestamptz not null,
  missing             smallint not null generated always as (num_nulls(type, started_on)) stored
);
create index absence_participation on absence (participation_id);
comment on table absence is 'Fravær or permisjon.';
comment on column absence.id is 'Technical key, chosen by the browser tab that added the row.';
comment on column absence.participation_id is 'Which participation.';
comment on column absence.municipality_number is 'The wall, as in participation.';
comment on column absence.district_number is 'The wall, as in participation.';
comment on column absence.type is 'Kind of absence: code of FRAVAERSTYPE.';
comment on column absence.started_on is 'First day.';
comment on column absence.ended_on is 'Last day; empty while it lasts.';
comment on column absence.removed is 'Taken away by a caseworker; kept, so that it can be brought back.';
comment on column absence.created_at is 'When the row was added.';
comment on column absence.missing is 'Empty required fields of the row; derived.';

create table norwegian_test (
  id                  uuid primary key,
  participation_id    uuid not null references participation,
  municipality_number text not null,
  district_number     text,
  taken_on            date,
  skill               text,
  level               text,
  removed             boolean not null,
  created_at          timestamptz not null,
  missing             smallint not null generated always as (num_nulls(taken_on, skill, level)) stored
);
create index norwegian_test_participation on norwegian_test (participation_id);
comment on table norwegian_test is 'Norskprøve: one part of one test.';
comment on column norwegian_test.id is 'Technical key, chosen by the browser tab that added the row.';
comment on column norwegian_test.participation_id is 'Which participation.';
comment on column norwegian_test.municipality_number is 'The wall, as in participation.';
comment on column norwegian_test.district_number is 'The wall, as in participation.';
comment on column norwegian_test.taken_on is 'Day of the test.';
comment on column norwegian_test.skill is 'Delprøve: code of DELFERDIGHET.';
comment on column norwegian_test.level is 'Result: code of NORSKNIVAA.';
comment on column norwegian_test.removed is 'Taken away by a caseworker; kept, so that it can be brought back.';
comment on column norwegian_test.created_at is 'When the row was added.';
comment on column norwegian_test.missing is 'Empty required fields of the row; derived.';

create table goal (
  id                  uuid primary key,
  participation_id    uuid not null references participation,
  municipality_number text not null,
  district_number     text,
  type                text,
  result              text,
  removed             boolean not null,
  created_at          timestamptz not null,
  missing             smallint not null generated always as (num_nulls(type, result)) stored
);
create index goal_participation on goal (participation_id);
comment on table goal is 'Mål for programmet, and what came of it.';
comment on column goal.id is 'Technical key, chosen by the browser tab that added the row.';
comment on column goal.participation_id is 'Which participation.';
comment on column goal.municipality_number is 'The wall, as in participation.';
comment on column goal.district_number is 'The wall, as in participation.';
comment on column goal.type is 'Mål: code of PROGRAMMAAL.';
comment on column goal.result is 'Result: code of MAALRESULTAT.';
comment on column goal.removed is 'Taken away by a caseworker; kept, so that it can be brought back.';
comment on column goal.created_at is 'When the row was added.';
comment on column goal.missing is 'Empty required fields of the row; derived.';

create table occupied_period (
  participation_id    uuid not null references participation deferrable initially deferred,
  municipality_number text not null,
  district_number     text,
  number_index        bytea not null,
  period              daterange not null,
  primary key (participation_id, number_index),
  exclude using gist (number_index with =, period with &&)
);
comment on table occupied_period is 'When whom takes part. Its exclusion constraint holds across all municipalities, walls and races: nobody takes part twice at the same time, and who tries learns nothing of where.';
comment on column occupied_period.participation_id is 'Which participation.';
comment on column occupied_period.municipality_number is 'The wall, as in participation.';
comment on column occupied_period.district_number is 'The wall, as in participation.';
comment on column occupied_period.number_index is 'Of the number in use, as in identifier.';
comment on column occupied_period.period is 'From start to end, both included; open while no end date is set.';

-- A repeated save is recognised by its operation in history; the table of operations is not needed any more.
drop table operation;
alter table field_change
  add column row_id text,
  add column operation text,
  drop constraint field_change_source_check,
  add constraint field_change_source_check check (source in ('FORM', 'FOLKEREGISTERET', 'DISCHARGE', 'FORMER'));
create unique index field_change_operation on field_change (operation) where operation is not null;
comment on column field_change.row_id is 'Which row, when the field belongs to an activity.';
comment on column field_change.operation is 'Chosen by the browser tab for one save; a save sent again, because its answer was lost, has no second effect.';

-- What was registered before this version. The walls are let down for the owner of the tables, and raised again.
alter table participation no force row level security;
alter table identifier no force row level security;
update participation set caseworker = created_by;
insert into occupied_period
select p.id, p.municipality_number, p.district_number, i.number_index, daterange(p.started_on, p.ended_on, '[]')
from participation p join identifier i on i.person_id = p.person_id and i.in_use
on conflict do nothing;
set constraints all immediate;
alter table participation force row level security;
alter table identifier force row level security;

do $$
declare
  walled text;
begin
  foreach walled in array array['measure', 'absence', 'norwegian_test', 'goal', 'occupied_period', 'project_share'] loop
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format($policy$
      create policy own_place on %I
        using (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
           and ((select nullif(current_setting('app.district', true), '')) is null
             or district_number = (select nullif(current_setting('app.district', true), ''))))
        with check (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
           and ((select nullif(current_setting('app.district', true), '')) is null
             or district_number = (select nullif(current_setting('app.district', true), ''))))
      $policy$, walled);
  end loop;
end $$;
create policy shared_here on project_share for select
  using (shared_with = (select nullif(current_setting('app.municipality', true), '')));

-- A project of the whole municipality is read in each of its districts, and changed where it is owned.
alter table project enable row level security;
alter table project force row level security;
create policy own_place on project
  using (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
     and ((select nullif(current_setting('app.district', true), '')) is null
       or district_number = (select nullif(current_setting('app.district', true), ''))))
  with check (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
     and ((select nullif(current_setting('app.district', true), '')) is null
       or district_number = (select nullif(current_setting('app.district', true), ''))));
create policy whole_municipality on project for select
  using (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
     and district_number is null);
create policy shared_here on project for select
  using (id in (select project_id from project_share
                where shared_with = (select nullif(current_setting('app.municipality', true), ''))));

grant select, insert, update on project, measure, absence, norwegian_test, goal to jobbsjansen_app;
grant select, insert, delete on project_share to jobbsjansen_app;
grant select, insert, update, delete on occupied_period to jobbsjansen_app;
