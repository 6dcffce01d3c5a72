-- Systems of the municipalities may read and change what is registered, by the open interface, when an administrator
-- has said so.

create table api_client (
  id                  uuid primary key,
  client              text not null check (client ~ '^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$'),
  name                text not null,
  municipality_number text not null references municipality,
  district_number     text references district,
  writes              boolean not null,
  granted_at          timestamptz not null,
  granted_by          text not null,
  ended_at            timestamptz,
  ended_by            text,
  last_used_at        timestamptz,
  constraint api_client_district check (district_number is null or left(district_number, 4) = municipality_number)
);
create unique index api_client_once
  on api_client (client, coalesce(district_number, municipality_number)) where ended_at is null;
create index api_client_municipality on api_client (municipality_number);
create index api_client_district on api_client (district_number);
comment on table api_client is 'Fagsystem: a system that may use the open interface on behalf of a place. It is IMDi who lets the system log in; the place decides here what it may do.';
comment on column api_client.id is 'Technical key.';
comment on column api_client.client is 'The client of Keycloak as which the system logs in.';
comment on column api_client.name is 'What the administrator calls the system; history shows it.';
comment on column api_client.municipality_number is 'On behalf of which municipality.';
comment on column api_client.district_number is 'Of which district; empty for the whole municipality.';
comment on column api_client.writes is 'Whether it may change what is registered, or only read.';
comment on column api_client.granted_at is 'When it was given.';
comment on column api_client.granted_by is 'Name of whoever gave it.';
comment on column api_client.ended_at is 'When it was taken away; the row stays.';
comment on column api_client.ended_by is 'Name of whoever took it away.';
comment on column api_client.last_used_at is 'When the system last called, to the minute; empty for never.';
grant select, insert, update on api_client to jobbsjansen_app;

create table api_answer (
  api_client_id uuid not null references api_client,
  key           text not null,
  request       bytea not null,
  begun_at      timestamptz not null,
  status        int,
  location      text,
  body          text,
  primary key (api_client_id, key)
);
create index api_answer_begun on api_answer (begun_at);
comment on table api_answer is 'What a system was answered: the same request again, by its key, has no second effect and the same answer. Kept for a day. Answers to changes hold keys and versions, no values and nobody''s name or number.';
comment on column api_answer.api_client_id is 'Who asked.';
comment on column api_answer.key is 'Chosen by whoever asked.';
comment on column api_answer.request is 'SHA-256 of method, address and body: another request under the same key is refused.';
comment on column api_answer.begun_at is 'When it was begun; one that has been under way for long is taken for lost.';
comment on column api_answer.status is 'HTTP status; empty while it is under way.';
comment on column api_answer.location is 'Address of what was made; empty for none.';
comment on column api_answer.body is 'The answer.';
grant select, insert, update, delete on api_answer to jobbsjansen_app;
