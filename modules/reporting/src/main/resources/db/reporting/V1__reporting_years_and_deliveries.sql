-- The reporting years that IMDi keeps, and what each municipality has delivered for them.

grant usage on schema reporting to jobbsjansen_app, jobbsjansen_national;

create table reporting_year (
  year             smallint primary key check (year between 2013 and 2099),
  opens_on         date not null,
  deadline         date not null,
  target           smallint not null check (target between 1 and 100),
  target_confirmed boolean not null,
  locked           boolean not null,
  check (opens_on >= make_date(year, 1, 1) and deadline >= opens_on)
);
comment on table reporting_year is 'A year for which the municipalities report, as IMDi keeps it. It is a lens on the register, never a gate in front of it.';
comment on column reporting_year.year is 'Calendar year.';
comment on column reporting_year.opens_on is 'First day on which its report can be delivered.';
comment on column reporting_year.deadline is 'Last day on which it should be.';
comment on column reporting_year.target is 'Resultatkrav: how many of those who end should go to work or education, in per cent.';
comment on column reporting_year.target_confirmed is 'Whether IMDi has confirmed the target; until then it is a proposal.';
comment on column reporting_year.locked is 'Nothing more is delivered, unless IMDi reopens the report of a place.';

create table reporting_year_change (
  id              uuid primary key,
  year            smallint not null references reporting_year,
  property        text not null,
  old_value       text,
  new_value       text,
  changed_at      timestamptz not null,
  changed_by      text not null,
  changed_by_name text not null
);
create index reporting_year_change_year on reporting_year_change (year, changed_at);
comment on table reporting_year_change is 'Who has changed what about a reporting year; never altered.';
comment on column reporting_year_change.id is 'Technical key.';
comment on column reporting_year_change.year is 'Which year.';
comment on column reporting_year_change.property is 'What was changed.';
comment on column reporting_year_change.old_value is 'Before; empty for a year that was added.';
comment on column reporting_year_change.new_value is 'After.';
comment on column reporting_year_change.changed_at is 'When.';
comment on column reporting_year_change.changed_by is 'By whom: subject of the account.';
comment on column reporting_year_change.changed_by_name is 'By whom, as shown.';

-- The deadline of NIR, and the target of the introduction programme: both for IMDi to confirm.
insert into reporting_year (year, opens_on, deadline, target, target_confirmed, locked)
select year, make_date(year + 1, 1, 1), make_date(year + 1, 2, 28), 70, false, false
from generate_series(2025, 2027) as year;

create table delivery (
  id                  uuid primary key,
  municipality_number text not null,
  district_number     text,
  year                smallint not null references reporting_year,
  number              smallint not null check (number > 0),
  participants        int not null,
  started             int not null,
  ended               int not null,
  incomplete          int not null,
  missing             int not null,
  measures            int not null,
  absences            int not null,
  tests               int not null,
  goals               int not null,
  checksum            text not null,
  delivered_at        timestamptz not null,
  delivered_by        text not null,
  delivered_by_name   text not null
);
-- Of two deliveries at once, one wins.
create unique index delivery_number on delivery (municipality_number, coalesce(district_number, ''), year, number);
create index delivery_year on delivery (year);
comment on table delivery is 'A delivered annual report: its head, in figures. A later one of the same place and year is a supplementary delivery, as whole as the first. Never altered.';
comment on column delivery.id is 'Technical key.';
comment on column delivery.municipality_number is 'Kommunenummer: whose report it is; the wall.';
comment on column delivery.district_number is 'Bydelsnummer in Oslo; the wall.';
comment on column delivery.year is 'For which year.';
comment on column delivery.number is '1 for the first, 2 and up for supplementary deliveries.';
comment on column delivery.participants is 'How many took part on a day of the year.';
comment on column delivery.started is 'How many of them began in it.';
comment on column delivery.ended is 'How many of them had ended by its last day.';
comment on column delivery.incomplete is 'How many lacked something when it was delivered.';
comment on column delivery.missing is 'How many fields they lacked.';
comment on column delivery.measures is 'How many tiltak are in it.';
comment on column delivery.absences is 'How many absences are in it.';
comment on column delivery.tests is 'How many parts of Norwegian tests are in it.';
comment on column delivery.goals is 'How many goals are in it.';
comment on column delivery.checksum is 'SHA-256 over the contents of its rows in the order of their participations, a line each, in UTF-8; hexadecimal.';
comment on column delivery.delivered_at is 'When.';
comment on column delivery.delivered_by is 'By whom: subject of the account.';
comment on column delivery.delivered_by_name is 'By whom, as shown.';

create table delivered_project (
  delivery_id         uuid not null references delivery,
  project_id          text not null,
  municipality_number text not null,
  district_number     text,
  name                text,
  participants        int not null,
  started             int not null,
  ended               int not null,
  incomplete          int not null,
  missing             int not null,
  measures            int not null,
  absences            int not null,
  tests               int not null,
  goals               int not null,
  primary key (delivery_id, project_id)
);
comment on table delivered_project is 'The figures of a delivery, project by project. Never altered.';
comment on column delivered_project.delivery_id is 'Which delivery.';
comment on column delivered_project.project_id is 'Which project of the register; empty for those without.';
comment on column delivered_project.municipality_number is 'The wall, as in delivery.';
comment on column delivered_project.district_number is 'The wall, as in delivery.';
comment on column delivered_project.name is 'Its name when it was delivered; null for those without a project.';
comment on column delivered_project.participants is 'As in delivery.';
comment on column delivered_project.started is 'As in delivery.';
comment on column delivered_project.ended is 'As in delivery.';
comment on column delivered_project.incomplete is 'As in delivery.';
comment on column delivered_project.missing is 'As in delivery.';
comment on column delivered_project.measures is 'As in delivery.';
comment on column delivered_project.absences is 'As in delivery.';
comment on column delivered_project.tests is 'As in delivery.';
comment on column delivered_project.goals is 'As in delivery.';

create table delivered_row (
  delivery_id         uuid not null references delivery,
  participation_id    uuid not null,
  municipality_number text not null,
  district_number     text,
  content             text not null,
  primary key (delivery_id, participation_id)
);
comment on table delivered_row is 'What a delivery says of one participation. Behind the wall of its place only: whoever sees the country sees the heads. Never altered.';
comment on column delivered_row.delivery_id is 'Which delivery.';
comment on column delivered_row.participation_id is 'Which participation of the register.';
comment on column delivered_row.municipality_number is 'The wall, as in delivery.';
comment on column delivered_row.district_number is 'The wall, as in delivery.';
comment on column delivered_row.content is 'Canonical JSON, keys in order: pseudonym, and every value of the data dictionary that was filled in, as code, ISO date or number. Neither name, number nor free text.';

create table delivery_event (
  id                  uuid primary key,
  municipality_number text not null,
  district_number     text,
  year                smallint not null references reporting_year,
  kind                text not null check (kind in ('REMINDED', 'REOPENED', 'APPROVED')),
  after_number        smallint not null check (after_number >= 0),
  days_before         smallint,
  reason              text check (length(reason) <= 500),
  happened_at         timestamptz not null,
  caused_by           text not null,
  caused_by_name      text not null,
  check ((kind = 'REOPENED') = (reason is not null)),
  check (days_before is null or kind = 'REMINDED')
);
create index delivery_event_place on delivery_event (municipality_number, year);
create index delivery_event_year on delivery_event (year);
-- However many nodes look, and whenever one dies: each reminder before the deadline once.
create unique index delivery_event_reminder on delivery_event
  (municipality_number, coalesce(district_number, ''), year, days_before) where days_before is not null;
comment on table delivery_event is 'What IMDi has done about the report of a place. Never altered; how the report stands follows from it.';
comment on column delivery_event.id is 'Technical key.';
comment on column delivery_event.municipality_number is 'Kommunenummer: whose report; the wall for reading.';
comment on column delivery_event.district_number is 'Bydelsnummer in Oslo; the wall for reading.';
comment on column delivery_event.year is 'For which year.';
comment on column delivery_event.kind is 'Reminded of it, reopened it or approved it.';
comment on column delivery_event.after_number is 'The number of the latest delivery then, 0 for none; the next delivery leaves the event behind.';
comment on column delivery_event.days_before is 'A reminder that comes by itself: how many days before the deadline.';
comment on column delivery_event.reason is 'Why it was reopened; never about a participant.';
comment on column delivery_event.happened_at is 'When.';
comment on column delivery_event.caused_by is 'Subject of the account, or the name of the background work.';
comment on column delivery_event.caused_by_name is 'As shown.';

do $$
declare
  walled text;
  here constant text := $here$
    (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
      and case when (select nullif(current_setting('app.district', true), '')) is null
        or district_number = (select nullif(current_setting('app.district', true), '')) then 1 else 0 end <> 0)$here$;
  imdi constant text := $imdi$((select current_setting('app.task', true)) = 'deliveries')$imdi$;
begin
  foreach walled in array array['delivery', 'delivered_project', 'delivered_row'] loop
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format('create policy own_place on %I using %s with check %s', walled, here, here);
  end loop;
  alter table delivery_event enable row level security;
  alter table delivery_event force row level security;
  execute format('create policy own_place on delivery_event for select using %s', here);
  execute format('create policy imdi on delivery_event using %s with check %s', imdi, imdi);
  -- To decide about a report IMDi must see its head, and no more.
  execute format('create policy imdi on delivery for select using %s', imdi);
  foreach walled in array array['delivery', 'delivered_project', 'delivery_event'] loop
    execute format('create policy national on %I for select to jobbsjansen_national using (true)', walled);
  end loop;
end $$;

grant select, insert, update on reporting_year to jobbsjansen_app;
grant select, insert on reporting_year_change, delivery, delivered_project, delivered_row, delivery_event to jobbsjansen_app;
grant select on reporting_year, delivery, delivered_project, delivery_event to jobbsjansen_national;
