-- Innsynslogg: who has looked at whom, changed what, fetched or managed what. Rows are added and never changed. When the
-- transaction that adds one commits, the row gets its place in the chain of its municipality, and a hash of itself and of
-- the row before it: whoever alters a row, takes one out or puts one in between breaks the chain. Places and hashes are
-- made here, by the owner, not by whoever adds the row.

create table access_log (
  id                  bigint generated always as identity primary key,
  at                  timestamptz not null,
  act                 text not null,
  actor               text not null,
  actor_name          text not null,
  roles               text not null,
  municipality_number text,
  district_number     text,
  participation_id    uuid,
  protected           boolean,
  others              boolean,
  detail              text,
  hits                integer,
  purpose             text,
  request             text
);
create index access_log_at on access_log (at desc, id desc);
create index access_log_municipality on access_log (municipality_number, at desc);
create index access_log_participation on access_log (participation_id) where participation_id is not null;
create index access_log_actor on access_log (actor, at);
comment on table access_log is 'Innsynslogg. One row per act; never changed, never deleted before its time.';
comment on column access_log.id is 'Technical key; gaps are acts that came to nothing.';
comment on column access_log.at is 'When, by the clock of the database.';
comment on column access_log.act is 'What was done, e.g. VIEW or CHANGE.';
comment on column access_log.actor is 'Who: subject of the account, or api: and the client of a system.';
comment on column access_log.actor_name is 'Who, as shown then.';
comment on column access_log.roles is 'Her roles then in the place, separated by commas.';
comment on column access_log.municipality_number is 'Kommunenummer of the place she worked in, or that IMDi decided about; empty for the whole country.';
comment on column access_log.district_number is 'Bydelsnummer of the same.';
comment on column access_log.participation_id is 'Which participation, where it was about one.';
comment on column access_log.protected is 'True if the address of the participant was protected then.';
comment on column access_log.others is 'True if somebody else followed her up then.';
comment on column access_log.detail is 'What of it: a field, a filter, a role, a key; never a value, a name or a number.';
comment on column access_log.hits is 'How many participations were shown or changed, 0 where nothing was found; empty for what is about none.';
comment on column access_log.purpose is 'Why, in the words of whoever fetched data with names.';
comment on column access_log.request is 'Id of the request, the same for all it did.';

create table access_log_seal (
  chain    text not null,
  position bigint not null,
  entry    bigint not null unique references access_log,
  hash     bytea not null,
  primary key (chain, position)
);
comment on table access_log_seal is 'Where each row stands in the chain of its municipality.';
comment on column access_log_seal.chain is 'Kommunenummer of the row; «-» where it has none.';
comment on column access_log_seal.position is 'From 1, without gaps, in the order in which the transactions committed.';
comment on column access_log_seal.entry is 'The row.';
comment on column access_log_seal.hash is 'SHA-256 of the hash before, of the place in the chain and of everything in the row.';

create table access_log_head (
  chain    text primary key,
  position bigint not null,
  hash     bytea not null
);
comment on table access_log_head is 'The last row of each chain: what the next one builds on, and what tells that the end has been cut off.';
comment on column access_log_head.chain is 'As in access_log_seal.';
comment on column access_log_head.position is 'Its position.';
comment on column access_log_head.hash is 'Its hash.';

-- Columns that are empty are left out: one that is added later does not change the hash of what was written before it.
create function access_log_digest(before bytea, chain text, "position" bigint, entry access_log) returns bytea
language sql stable set timezone = 'UTC' set search_path = access, pg_catalog
as $$
  select sha256(before || convert_to(chain || ' ' || "position" || ' ' || jsonb_strip_nulls(to_jsonb(entry)), 'UTF8'))
$$;

create function access_log_describe() returns trigger
language plpgsql security definer set search_path = access, pg_catalog
as $$
begin
  new.at := clock_timestamp();
  select coalesce(string_agg(distinct a.role, ',' order by a.role), '') into new.roles
  from assignment a
  where a.account_subject = new.actor and a.ended_at is null and (a.municipality_number is null
    or a.municipality_number = new.municipality_number
      and (a.district_number is null or a.district_number = new.district_number));
  return new;
end
$$;
create trigger described before insert on access_log for each row execute function access_log_describe();

-- Deferred to the commit: the end of the chain is held while the commit itself is written, not while somebody works, and
-- whoever waits for it holds everything else she needs already.
create function access_log_append() returns trigger
language plpgsql security definer set search_path = access, pg_catalog
as $$
declare
  place text := coalesce(new.municipality_number, '-');
  head  access_log_head;
begin
  select * into head from access_log_head where chain = place for update;
  if not found then
    insert into access_log_head values (place, 0, ''::bytea) on conflict do nothing;
    select * into head from access_log_head where chain = place for update;
  end if;
  head.position := head.position + 1;
  head.hash := access_log_digest(head.hash, place, head.position, new);
  insert into access_log_seal values (place, head.position, new.id, head.hash);
  update access_log_head set position = head.position, hash = head.hash where chain = place;
  return null;
end
$$;
create constraint trigger chained after insert on access_log deferrable initially deferred
  for each row execute function access_log_append();

create function access_log_stays() returns trigger
language plpgsql
as $$
begin
  raise exception '% is never changed', tg_table_name;
end
$$;
create trigger stays before update or delete or truncate on access_log for each statement execute function access_log_stays();
create trigger stays before update or delete or truncate on access_log_seal for each statement execute function access_log_stays();

-- What is wrong first in each chain; nothing while all is well. Who cuts off the end and moves the head with it is found
-- by an older copy of access_log_head only.
create function broken_access_log() returns table (chain text, "position" bigint, entry bigint, reason text)
language sql stable set search_path = access, pg_catalog
as $$
  with linked as (
    select s.chain, s.position, s.entry, s.hash, l.id as found, l as content,
      lag(s.position, 1, 0::bigint) over w as position_before, lag(s.hash, 1, ''::bytea) over w as hash_before
    from access_log_seal s left join access_log l on l.id = s.entry
    window w as (partition by s.chain order by s.position)
  ), faults as (
    select chain, position, entry, case when position <> position_before + 1 then 'rows are missing before it'
      when found is null then 'it is gone' else 'it is not what was written' end as reason
    from linked
    where position <> position_before + 1 or found is null
      or hash <> access_log_digest(hash_before, chain, position, content)
    union all
    select coalesce(l.municipality_number, '-'), null, l.id, 'it was put in beside the chain'
    from access_log l where not exists (select from access_log_seal s where s.entry = l.id)
    union all
    select h.chain, h.position, null, 'rows are missing at the end' from access_log_head h
    where not exists (select from access_log_seal s
      where s.chain = h.chain and s.position = h.position and s.hash = h.hash)
    union all
    select s.chain, max(s.position), null, 'it has no head' from access_log_seal s
    where not exists (select from access_log_head h where h.chain = s.chain) group by s.chain
  )
  select distinct on (chain) chain, position, entry, reason from faults
  order by chain, position nulls last, entry nulls last
$$;

grant insert (act, actor, actor_name, municipality_number, district_number, participation_id, protected, others, detail,
    hits, purpose, request) on access_log to jobbsjansen_app;

-- Who reads the log is a role of its own, which the portal becomes for one transaction, and which logs that it has read.
grant usage on schema access to jobbsjansen_auditor;
grant insert (act, actor, actor_name, municipality_number, district_number, participation_id, protected, others, detail,
    hits, purpose, request) on access_log to jobbsjansen_auditor;
grant select on access_log, access_log_seal, access_log_head to jobbsjansen_auditor;
grant execute on function access_log_digest, broken_access_log to jobbsjansen_auditor;
