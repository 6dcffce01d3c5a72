-- What was delivered about a participation goes when the participation goes; the heads of the deliveries, which are figures,
-- stay, and so does their checksum: the receipt of what was delivered then. Which participations, the functions ask the
-- register for; the application cannot tell them.

create index delivered_row_participation on delivered_row (participation_id);
comment on table delivered_row is 'What a delivery says of one participation. Behind the wall of its place only: whoever sees the country sees the heads. Never altered; deleted with the participation when its time is over.';

create policy retention on delivered_row to jobbsjansen_owner
  using ((select current_setting('app.task', true)) = 'retention')
  with check ((select current_setting('app.task', true)) = 'retention');

create function count_retained(run uuid) returns void
language plpgsql security definer set search_path = reporting, pg_temp
as $$
begin
  perform set_config('app.task', 'retention', true);
  perform registry.note_retention(run, 'PARTICIPATION', c.place, 'reporting.delivered_row', c.found, 0) from (
    select d.municipality_number as place, count(*) as found from delivered_row d
      where d.participation_id in (select r.participation_id from registry.retained(run) r) group by 1) c;
  perform set_config('app.task', '', true);
end
$$;
comment on function count_retained is 'Adds to the dry run of a deletion what is kept here.';

create function forget_retained(run uuid) returns void
language plpgsql security definer set search_path = reporting, pg_temp
as $$
declare
  noted bigint;
begin
  perform set_config('app.task', 'retention', true);
  with gone as (
    delete from delivered_row d
      where d.participation_id in (select r.participation_id from registry.retained(run) r where r.gone)
      returning d.municipality_number as place),
    counted as (select g.place, count(*) as deleted from gone g group by 1)
  select sum(registry.note_retention(run, 'PARTICIPATION', c.place, 'reporting.delivered_row', 0, c.deleted))
    into noted from counted c;
  perform set_config('app.task', '', true);
end
$$;
comment on function forget_retained is 'Deletes what is kept here of participations that are gone by an approved deletion, and nothing of any other.';

revoke all on function count_retained, forget_retained from public;
grant execute on function count_retained, forget_retained to jobbsjansen_app;
