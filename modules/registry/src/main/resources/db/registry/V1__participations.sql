-- The register: persons, their numbers, their participations, and the history of every field.
--
-- Every table with participants' data carries municipality and district and is walled off by the same policy: a
-- transaction sees the one place named by app.municipality and app.district, nothing when none is named. The
-- sub-selects are evaluated once per statement and keep the indexes usable.

create table person (
  id                  uuid primary key,
  municipality_number text not null,
  district_number     text,
  name_state          text not null check (name_state in ('WAITING', 'FOUND', 'UNKNOWN', 'REFUSED', 'PROTECTED')),
  given_name          text,
  middle_name         text,
  family_name         text,
  birth_date          date,
  gender              text check (gender in ('WOMAN', 'MAN')),
  register_status     text,
  name_changed_at     timestamptz,
  unique (id, municipality_number)
);
comment on table person is 'A woman as one municipality (in Oslo: one district) knows her. Apart from her numbers and her participations, so that both may change.';
comment on column person.id is 'Technical key; safe in addresses and logs.';
comment on column person.municipality_number is 'Kommunenummer: whose person she is; the wall.';
comment on column person.district_number is 'Bydelsnummer in Oslo; the wall.';
comment on column person.name_state is 'How far the look-up in Folkeregisteret has come.';
comment on column person.given_name is 'Fornavn from Folkeregisteret, as given there.';
comment on column person.middle_name is 'Mellomnavn from Folkeregisteret, as given there.';
comment on column person.family_name is 'Etternavn from Folkeregisteret, as given there.';
comment on column person.birth_date is 'From Folkeregisteret; before its answer, from the number where the number tells.';
comment on column person.gender is 'From Folkeregisteret.';
comment on column person.register_status is 'Personstatus from Folkeregisteret (bosatt, utflyttet, doed …).';
comment on column person.name_changed_at is 'When the name or its state last changed.';

create table identifier (
  id                  uuid primary key,
  person_id           uuid not null,
  municipality_number text not null,
  district_number     text,
  number_index        bytea not null,
  number_sealed       bytea not null,
  key_id              text not null,
  in_use              boolean not null,
  entered_at          timestamptz not null,
  foreign key (person_id, municipality_number) references person (id, municipality_number)
);
create index identifier_person on identifier (person_id, municipality_number);
create unique index identifier_in_use on identifier (municipality_number, coalesce(district_number, ''), number_index) where in_use;
create unique index identifier_one_in_use on identifier (person_id) where in_use;
comment on table identifier is 'Fødselsnummer and D-numbers. The only place a number is stored, and only sealed; nothing refers to a number.';
comment on column identifier.id is 'Technical key; bound into the seal, so that a sealed number cannot be moved to another row.';
comment on column identifier.person_id is 'Whose number it is or was.';
comment on column identifier.municipality_number is 'The wall, as in person.';
comment on column identifier.district_number is 'The wall, as in person.';
comment on column identifier.number_index is 'HMAC-SHA-256 of the number under a secret key: finds an exact number, tells nothing.';
comment on column identifier.number_sealed is 'The number under AES-256-GCM: nonce, then ciphertext and tag.';
comment on column identifier.key_id is 'Which key sealed it.';
comment on column identifier.in_use is 'False once another number has replaced it.';
comment on column identifier.entered_at is 'When it was entered or delivered by Folkeregisteret.';

create table participation (
  id                  uuid primary key,
  person_id           uuid not null,
  municipality_number text not null,
  district_number     text,
  started_on          date not null,
  financing           text not null,
  target_group        text,
  literacy            text,
  education_abroad    text,
  income_at_start     text,
  ended_on            date,
  discharged_at       timestamptz,
  version             bigint not null,
  created_at          timestamptz not null,
  created_by          text not null,
  changed_at          timestamptz not null,
  foreign key (person_id, municipality_number) references person (id, municipality_number),
  check (ended_on >= started_on),
  check (discharged_at is null or ended_on is not null)
);
create index participation_person on participation (person_id, municipality_number);
create index participation_overview on participation (municipality_number, district_number, started_on desc, id);
comment on table participation is 'Deltakelse: one period of one woman in Jobbsjansen. Its status is derived, never stored.';
comment on column participation.id is 'Technical key; safe in addresses and logs.';
comment on column participation.person_id is 'Who takes part.';
comment on column participation.municipality_number is 'Kommune: who runs it and pays; never changes. The wall.';
comment on column participation.district_number is 'Bydel, in Oslo; never changes. The wall.';
comment on column participation.started_on is 'Dato for oppstart.';
comment on column participation.financing is 'Type finansiering: code of TYPE_FINANSIERING.';
comment on column participation.target_group is 'Målgruppe: code of MAALGRUPPE.';
comment on column participation.literacy is 'Reads and writes her mother tongue: code of LESE_SKRIVE_MORSMAAL; decides on a fourth year.';
comment on column participation.education_abroad is 'Highest education from abroad: code of UTDANNINGSNIVAA.';
comment on column participation.income_at_start is 'Main source of income at the start: code of INNTEKTSKILDE.';
comment on column participation.ended_on is 'Sluttdato; setting it makes her Avsluttet.';
comment on column participation.discharged_at is 'When «Utskriv og registrer ferdig» was pressed.';
comment on column participation.version is 'Grows by one with every saved field; a save names the version it was based on.';
comment on column participation.created_at is 'When the participation was registered.';
comment on column participation.created_by is 'Subject of the account that registered it.';
comment on column participation.changed_at is 'When a field was last saved.';

create table field_change (
  id                  uuid primary key,
  participation_id    uuid not null references participation,
  municipality_number text not null,
  district_number     text,
  version             bigint not null,
  field               text not null,
  old_value           text,
  new_value           text,
  source              text not null check (source in ('FORM', 'FOLKEREGISTERET')),
  changed_at          timestamptz not null,
  changed_by          text not null,
  changed_by_name     text not null
);
create index field_change_participation on field_change (participation_id, field, version);
comment on table field_change is 'History: every change of every field. Written in the transaction of the change, never altered.';
comment on column field_change.id is 'Technical key; the order of the changes is that of the versions.';
comment on column field_change.participation_id is 'Which participation.';
comment on column field_change.municipality_number is 'The wall, as in participation.';
comment on column field_change.district_number is 'The wall, as in participation.';
comment on column field_change.version is 'Version of the participation after the change.';
comment on column field_change.field is 'Key of the field in the data dictionary.';
comment on column field_change.old_value is 'Before: ISO date, code or text; numbers masked.';
comment on column field_change.new_value is 'After: ISO date, code or text; numbers masked.';
comment on column field_change.source is 'Where the change came from.';
comment on column field_change.changed_at is 'When.';
comment on column field_change.changed_by is 'Who: subject of the account, or the background task.';
comment on column field_change.changed_by_name is 'Who, as shown.';

create table operation (
  id                  uuid primary key,
  participation_id    uuid not null references participation,
  municipality_number text not null,
  district_number     text,
  version             bigint not null,
  performed_at        timestamptz not null
);
create index operation_participation on operation (participation_id);
comment on table operation is 'Saves already carried out. A save sent again, because its answer was lost, is answered from here and has no second effect.';
comment on column operation.id is 'Operation id chosen by the browser tab.';
comment on column operation.participation_id is 'What was saved.';
comment on column operation.municipality_number is 'The wall, as in participation.';
comment on column operation.district_number is 'The wall, as in participation.';
comment on column operation.version is 'Version of the participation after it.';
comment on column operation.performed_at is 'When.';

do $$
declare
  walled text;
begin
  foreach walled in array array['person', 'identifier', 'participation', 'field_change', 'operation'] loop
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

grant usage on schema registry to jobbsjansen_app;
grant select, insert, update on person, identifier, participation to jobbsjansen_app;
grant select, insert on field_change, operation to jobbsjansen_app;
