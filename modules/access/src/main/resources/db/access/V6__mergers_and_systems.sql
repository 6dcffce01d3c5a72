-- Municipalities come, end and have successors; and there are more systems than one to give access to.

alter table municipality
  add column valid_from       date not null default '2024-01-01',
  add column valid_to         date,
  add column successor_number text references municipality,
  add constraint municipality_validity check (valid_to >= valid_from),
  add constraint municipality_successor_other check (successor_number <> number),
  add constraint municipality_successor_dated check (successor_number is null or valid_to is not null);
alter table municipality alter column valid_from drop default;
create index municipality_successor on municipality (successor_number);
comment on table municipality is 'Kommune: those in force from 1 January 2024, and those IMDi has added since. None is ever deleted.';
comment on column municipality.valid_from is 'First day; for those of the beginning the day of the list.';
comment on column municipality.valid_to is 'Last day; empty while it is in force.';
comment on column municipality.successor_number is 'The municipality it has become part of; empty while in force, and for one that was divided.';
grant insert on municipality to jobbsjansen_app;
grant update (valid_to, successor_number) on municipality to jobbsjansen_app;

create table municipality_change (
  id                  uuid primary key,
  municipality_number text not null references municipality,
  property            text not null,
  old_value           text,
  new_value           text,
  changed_at          timestamptz not null,
  changed_by          text not null,
  changed_by_name     text not null
);
create index municipality_change_municipality on municipality_change (municipality_number, changed_at);
comment on table municipality_change is 'What IMDi has changed about municipalities. Added to, never altered.';
comment on column municipality_change.id is 'Technical key.';
comment on column municipality_change.municipality_number is 'Which municipality.';
comment on column municipality_change.property is 'What was changed: added, validTo, successor, or carriedOver for access given in the successor.';
comment on column municipality_change.old_value is 'Before; empty for nothing.';
comment on column municipality_change.new_value is 'After; empty for nothing. For carriedOver how many people.';
comment on column municipality_change.changed_at is 'When.';
comment on column municipality_change.changed_by is 'Account of whoever changed it.';
comment on column municipality_change.changed_by_name is 'Her name at that time.';
grant select, insert on municipality_change to jobbsjansen_app;

create table system (
  id              text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_nb         text not null,
  name_nn         text not null,
  address         text check (address like 'https://%'),
  keycloak_client text not null,
  active          boolean not null,
  position        int not null,
  constraint system_address check ((id = 'jobbsjanseregisteret') = (address is null))
);
comment on table system is 'The systems that people of the municipalities may be given access to: this register, and others beside it.';
comment on column system.id is 'Short name; never changes.';
comment on column system.name_nb is 'Name in bokmål.';
comment on column system.name_nn is 'Name in nynorsk.';
comment on column system.address is 'Where it is opened; empty for this register itself.';
comment on column system.keycloak_client is 'The client of Keycloak by which people log in to it.';
comment on column system.active is 'Whether it can be opened and access to it given; what was given stays recorded.';
comment on column system.position is 'Its place in lists.';
insert into system (id, name_nb, name_nn, keycloak_client, active, position)
values ('jobbsjanseregisteret', 'Jobbsjanseregisteret', 'Jobbsjanseregisteret', 'portal', true, 10);
grant select, insert, update on system to jobbsjansen_app;

create table system_access (
  id                  uuid primary key,
  account_subject     text not null references account,
  system_id           text not null references system,
  municipality_number text not null references municipality,
  district_number     text references district,
  granted_at          timestamptz not null,
  granted_by          text not null,
  ended_at            timestamptz,
  ended_by            text,
  constraint system_access_district check (district_number is null or left(district_number, 4) = municipality_number)
);
create unique index system_access_once
  on system_access (account_subject, system_id, coalesce(district_number, municipality_number)) where ended_at is null;
create index system_access_account on system_access (account_subject);
create index system_access_system on system_access (system_id);
create index system_access_municipality on system_access (municipality_number);
create index system_access_district on system_access (district_number);
comment on table system_access is 'Who may open which other system on behalf of a place. It counts only as long as she has a role there.';
comment on column system_access.id is 'Technical key.';
comment on column system_access.account_subject is 'Whose it is.';
comment on column system_access.system_id is 'Which system.';
comment on column system_access.municipality_number is 'On behalf of which municipality.';
comment on column system_access.district_number is 'Of which district; empty for the whole municipality.';
comment on column system_access.granted_at is 'When it was given.';
comment on column system_access.granted_by is 'Name of whoever gave it.';
comment on column system_access.ended_at is 'When it was taken away; the row stays.';
comment on column system_access.ended_by is 'Name of whoever took it away.';
grant select, insert, update on system_access to jobbsjansen_app;
