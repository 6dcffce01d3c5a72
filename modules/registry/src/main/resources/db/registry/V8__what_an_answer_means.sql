-- What an answer from Folkeregisteret means: names of protected people are kept behind a wall of their own, whoever
-- cannot be registered is told from a man's number, two numbers of one woman are found out, and IMDi may allow an age.

alter table person
  drop constraint person_name_state_check,
  add constraint person_name_state_check
    check (name_state in ('WAITING', 'FOUND', 'UNKNOWN', 'REFUSED', 'MAN', 'PROTECTED')),
  add column same_as text,
  add column taken_elsewhere boolean not null default false;
create index person_changed on person (municipality_number, name_changed_at);
comment on column person.birth_date is 'From Folkeregisteret; before its answer, from the number where the number tells. Empty under address protection and for whoever cannot be registered.';
comment on column person.same_as is 'Another person here who is the same woman: the D-number of one has been replaced by the number of the other. Set on both.';
comment on column person.taken_elsewhere is 'Her D-number has been replaced by a number that is registered elsewhere for the same days; for IMDi to settle. Tells nothing of where.';

alter table field_change
  drop constraint field_change_source_check,
  add constraint field_change_source_check
    check (source in ('FORM', 'FOLKEREGISTERET', 'DISCHARGE', 'FORMER', 'IMDI'));

alter table participation add column refused boolean not null default false;
comment on column participation.refused is 'By the answer of Folkeregisteret she cannot be registered here. Never says why. Kept here so that every save sees it at once.';

create table protected_name (
  person_id           uuid not null,
  municipality_number text not null,
  district_number     text,
  given_name          text,
  middle_name         text,
  family_name         text,
  birth_date          date,
  primary key (person_id, municipality_number),
  foreign key (person_id, municipality_number) references person (id, municipality_number)
);
comment on table protected_name is 'Name and birth date of a woman whose address is protected (fortrolig). Apart from person, so that no list, search or sort order can betray them: only a transaction of somebody who may see protected people sees these rows.';
comment on column protected_name.person_id is 'Whose name.';
comment on column protected_name.municipality_number is 'The wall, as in person.';
comment on column protected_name.district_number is 'The wall, as in person.';
comment on column protected_name.given_name is 'Fornavn from Folkeregisteret.';
comment on column protected_name.middle_name is 'Mellomnavn from Folkeregisteret.';
comment on column protected_name.family_name is 'Etternavn from Folkeregisteret.';
comment on column protected_name.birth_date is 'From Folkeregisteret.';

create table name_value (
  change_id           uuid primary key references field_change deferrable initially deferred,
  person_id           uuid not null,
  municipality_number text not null,
  district_number     text,
  old_value           text,
  new_value           text,
  shielded            boolean not null,
  foreign key (person_id, municipality_number) references person (id, municipality_number)
);
create index name_value_person on name_value (person_id, municipality_number);
comment on table name_value is 'The values of those lines of history that tell a name or a birth date. Apart from history, which is never altered: these must be hidden once her address is protected, and are deleted when she cannot be registered here.';
comment on column name_value.change_id is 'Which line.';
comment on column name_value.person_id is 'Whose name.';
comment on column name_value.municipality_number is 'The wall, as in person.';
comment on column name_value.district_number is 'The wall, as in person.';
comment on column name_value.old_value is 'Before.';
comment on column name_value.new_value is 'After.';
comment on column name_value.shielded is 'Seen only by those who may see protected people. Once shielded, always shielded: the number may have been another woman''s.';

do $$
declare
  place text := $place$(municipality_number = (select nullif(current_setting('app.municipality', true), ''))
           and ((select nullif(current_setting('app.district', true), '')) is null
             or district_number = (select nullif(current_setting('app.district', true), ''))))$place$;
  allowed text := $allowed$(select current_setting('app.protected', true)) = 'yes'$allowed$;
begin
  execute 'alter table protected_name enable row level security';
  execute 'alter table protected_name force row level security';
  execute format('create policy own_place on protected_name using (%s and %s) with check (%s)', place, allowed, place);
  execute 'alter table name_value enable row level security';
  execute 'alter table name_value force row level security';
  execute format('create policy own_place on name_value using (%s and (not shielded or %s)) with check (%s)', place,
    allowed, place);
end $$;
grant select, insert, update, delete on protected_name, name_value to jobbsjansen_app;

create table age_exception (
  id                  uuid primary key,
  municipality_number text not null,
  number_index        bytea not null,
  reason              text not null,
  valid_until         date not null,
  given_at            timestamptz not null,
  given_by            text not null,
  given_by_name       text not null,
  withdrawn_at        timestamptz,
  withdrawn_by        text,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index age_exception_number on age_exception (municipality_number, number_index);
comment on table age_exception is 'IMDi has allowed one woman to take part although her age is outside the limits. Read where she is to be registered, kept by IMDi only. Holds no number.';
comment on column age_exception.id is 'Technical key; the reference.';
comment on column age_exception.municipality_number is 'Kommunenummer: where she may be registered; the wall for reading, its districts included.';
comment on column age_exception.number_index is 'HMAC-SHA-256 of her number, as in identifier.';
comment on column age_exception.reason is 'Why, in a short text; never about health.';
comment on column age_exception.valid_until is 'Last day on which she may be registered.';
comment on column age_exception.given_at is 'When it was given.';
comment on column age_exception.given_by is 'Who gave it: subject of the account.';
comment on column age_exception.given_by_name is 'Who gave it, as shown.';
comment on column age_exception.withdrawn_at is 'When it was withdrawn; empty while it stands.';
comment on column age_exception.withdrawn_by is 'Who withdrew it: subject of the account.';
alter table age_exception enable row level security;
alter table age_exception force row level security;
create policy own_municipality on age_exception for select
  using (municipality_number = (select nullif(current_setting('app.municipality', true), '')));
create policy imdi on age_exception
  using ((select current_setting('app.task', true)) = 'age-exceptions')
  with check ((select current_setting('app.task', true)) = 'age-exceptions');
grant select, insert, update on age_exception to jobbsjansen_app;

-- What was answered before this version. The walls are let down for the owner of the tables, and raised again.
alter table person no force row level security;
alter table participation no force row level security;
update person set name_state = 'MAN' where name_state = 'REFUSED' and gender = 'MAN';
update person set birth_date = null where name_state in ('REFUSED', 'MAN', 'PROTECTED');
update participation set refused = true
where person_id in (select id from person where name_state in ('REFUSED', 'MAN'));
alter table person force row level security;
alter table participation force row level security;
