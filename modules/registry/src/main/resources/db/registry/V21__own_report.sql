-- Who has looked at a participant, for her own report: the log tells it to whoever sees her, and of nobody else. It passes the
-- wall around the log and not those around participants, which hold for the owner of the tables too; whatever task the
-- transaction says it is at is none in here, so that no other door stands open.

create function who_has_looked(sought uuid[])
  returns table (id bigint, at timestamptz, act text, actor text, actor_name text, roles text, municipality_number text,
    district_number text, participation_id uuid, protected boolean, others boolean, detail text, hits integer, purpose text,
    request text)
language plpgsql security definer set search_path = registry, pg_temp
as $$
#variable_conflict use_column
declare
  former constant text := current_setting('app.task', true);
begin
  perform set_config('app.task', '', true);
  return query
    select l.id, l.at, l.act, l.actor, l.actor_name, l.roles, l.municipality_number, l.district_number, l.participation_id,
      l.protected, l.others, l.detail, l.hits, l.purpose, l.request
    from access.access_log_about(array(select p.id from participation p where p.id = any(sought))) l
    order by l.at desc, l.id desc;
  perform set_config('app.task', coalesce(former, ''), true);
end
$$;
comment on function who_has_looked is 'What the access log tells of participations that the transaction may see, the latest first.';
revoke all on function who_has_looked from public;
grant execute on function who_has_looked to jobbsjansen_app;
