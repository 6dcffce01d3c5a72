-- As registry V23: the same walls, computed for less.
alter policy own_place on support_case
  using (municipality_number = (select current_setting('app.municipality', true))
      and ((select case coalesce(current_setting('app.district', true), '') when '' then 'whole' end) is not null
        or district_number = (select current_setting('app.district', true))));
