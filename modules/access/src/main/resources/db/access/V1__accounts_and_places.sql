-- Who may do what: municipalities and districts, accounts and their assignments.

create table municipality (
  number        text primary key check (number ~ '^[0-9]{4}$'),
  name          text not null,
  official_name text not null,
  county_number text not null,
  county_name   text not null,
  language      text not null check (language in ('nb', 'nn', 'neutral'))
);
comment on table municipality is 'Kommune: the 357 municipalities in force from 1 January 2024.';
comment on column municipality.number is 'Kommunenummer, four digits.';
comment on column municipality.name is 'Norwegian short name, as shown on screen.';
comment on column municipality.official_name is 'Official name, with Sami or Kven parallel names.';
comment on column municipality.county_number is 'Fylkesnummer, two digits.';
comment on column municipality.county_name is 'Fylke; always shown, because Herøy and Våler exist twice.';
comment on column municipality.language is 'Språkvedtak: language of letters and e-mail to the municipality (språklova § 15).';

create table district (
  number              text primary key check (number ~ '^[0-9]{6}$'),
  municipality_number text not null references municipality,
  name                text not null
);
create index district_municipality on district (municipality_number);
comment on table district is 'Bydel: the districts of Oslo, each running its own project.';
comment on column district.number is 'Bydelsnummer: the number of the municipality and two digits.';
comment on column district.municipality_number is 'The municipality the district lies in.';
comment on column district.name is 'Name without the word bydel.';

create table account (
  subject       text primary key,
  username      text not null,
  name          text not null,
  last_login_at timestamptz
);
comment on table account is 'Somebody who may log in. The identity lives in Keycloak; what she may do is recorded here.';
comment on column account.subject is 'The sub claim of Keycloak: the only key that never changes.';
comment on column account.username is 'Username as last seen; for display only.';
comment on column account.name is 'Full name as last seen at log-in.';
comment on column account.last_login_at is 'When she last logged in to the portal.';

create table assignment (
  id                  uuid primary key default uuidv7(),
  account_subject     text not null references account,
  role                text not null,
  municipality_number text references municipality,
  district_number     text references district,
  granted_at          timestamptz not null default now(),
  constraint assignment_place check (
    (role like 'kommune%') = (municipality_number is not null)
    and (district_number is null or left(district_number, 4) = municipality_number)
  )
);
create unique index assignment_once on assignment (account_subject, role, coalesce(district_number, municipality_number, ''));
create index assignment_municipality on assignment (municipality_number);
create index assignment_district on assignment (district_number);
comment on table assignment is 'One role for one account, in one municipality or district unless the role is national.';
comment on column assignment.id is 'Technical key.';
comment on column assignment.account_subject is 'Whose role it is.';
comment on column assignment.role is 'Code of the list ROLLE in the codebook.';
comment on column assignment.municipality_number is 'Where the role applies; empty for national roles.';
comment on column assignment.district_number is 'The district it is limited to; empty means the whole municipality.';
comment on column assignment.granted_at is 'When the role was given.';

grant usage on schema access to jobbsjansen_app;
grant select on municipality, district, assignment to jobbsjansen_app;
grant select, insert, update on account to jobbsjansen_app;
