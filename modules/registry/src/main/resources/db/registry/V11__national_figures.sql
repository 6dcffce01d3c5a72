-- The whole country without persons: what the national role may read, and the name a person has in data about her.

alter table person add column pseudonym text not null
  default upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12));
create unique index person_pseudonym on person (municipality_number, pseudonym);
comment on column person.pseudonym is 'What she is called in datasets, twelve hexadecimal digits chosen by chance: the same in every dataset of the municipality, and told by nothing about her.';

-- Neither name nor number, no free text, nothing about who follows her up; people whose address is protected not at all.
grant usage on schema registry to jobbsjansen_national;
grant select (id, municipality_number, district_number, name_state, birth_date, pseudonym) on person to jobbsjansen_national;
grant select (id, person_id, municipality_number, district_number, project_id, started_on, financing, planned_end,
    first_extension_until, second_extension_until, percentage, target_group, recruited_via, birth_country, citizenship,
    mother_tongue, settled_in, immigration_reason, residence_basis, marital_status, children, childcare, intro_programme,
    intro_ended_on, education_abroad, recognition, education_norway, literacy, work_abroad, work_norway,
    listening_at_start, reading_at_start, writing_at_start, speaking_at_start, income_at_start, ended_on, exit_reason,
    exit_subreason, job_sector, job_position, job_percentage, job_started_on, goal_attainment, income_at_end,
    listening_at_end, reading_at_end, writing_at_end, speaking_at_end, situation_at_end, situation_after_3_months,
    situation_after_6_months, situation_after_12_months, discharged_at, refused, missing_person, missing_background,
    missing_exit) on participation to jobbsjansen_national;
grant select (id, participation_id, municipality_number, district_number, type, started_on, ended_on, hours_per_week,
    sector, completed, removed, created_at, missing) on measure to jobbsjansen_national;
grant select on absence, norwegian_test, goal, code to jobbsjansen_national;
grant select (id, municipality_number, district_number) on project to jobbsjansen_national;

create policy national on person for select to jobbsjansen_national using (name_state <> 'PROTECTED');
do $$
declare
  counted text;
begin
  foreach counted in array array['participation', 'measure', 'absence', 'norwegian_test', 'goal', 'project'] loop
    execute format('create policy national on %I for select to jobbsjansen_national using (true)', counted);
  end loop;
end $$;
