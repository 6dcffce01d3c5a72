-- A participant may know who has looked at her (personvernforordningen art. 15). The portal cannot ask for rows of the log by
-- any key it likes: this is for the owner of the register's tables, whose function asks only about those within the walls.

create function access_log_about(participations uuid[]) returns setof access_log
language sql stable set search_path = access, pg_temp
as $$
  select * from access_log where participation_id = any(participations)
$$;
comment on function access_log_about is 'The rows about some participations. Not for the portal itself.';
revoke all on function access_log_about from public;
