-- IMDi's support helps with one participation at a time, for a purpose and a case, and not for longer than half an hour.
-- How long, and whether it is over, is the database's business: who may see what asks support_case_in_hand().

create table support_case (
  id                  uuid primary key default uuidv7(),
  opened_by           text not null,
  opened_by_name      text not null,
  purpose             text not null,
  case_number         text not null,
  opened_at           timestamptz not null default now(),
  expires_at          timestamptz not null default now() + interval '30 minutes',
  ended_at            timestamptz,
  participation_id    uuid,
  person_id           uuid,
  municipality_number text,
  district_number     text,
  found_at            timestamptz,
  named_at            timestamptz,
  check (num_nulls(participation_id, person_id, municipality_number, found_at) in (0, 4)),
  check (named_at is null or found_at is not null)
);
create index support_case_municipality on support_case (municipality_number, found_at desc)
  where municipality_number is not null;
comment on table support_case is 'A case of IMDi''s support: why somebody looks, and into which participation. Seen by whoever opened it, and by the administrators of the municipality.';
comment on column support_case.id is 'Technical key; safe in addresses.';
comment on column support_case.opened_by is 'Who looks: subject of the account.';
comment on column support_case.opened_by_name is 'Who looks, as shown then.';
comment on column support_case.purpose is 'Why: code of INNSYNSFORMAAL.';
comment on column support_case.case_number is 'Case in the system in which IMDi answers whoever has asked.';
comment on column support_case.opened_at is 'Since when.';
comment on column support_case.expires_at is 'When it is over by itself.';
comment on column support_case.ended_at is 'When it was ended before that.';
comment on column support_case.participation_id is 'The one participation it is about; empty until it has been found.';
comment on column support_case.person_id is 'Whose participation.';
comment on column support_case.municipality_number is 'Kommunenummer: where it was found; the wall for its administrators.';
comment on column support_case.district_number is 'Bydelsnummer of the same.';
comment on column support_case.found_at is 'When it was opened.';
comment on column support_case.named_at is 'When her name was asked for; empty if it was not.';

-- A case goes forward and ends; it is never moved to somebody else, nor begun anew.
create function support_case_goes_forward() returns trigger
language plpgsql
as $$
begin
  if old.ended_at is not null or old.expires_at <= clock_timestamp() then
    raise exception 'the case is over';
  end if;
  if old.found_at is not null and (new.participation_id, new.person_id, new.municipality_number, new.found_at)
      is distinct from (old.participation_id, old.person_id, old.municipality_number, old.found_at) then
    raise exception 'the case is about another participation';
  end if;
  return new;
end
$$;
create trigger goes_forward before update on support_case for each row execute function support_case_goes_forward();

alter table support_case enable row level security;
alter table support_case force row level security;
create policy supporter on support_case
  using (opened_by = (select nullif(current_setting('app.supporter', true), '')))
  with check (opened_by = (select nullif(current_setting('app.supporter', true), '')));
create policy own_place on support_case for select
  using (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
    and case when (select nullif(current_setting('app.district', true), '')) is null
      or district_number = (select nullif(current_setting('app.district', true), '')) then 1 else 0 end <> 0);

grant select, insert (opened_by, opened_by_name, purpose, case_number),
  update (ended_at, participation_id, person_id, municipality_number, district_number, found_at, named_at)
  on support_case to jobbsjansen_app;

-- The case that the transaction says it works on, if it is hers and not over.
create function support_case_in_hand() returns setof support_case
language sql volatile security definer set search_path = access, pg_temp
as $$
  select * from support_case
  where id = nullif(current_setting('app.support_case', true), '')::uuid
    and opened_by = current_setting('app.supporter', true) and ended_at is null and expires_at > clock_timestamp()
$$;
create function searching_for_support() returns boolean
language sql volatile security definer set search_path = access, pg_temp
as $$ select exists (select from support_case_in_hand() where found_at is null) $$;
create function supported_participation() returns uuid
language sql volatile security definer set search_path = access, pg_temp
as $$ select participation_id from support_case_in_hand() $$;
create function supported_person() returns uuid
language sql volatile security definer set search_path = access, pg_temp
as $$ select person_id from support_case_in_hand() $$;
create function named_person() returns uuid
language sql volatile security definer set search_path = access, pg_temp
as $$ select person_id from support_case_in_hand() where named_at is not null $$;
comment on function support_case_in_hand is 'The open case of whoever works, by app.support_case and app.supporter; no row when it is over.';
comment on function searching_for_support is 'Whether there is such a case for which nobody has been found yet.';
comment on function supported_participation is 'The one participation that such a case is about.';
comment on function supported_person is 'Whose participation that is.';
comment on function named_person is 'The same, once her name has been asked for.';

grant usage on schema access to jobbsjansen_support, jobbsjansen_support_named;
grant execute on function supported_participation, supported_person to jobbsjansen_support;
grant execute on function named_person to jobbsjansen_support_named;
