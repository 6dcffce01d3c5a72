-- What all participants of a municipality did is put together for the year, in one look at each table.

create index measure_place on measure (municipality_number, participation_id);
create index absence_place on absence (municipality_number, participation_id);
create index norwegian_test_place on norwegian_test (municipality_number, participation_id);
create index goal_place on goal (municipality_number, participation_id);
