-- A page of the overview costs nearly the same however many have been registered. What it filters, counts and sorts by
-- stands in two narrow indexes, which are read instead of the tables; only the rows shown are fetched.

create index participation_listed on participation (municipality_number, district_number, person_id)
  include (id, started_on, ended_on, discharged_at, project_id, caseworker, missing_person, missing_background,
    missing_exit, refused, planned_end, first_extension_until, second_extension_until, remind_on);
create index person_listed on person
  (municipality_number, family_name collate "nb-x-icu" nulls first, given_name collate "nb-x-icu" nulls first)
  include (id, district_number, birth_date, name_state);
create index participation_started on participation (municipality_number, started_on);
drop index participation_overview;
drop index participation_caseworker;
drop index person_name;

-- Room on each page for the next version of a row: a save that changes nothing listed touches no index. An index is read
-- alone only where vacuum has been since the last change.
alter table participation set (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02);
alter table person set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

-- The walls stand where they stood. How they are put decides how many rows PostgreSQL expects behind them: an inequality
-- it takes for nearly always true, an alternative of equalities for hardly ever, and then it plans for three rows where
-- there are three thousand.
do $$
declare
  walled text;
  shown constant text := $shown$
    (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
      and case when (select nullif(current_setting('app.district', true), '')) is null
        or district_number = (select nullif(current_setting('app.district', true), '')) then 1 else 0 end <> 0)$shown$;
begin
  foreach walled in array array['person', 'identifier', 'participation', 'field_change', 'measure', 'absence',
    'norwegian_test', 'goal', 'occupied_period', 'project', 'project_share'] loop
    execute format('alter policy own_place on %I using %s with check %s', walled, shown, shown);
  end loop;
end $$;
