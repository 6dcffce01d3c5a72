-- Who may see the names of those whose address is protected has that as a role of its own, in one place.

alter table assignment
  drop constraint assignment_place,
  add constraint assignment_place check (
    (role like 'kommune%' or role = 'skjermet-tilgang') = (municipality_number is not null)
    and (district_number is null or left(district_number, 4) = municipality_number)
  );
