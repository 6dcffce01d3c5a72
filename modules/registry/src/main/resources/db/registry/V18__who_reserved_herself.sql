-- Every extract of the country leaves out those who reserved themselves. They are few, and found without reading everybody.

create index participation_reserved on participation (person_id) where research_reservation = 'JA';
