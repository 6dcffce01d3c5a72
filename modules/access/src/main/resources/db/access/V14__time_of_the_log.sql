-- What is kept here for a time goes when its time is over: rows of the access log, and cases of IMDi's support. Only when a
-- run that IMDi has approved says so: it is the owner who does it, inside the functions below, which nobody else may call.

-- The chain stays whole: every link of it is kept, with its hash, also where the row itself is gone.
alter table access_log_seal drop constraint access_log_seal_entry_fkey;
comment on table access_log is 'Innsynslogg. One row per act; never changed, and deleted only when its time is over, the oldest first.';
comment on table access_log_seal is 'Where each row stands in the chain of its municipality. Stays when the row has been deleted after its time.';
comment on column access_log_seal.entry is 'The row, or the one that stood here until its time was over.';

create or replace function access_log_stays() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'access_log' and current_user = 'jobbsjansen_owner'
      and current_setting('app.task', true) = 'access-log-time' then
    return null;
  end if;
  raise exception '% is never changed', tg_table_name;
end
$$;

-- Of each chain the rows before the first one that is kept: never one in the middle, by whatever clock it was written.
create function access_log_past(before timestamptz) returns table (chain text, "position" bigint, entries bigint)
language sql stable set search_path = access, pg_temp
as $$
  with standing as (
    select s.chain, s.position, l.at from access_log_seal s join access_log l on l.id = s.entry
  ), kept as (
    select chain, min(position) as first from standing where at >= before group by chain
  )
  select s.chain, max(s.position), count(*) from standing s left join kept k on k.chain = s.chain
  where k.first is null or s.position < k.first
  group by s.chain
$$;
comment on function access_log_past is 'How far each chain of the access log is older than a time, and how many rows that is.';

create function shorten_access_log(before timestamptz, told_by text, told_by_name text)
  returns table (chain text, entries bigint)
language plpgsql security definer set search_path = access, pg_temp
as $$
#variable_conflict use_column
declare
  former constant text := current_setting('app.task', true);
  past record;
begin
  if before > now() - interval '1 year' then
    raise exception 'the access log is kept for a year at least';
  end if;
  perform set_config('app.task', 'access-log-time', true);
  for past in select p.chain, p.position, p.entries from access_log_past(before) p loop
    delete from access_log l using access_log_seal s
      where s.chain = past.chain and s.position <= past.position and l.id = s.entry;
    -- Itself a row of the chain: whoever cuts the log without this is found.
    insert into access_log (act, actor, actor_name, municipality_number, detail)
      values ('ADMINISTER', told_by, told_by_name, nullif(past.chain, '-'), 'logShortened position=' || past.position);
    return query select past.chain, past.entries;
  end loop;
  perform set_config('app.task', coalesce(former, ''), true);
end
$$;
comment on function shorten_access_log is 'Deletes the rows of the access log that are older than a time, and says so in each chain; how many. For the owner, in an approved run.';

-- As before; but a row may be gone if a later row of its chain says that the chain was shortened so far.
create or replace function broken_access_log() returns table (chain text, "position" bigint, entry bigint, reason text)
language sql stable set search_path = access, pg_catalog
as $$
  with shortened as (
    select s.chain, max(substring(l.detail from 'position=(\d+)$')::bigint) as position
    from access_log l join access_log_seal s on s.entry = l.id and s.chain = coalesce(l.municipality_number, '-')
    where l.act = 'ADMINISTER' and l.detail ~ '^logShortened position=\d+$'
      and substring(l.detail from 'position=(\d+)$')::bigint < s.position
    group by s.chain
  ), linked as (
    select s.chain, s.position, s.entry, s.hash, l.id as found, l as content,
      lag(s.position, 1, 0::bigint) over w as position_before, lag(s.hash, 1, ''::bytea) over w as hash_before
    from access_log_seal s left join access_log l on l.id = s.entry
    window w as (partition by s.chain order by s.position)
  ), faults as (
    select k.chain, k.position, k.entry, case when k.position <> k.position_before + 1 then 'rows are missing before it'
      when k.found is null then 'it is gone' else 'it is not what was written' end as reason
    from linked k left join shortened t on t.chain = k.chain
    where k.position <> k.position_before + 1 or k.found is null and k.position > coalesce(t.position, 0)
      or k.found is not null and k.hash <> access_log_digest(k.hash_before, k.chain, k.position, k.content)
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

create policy past_its_time on support_case to jobbsjansen_owner
  using ((select current_setting('app.task', true)) = 'retention')
  with check ((select current_setting('app.task', true)) = 'retention');

create function support_cases_past(before timestamptz) returns table (municipality_number text, cases bigint)
language sql stable set search_path = access, pg_temp
as $$
  select coalesce(s.municipality_number, '-'), count(*) from support_case s where s.opened_at < before group by 1
$$;
comment on function support_cases_past is 'How many cases of support are older than a time, by municipality; «-» where nobody was found. For the owner, in the work that says so.';

create function delete_support_cases(before timestamptz) returns table (municipality_number text, cases bigint)
language plpgsql set search_path = access, pg_temp
as $$
#variable_conflict use_column
begin
  if before > now() - interval '1 month' then
    raise exception 'cases of support are kept for a month at least';
  end if;
  return query
    with gone as (delete from support_case s where s.opened_at < before returning s.municipality_number as place)
    select coalesce(place, '-'), count(*) from gone group by 1;
end
$$;
comment on function delete_support_cases is 'Deletes them.';
