-- As registry V23: the same walls, computed for less.
do $$
declare
  walled text;
  here constant text := $here$
    (municipality_number = (select current_setting('app.municipality', true))
      and ((select case coalesce(current_setting('app.district', true), '') when '' then 'whole' end) is not null
        or district_number = (select current_setting('app.district', true))))$here$;
begin
  foreach walled in array array[
      'delivery', 'delivered_project', 'delivered_row', 'download', 'download_chunk'] loop
    execute format('alter policy own_place on %I using %s with check %s', walled, here, here);
  end loop;
end $$;

alter policy own_place on delivery_event using
    (municipality_number = (select current_setting('app.municipality', true))
      and ((select case coalesce(current_setting('app.district', true), '') when '' then 'whole' end) is not null
        or district_number = (select current_setting('app.district', true))));
