-- Somebody does not know who can let her in: her request goes to those who can, and none of them is named to her.

create table access_request (
  id                  uuid primary key,
  municipality_number text not null references municipality,
  district_number     text references district,
  sender_name         text not null,
  sender_email        text not null,
  message             text not null check (length(message) <= 1000),
  language            text not null check (language in ('nb', 'nn')),
  created_at          timestamptz not null,
  answered_at         timestamptz,
  answered_by         text,
  forwarded_at        timestamptz,
  constraint access_request_place check (district_number is null or left(district_number, 4) = municipality_number)
);
create index access_request_municipality on access_request (municipality_number, lower(sender_email), created_at);
create index access_request_district on access_request (district_number);
create index access_request_open on access_request (created_at) where answered_at is null;
comment on table access_request is 'Somebody without access asks whoever administers a place to let her in. She need not be who she says she is.';
comment on column access_request.id is 'Technical key.';
comment on column access_request.municipality_number is 'Where she works.';
comment on column access_request.district_number is 'The district she works in; empty if she did not say or there are none.';
comment on column access_request.sender_name is 'Her name, as she wrote it.';
comment on column access_request.sender_email is 'Where an answer reaches her; nobody has proved that it is hers.';
comment on column access_request.message is 'What she wrote, at most 1000 letters.';
comment on column access_request.language is 'The language she wrote in.';
comment on column access_request.created_at is 'When she sent it.';
comment on column access_request.answered_at is 'When an administrator, or IMDi, called it answered.';
comment on column access_request.answered_by is 'By whom.';
comment on column access_request.forwarded_at is 'When it went on to IMDi: at once where no administrator can be reached, else after three working days.';

grant select, insert, update, delete on access_request to jobbsjansen_app;
