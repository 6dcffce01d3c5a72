-- Who has changed what about the other systems, and when.

create table system_change (
  id              uuid primary key,
  system_id       text not null references system,
  property        text not null,
  old_value       text,
  new_value       text,
  changed_at      timestamptz not null,
  changed_by      text not null,
  changed_by_name text not null
);
create index system_change_system on system_change (system_id, changed_at);
comment on table system_change is 'What IMDi has changed about the systems. Added to, never altered.';
comment on column system_change.id is 'Technical key.';
comment on column system_change.system_id is 'Which system.';
comment on column system_change.property is 'What was changed: added, bokmaal, nynorsk, address, client or active.';
comment on column system_change.old_value is 'Before; empty for nothing.';
comment on column system_change.new_value is 'After.';
comment on column system_change.changed_at is 'When.';
comment on column system_change.changed_by is 'Account of whoever changed it.';
comment on column system_change.changed_by_name is 'Her name at that time.';
grant select, insert on system_change to jobbsjansen_app;
