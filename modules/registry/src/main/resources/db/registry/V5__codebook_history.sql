-- IMDi keeps the codebook from the application; every change has history.

create table code_change (
  id              uuid primary key,
  list            text not null,
  code            text not null,
  property        text not null,
  old_value       text,
  new_value       text,
  changed_at      timestamptz not null,
  changed_by      text not null,
  changed_by_name text not null,
  foreign key (list, code) references code (list, code) deferrable initially deferred
);
create index code_change_code on code_change (list, code);
comment on table code_change is 'History of the codebook: every code added, every label and validity changed. Never altered.';
comment on column code_change.id is 'Technical key.';
comment on column code_change.list is 'Which list.';
comment on column code_change.code is 'Which code.';
comment on column code_change.property is 'What was changed: added, bokmaal, nynorsk, english, validFrom, validTo.';
comment on column code_change.old_value is 'Before.';
comment on column code_change.new_value is 'After.';
comment on column code_change.changed_at is 'When.';
comment on column code_change.changed_by is 'Who: subject of the account.';
comment on column code_change.changed_by_name is 'Who, as shown.';

grant insert, update on code to jobbsjansen_app;
grant select, insert on code_change to jobbsjansen_app;
