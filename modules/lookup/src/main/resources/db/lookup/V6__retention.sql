-- Whoever leaves the register leaves the queue of names too, with what is known of earlier attempts. Who leaves, the
-- functions ask the register for; the application cannot tell them.

do $$
declare
  walled text;
begin
  foreach walled in array array['name_lookup', 'attempt'] loop
    execute format($policy$
      create policy retention on %I to jobbsjansen_owner
        using ((select current_setting('app.task', true)) = 'retention')
        with check ((select current_setting('app.task', true)) = 'retention')
      $policy$, walled);
  end loop;
end $$;

create function count_retained(run uuid) returns void
language plpgsql security definer set search_path = lookup, pg_temp
as $$
begin
  perform set_config('app.task', 'retention', true);
  perform registry.note_retention(run, 'PARTICIPATION', c.place, c.whose, c.found, 0) from (
    select l.municipality_number as place, 'lookup.name_lookup' as whose, count(*) as found from name_lookup l
      where l.person_id in (select r.person_id from registry.retained(run) r where r.leaves) group by 1
    union all
    select l.municipality_number, 'lookup.attempt', count(*) from name_lookup l join attempt a on a.person_id = l.person_id
      where l.person_id in (select r.person_id from registry.retained(run) r where r.leaves) group by 1) c;
  perform set_config('app.task', '', true);
end
$$;
comment on function count_retained is 'Adds to the dry run of a deletion what is kept here.';

create function forget_retained(run uuid) returns void
language plpgsql security definer set search_path = lookup, pg_temp
as $$
declare
  noted bigint;
begin
  perform set_config('app.task', 'retention', true);
  with gone as (
    delete from attempt a using name_lookup l where l.person_id = a.person_id
      and l.person_id in (select r.person_id from registry.retained(run) r where r.gone and r.leaves)
      returning l.municipality_number as place),
    counted as (select g.place, count(*) as deleted from gone g group by 1)
  select sum(registry.note_retention(run, 'PARTICIPATION', c.place, 'lookup.attempt', 0, c.deleted))
    into noted from counted c;
  with gone as (
    delete from name_lookup l
      where l.person_id in (select r.person_id from registry.retained(run) r where r.gone and r.leaves)
      returning l.municipality_number as place),
    counted as (select g.place, count(*) as deleted from gone g group by 1)
  select sum(registry.note_retention(run, 'PARTICIPATION', c.place, 'lookup.name_lookup', 0, c.deleted))
    into noted from counted c;
  perform set_config('app.task', '', true);
end
$$;
comment on function forget_retained is 'Deletes what is kept here of people who have left the register by an approved deletion, and nothing of anybody else.';

revoke all on function count_retained, forget_retained from public;
grant execute on function count_retained, forget_retained to jobbsjansen_app;
