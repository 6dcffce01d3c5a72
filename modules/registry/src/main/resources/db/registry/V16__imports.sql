-- Files that are imported: read, checked row by row, shown to whoever uploaded them, carried out when she says so, and
-- emptied after some days. What stands in them may be numbers: it is kept sealed.

alter table field_change
  drop constraint field_change_source_check,
  add constraint field_change_source_check
    check (source in ('FORM', 'FOLKEREGISTERET', 'DISCHARGE', 'FORMER', 'IMDI', 'HANDOVER', 'MERGER', 'API', 'IMPORT'));

create table import_file (
  id                  uuid primary key,
  municipality_number text not null,
  district_number     text,
  file_name           text not null,
  content_sealed      bytea,
  left_out            text not null,
  state               text not null check (state in ('CHECKING', 'CHECKED', 'CARRYING_OUT', 'DONE', 'STOPPED', 'DISCARDED')),
  ordered_by          text not null,
  ordered_by_name     text not null,
  uploaded_at         timestamptz not null,
  finished_at         timestamptz,
  lines               integer not null,
  new_lines           integer not null default 0,
  changed_lines       integer not null default 0,
  unchanged_lines     integer not null default 0,
  refused_lines       integer not null default 0,
  done_lines          integer not null default 0,
  leased_until        timestamptz
);
create index import_file_place on import_file (municipality_number, uploaded_at desc);
create index import_file_due on import_file (uploaded_at) where state in ('CHECKING', 'CARRYING_OUT');
comment on table import_file is 'Import: a file that somebody wants taken into the register, and how far that has come. The counts stay when the content is gone.';
comment on column import_file.id is 'Technical key, chosen when it is uploaded; bound into the seals.';
comment on column import_file.municipality_number is 'Kommunenummer: where it is imported; the wall.';
comment on column import_file.district_number is 'Bydelsnummer in Oslo; the wall.';
comment on column import_file.file_name is 'What she calls it.';
comment on column import_file.content_sealed is 'The file as it was uploaded, under AES-256-GCM: it is given back with what is wrong. Empty after some days.';
comment on column import_file.left_out is 'Headings that nobody knew, one a line.';
comment on column import_file.state is 'CHECKING in a dry run, CHECKED and waiting for her, CARRYING_OUT, DONE; STOPPED when she may no longer register here; DISCARDED by her.';
comment on column import_file.ordered_by is 'Subject of the account that uploaded it, then of the one that wanted it carried out; what may be done is what she may do at that moment.';
comment on column import_file.ordered_by_name is 'Who, as shown.';
comment on column import_file.uploaded_at is 'When it was uploaded.';
comment on column import_file.finished_at is 'When it was checked, or carried out.';
comment on column import_file.lines is 'How many rows were read.';
comment on column import_file.new_lines is 'How many register something new.';
comment on column import_file.changed_lines is 'How many change something.';
comment on column import_file.unchanged_lines is 'How many change nothing.';
comment on column import_file.refused_lines is 'How many are refused.';
comment on column import_file.done_lines is 'How many have been carried out.';
comment on column import_file.leased_until is 'Set while a node works on it; afterwards the node is taken to be dead.';

create table import_line (
  id                  uuid primary key,
  file_id             uuid not null references import_file,
  municipality_number text not null,
  district_number     text,
  number              integer not null,
  sheet               text not null,
  sheet_line          integer not null,
  kind                text not null,
  participation_id    text,
  row_id              text,
  version             bigint,
  values_sealed       bytea not null,
  problem             text,
  verdict             text check (verdict in ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED')),
  chosen              boolean not null,
  done_at             timestamptz,
  outcome_sealed      bytea,
  unique (file_id, number)
);
comment on table import_line is 'One row of a file that is imported. Deleted with the content of the file.';
comment on column import_line.id is 'Made from file and number; bound into the seals and into the operations by which a repeat is known.';
comment on column import_line.file_id is 'Which file.';
comment on column import_line.municipality_number is 'The wall, as in import_file.';
comment on column import_line.district_number is 'The wall, as in import_file.';
comment on column import_line.number is 'Its place among all rows of the file: the order in which they are carried out.';
comment on column import_line.sheet is 'Name of the sheet.';
comment on column import_line.sheet_line is 'Which line of the sheet, as the spreadsheet counts.';
comment on column import_line.kind is 'What it is: a participation, or a row of one.';
comment on column import_line.participation_id is 'Which participation; empty for a new one, until it is registered.';
comment on column import_line.row_id is 'Which row of it; empty for a new one, and for the participation itself.';
comment on column import_line.version is 'The version its values are based on: that of the file, else that of the dry run.';
comment on column import_line.values_sealed is 'The values by key of the field, under AES-256-GCM.';
comment on column import_line.problem is 'A broken rule that the row shows by itself, such as being there twice.';
comment on column import_line.verdict is 'What it would do; empty until it has been checked.';
comment on column import_line.chosen is 'Whether it is to be carried out.';
comment on column import_line.done_at is 'When it was carried out.';
comment on column import_line.outcome_sealed is 'What it changes, or why it is refused, under AES-256-GCM.';

-- The walls are those of every table; the worker serves all places, sees files and rows of files in transactions that say
-- so (app.task), and nothing else that way.
do $$
declare
  walled text;
  shown constant text := $shown$
    (municipality_number = (select nullif(current_setting('app.municipality', true), ''))
      and case when (select nullif(current_setting('app.district', true), '')) is null
        or district_number = (select nullif(current_setting('app.district', true), '')) then 1 else 0 end <> 0)$shown$;
  working constant text := $working$ ((select current_setting('app.task', true)) = 'import') $working$;
begin
  foreach walled in array array['import_file', 'import_line'] loop
    execute format('alter table %I enable row level security', walled);
    execute format('alter table %I force row level security', walled);
    execute format('create policy own_place on %I using %s with check %s', walled, shown, shown);
    execute format('create policy worker_reads on %I for select using %s', walled, working);
    execute format('create policy worker_updates on %I for update using %s with check %s', walled, working, working);
    execute format('create policy worker_deletes on %I for delete using %s', walled, working);
  end loop;
end $$;

grant select, insert, update on import_file to jobbsjansen_app;
grant select, insert, update, delete on import_line to jobbsjansen_app;
