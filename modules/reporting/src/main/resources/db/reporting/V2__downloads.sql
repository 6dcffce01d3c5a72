-- Datasets that somebody has downloaded: who, when, which participations, why – and, for a day, the files themselves.
--
-- People see the downloads of their own place, as everywhere; IMDi's, which belong to no place, are seen in transactions
-- that say so. The worker that makes the files sees the orders of all places, and no participant that way.

create table download (
  id                  uuid primary key,
  municipality_number text,
  district_number     text,
  ordered_by          text not null,
  ordered_by_name     text not null,
  ordered_at          timestamptz not null,
  query               text,
  description         text not null,
  format              text not null check (format in ('XLSX', 'CSV', 'JSON')),
  identified          boolean not null,
  purpose             text,
  in_words            boolean not null,
  language            text not null check (language in ('nb', 'nn')),
  participations      bigint not null,
  state               text not null check (state in ('WAITING', 'MAKING', 'READY', 'ABORTED', 'DELETED')),
  trouble             text,
  percent             integer not null,
  bytes               bigint not null,
  attempts            integer not null,
  lease               bigint not null,
  leased_until        timestamptz,
  made_at             timestamptz,
  check (not identified or purpose is not null),
  check (not identified or municipality_number is not null),
  check ((state = 'ABORTED') = (trouble is not null))
);
create index download_place on download (municipality_number, ordered_at desc);
create index download_under_way on download (ordered_at) where state in ('WAITING', 'MAKING');
create index download_kept on download (made_at) where state = 'READY';
comment on table download is 'A dataset that somebody has ordered. Kept as a log; the file itself is deleted after a day.';
comment on column download.id is 'Technical key.';
comment on column download.municipality_number is 'Kommunenummer: whose participants are in it; the wall. Empty: the whole country, for IMDi.';
comment on column download.district_number is 'Bydelsnummer in Oslo; the wall.';
comment on column download.ordered_by is 'Who ordered it, and alone may fetch it: subject of an account.';
comment on column download.ordered_by_name is 'Her name at that time.';
comment on column download.ordered_at is 'When it was ordered.';
comment on column download.query is 'The filters, as the module writes them; empty: all.';
comment on column download.description is 'The filters in words.';
comment on column download.format is 'Which kind of file.';
comment on column download.identified is 'Whether numbers and names are in it.';
comment on column download.purpose is 'Why numbers and names were needed.';
comment on column download.in_words is 'Whether codes are written in words.';
comment on column download.language is 'Language of headings and labels.';
comment on column download.participations is 'How many participations: expected at first, in the file once it is made.';
comment on column download.state is 'How far it has come.';
comment on column download.trouble is 'Why there is no file: name of a Download.Trouble.';
comment on column download.percent is 'How much of it is made.';
comment on column download.bytes is 'Size of the file; 0 before it is made.';
comment on column download.attempts is 'How often somebody has begun to make it.';
comment on column download.lease is 'Grows when a node takes the order: whoever comes back with an earlier lease changes nothing.';
comment on column download.leased_until is 'Set while a node makes it: until then nobody else does, afterwards the node is taken to be dead.';
comment on column download.made_at is 'When the file was complete.';

create table download_chunk (
  download_id         uuid not null references download,
  position            integer not null,
  municipality_number text,
  district_number     text,
  content             bytea not null,
  primary key (download_id, position)
);
-- Packed already.
alter table download_chunk alter column content set storage external;
comment on table download_chunk is 'A piece of a file that waits to be fetched; in the database, so that every node has it. Without meaning unless its download is READY.';
comment on column download_chunk.download_id is 'Which download.';
comment on column download_chunk.position is 'From 0.';
comment on column download_chunk.municipality_number is 'The wall, as in download.';
comment on column download_chunk.district_number is 'The wall, as in download.';
comment on column download_chunk.content is 'The bytes.';

do $$
declare
  walled text;
begin
  foreach walled in array array['download', 'download_chunk'] loop
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format($policy$
      create policy own_place on %I
        using (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
           and ((select nullif(current_setting('app.district', true), '')) is null
             or district_number = (select nullif(current_setting('app.district', true), ''))))
        with check (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
           and ((select nullif(current_setting('app.district', true), '')) is null
             or district_number = (select nullif(current_setting('app.district', true), ''))))
      $policy$, walled);
    execute format($policy$
      create policy national on %I
        using (municipality_number is null and (select current_setting('app.task', true)) = 'national-downloads')
        with check (municipality_number is null and (select current_setting('app.task', true)) = 'national-downloads')
      $policy$, walled);
  end loop;
end $$;
create policy worker_reads on download for select
  using ((select current_setting('app.task', true)) = 'downloads');
create policy worker_updates on download for update
  using ((select current_setting('app.task', true)) = 'downloads')
  with check ((select current_setting('app.task', true)) = 'downloads');
create policy worker on download_chunk
  using ((select current_setting('app.task', true)) = 'downloads')
  with check ((select current_setting('app.task', true)) = 'downloads');

grant usage on schema reporting to jobbsjansen_app;
-- What was ordered, by whom and why is never changed.
grant select, insert on download to jobbsjansen_app;
grant update (participations, state, trouble, percent, bytes, attempts, lease, leased_until, made_at) on download to jobbsjansen_app;
grant select, insert, delete on download_chunk to jobbsjansen_app;
