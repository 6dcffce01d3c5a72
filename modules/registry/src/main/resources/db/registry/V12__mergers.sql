-- From the day after its last, a municipality's participants, projects and permissions belong to its successor.

alter table field_change
  drop constraint field_change_source_check,
  add constraint field_change_source_check
    check (source in ('FORM', 'FOLKEREGISTERET', 'DISCHARGE', 'FORMER', 'IMDI', 'HANDOVER', 'MERGER'));
comment on column person.municipality_number is 'Kommunenummer: whose person she is; the wall. Changes only when the municipality goes on in another.';
comment on column participation.municipality_number is 'Kommune: who runs it and pays; changes only when the municipality goes on in another. The wall.';
comment on column participation.district_number is 'Bydel, in Oslo; never changes while there are districts. The wall.';

-- What hangs on a person goes where she goes.
do $$
declare
  hanging text;
begin
  foreach hanging in array array['identifier', 'participation', 'protected_name', 'name_value'] loop
    execute format('alter table %1$I drop constraint %1$I_person_id_municipality_number_fkey, add foreign key'
      ' (person_id, municipality_number) references person (id, municipality_number) on update cascade', hanging);
  end loop;
end $$;

-- The walls have one door. It is open to the owner of the tables alone, as whom nobody works, and only inside the function
-- below, which has the key (app.task) for as long as it runs. The application may call it; where to, it cannot say: the
-- function asks for itself what IMDi has decided.
do $$
declare
  walled text;
begin
  foreach walled in array array['person', 'identifier', 'participation', 'field_change', 'measure', 'absence',
    'norwegian_test', 'goal', 'occupied_period', 'protected_name', 'name_value', 'project', 'project_share',
    'age_exception'] loop
    execute format($policy$
      create policy merger on %I to jobbsjansen_owner
        using ((select current_setting('app.task', true)) = 'merger')
        with check ((select current_setting('app.task', true)) = 'merger')
      $policy$, walled);
  end loop;
end $$;

create function move_to_successor(ended text, ended_name text, moved_by text, moved_by_name text) returns bigint
  language plpgsql security definer set search_path = registry, pg_temp as $$
declare
  successor constant text := access.successor_of(ended);
  moved uuid[];
  carrier text;
  twin record;
begin
  if successor is null then
    raise exception 'municipality % does not go on in another yet', ended;
  end if;

  perform set_config('app.task', 'merger', true);

  -- The order in which a save takes its locks.
  select array_agg(id) into moved
    from (select id from participation where municipality_number = ended order by id for update) as locked;

  foreach carrier in array array['field_change', 'measure', 'absence', 'norwegian_test', 'goal', 'occupied_period'] loop
    execute format('update %I set municipality_number = $1, district_number = null where participation_id = any($2)',
      carrier) using successor, moved;
  end loop;

  insert into field_change (id, participation_id, municipality_number, version, field, old_value, new_value, source,
      changed_at, changed_by, changed_by_name)
    select gen_random_uuid(), p.id, successor, p.version + 1, change.field, change.old_value, change.new_value, 'MERGER',
      now(), moved_by, moved_by_name
    from participation p
    cross join lateral (values ('municipality', ended, successor), ('district', p.district_number, null))
      as change (field, old_value, new_value)
    where p.id = any(moved) and change.old_value is not null;
  update participation set version = version + 1, changed_at = now(), district_number = null where id = any(moved);

  -- Whoever is known to both is one person from now on, the successor's; her former number with the old one is history.
  for twin in
    select o.person_id as gone, n.person_id as kept
      from identifier o join identifier n on n.number_index = o.number_index and n.in_use
      where o.in_use and o.municipality_number = ended and n.municipality_number = successor and n.district_number is null
  loop
    update participation set person_id = twin.kept, municipality_number = successor where person_id = twin.gone;
    update name_value set person_id = twin.kept, municipality_number = successor, district_number = null
      where person_id = twin.gone;
    update identifier set person_id = twin.kept, municipality_number = successor, district_number = null, in_use = false
      where person_id = twin.gone;
    update person set same_as = twin.kept::text where same_as = twin.gone::text;
    delete from protected_name where person_id = twin.gone;
    delete from person where id = twin.gone;
  end loop;

  foreach carrier in array array['identifier', 'protected_name', 'name_value'] loop
    execute format('update %I set district_number = null where municipality_number = $1', carrier) using ended;
  end loop;
  update person set municipality_number = successor, district_number = null where municipality_number = ended;

  -- Names of projects are unique where they are owned.
  update project p
    set name = format('%s (%s)', p.name, concat_ws(' ', ended_name, p.district_number))
    where p.municipality_number = ended and exists (select from project o where o.id <> p.id
      and o.municipality_number in (ended, successor) and lower(o.name) = lower(p.name));
  update project_share set municipality_number = successor, district_number = null where municipality_number = ended;
  delete from project_share s where s.shared_with = ended and (s.municipality_number = successor or exists (
    select from project_share o where o.project_id = s.project_id and o.shared_with = successor));
  update project_share set shared_with = successor where shared_with = ended;
  delete from project_share where municipality_number = successor and shared_with = successor;
  update project set municipality_number = successor, district_number = null where municipality_number = ended;

  update age_exception set municipality_number = successor where municipality_number = ended;
  perform set_config('app.task', '', true);
  return coalesce(cardinality(moved), 0);
end $$;
comment on function move_to_successor is 'Moves everything that is registered in a municipality that has ended to its successor, and says so in history; how many participations. Again it moves what has come since. Passes the walls, and therefore takes no place to move to.';
revoke all on function move_to_successor from public;
grant execute on function move_to_successor to jobbsjansen_app;
