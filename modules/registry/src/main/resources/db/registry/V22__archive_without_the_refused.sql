-- Whoever cannot be registered here, because her address is strictly confidential or for another reason, is in no file, the
-- archive extract included.

create or replace function retention_archive(run uuid, whose text) returns setof text
language plpgsql security definer set search_path = registry, pg_temp
as $$
declare
  former constant text := current_setting('app.task', true);
  headings text;
  contents text;
begin
  if whose not in ('person', 'participation', 'measure', 'absence', 'norwegian_test', 'goal') then
    raise exception 'nothing of % is archived', whose;
  end if;
  if not exists (select from retention_run r where r.id = run and r.state in ('PROPOSED', 'APPROVED')) then
    raise exception 'there is no such run any more';
  end if;
  select string_agg(a.attname, ';' order by a.attnum),
      string_agg(format($value$coalesce('"' || replace(t.%I::text, '"', '""') || '"', '')$value$, a.attname),
        ' || '';'' || ' order by a.attnum)
    into headings, contents from pg_attribute a
    where a.attrelid = to_regclass('registry.' || quote_ident(whose)) and a.attnum > 0 and not a.attisdropped
      and has_column_privilege('jobbsjansen_national', a.attrelid, a.attnum, 'select');
  perform set_config('app.task', 'retention', true);
  return next headings;
  return query execute format($rows$
    select %1$s from %2$I t where %3$s in (
        select i.%4$I from retention_item i join participation p on p.id = i.participation_id
          join person s on s.id = p.person_id where i.run_id = $1 and not i.gone and s.name_state <> 'PROTECTED' and not p.refused)
      order by t.id $rows$, contents, whose,
    case whose when 'participation' then 't.id' when 'person' then 't.id' else 't.participation_id' end,
    case whose when 'person' then 'person_id' else 'participation_id' end) using run;
  perform set_config('app.task', coalesce(former, ''), true);
end
$$;
