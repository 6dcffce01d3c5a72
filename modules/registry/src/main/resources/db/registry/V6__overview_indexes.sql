-- The overview is read page by page in the order of the names, or of what else it is sorted by, within one municipality.

create index person_name on person
  (municipality_number, family_name collate "nb-x-icu" nulls first, given_name collate "nb-x-icu" nulls first);
create index participation_caseworker on participation (municipality_number, caseworker);
