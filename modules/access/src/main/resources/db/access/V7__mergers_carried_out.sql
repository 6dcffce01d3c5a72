-- What is registered in a municipality goes on in its successor, and whoever is invited to one that has ended is told so.

create function successor_of(ended text) returns text language sql stable
  return (select m.successor_number from access.municipality m
          where m.number = ended and m.valid_to < (now() at time zone 'Europe/Oslo')::date);
comment on function successor_of is 'In what a municipality goes on whose last day is over; nothing while it is not, and for one that was divided. Asked by the owner of the schemas only, before anything is moved.';

comment on column municipality_change.property is 'What was changed: added, validTo, successor, carriedOver for access given in the successor, or moved for participants who have gone on there.';
comment on column municipality_change.new_value is 'After; empty for nothing. For carriedOver how many people, for moved how many participants.';
comment on column municipality_change.changed_by is 'Account of whoever changed it, or the name of the task in the background.';
comment on column invitation.revoked_by_name is 'By whom; empty when the municipality had ended.';
