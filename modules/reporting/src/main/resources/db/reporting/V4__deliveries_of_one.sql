-- A participant may know in which deliveries she stands.
create index delivered_row_participation on delivered_row (participation_id);
