-- As registry V23: the same walls, computed for less.
alter policy own_place on name_lookup
  using (municipality_number = (select current_setting('app.municipality', true))
      and ((select case coalesce(current_setting('app.district', true), '') when '' then 'whole' end) is not null
        or district_number = (select current_setting('app.district', true))))
  with check (municipality_number = (select current_setting('app.municipality', true))
      and ((select case coalesce(current_setting('app.district', true), '') when '' then 'whole' end) is not null
        or district_number = (select current_setting('app.district', true))));
