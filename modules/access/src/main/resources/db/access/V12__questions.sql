-- «Meld fra»: whoever is stuck asks IMDi's support from the page she is on. What goes along is the page, the key of the
-- participation and the request in the log of the server, never a name or a number of a participant.

create table question (
  id                  uuid primary key default uuidv7(),
  asked_by            text not null,
  asked_by_name       text not null,
  municipality_number text references municipality,
  district_number     text references district,
  theme               text not null check (theme ~ '^[A-Z_]{1,40}$'),
  page                text not null check (page ~ '^/[a-z/]{0,99}$'),
  participation_id    uuid,
  request             text check (request ~ '^[0-9a-f]{8}$'),
  message             text not null check (length(message) between 1 and 1000),
  language            text not null check (language in ('nb', 'nn')),
  asked_at            timestamptz not null default now(),
  answer              text check (length(answer) between 1 and 2000),
  answered_at         timestamptz,
  answered_by         text,
  answered_by_name    text,
  solved              boolean,
  closed_at           timestamptz,
  check (num_nulls(answer, answered_at, answered_by, answered_by_name) in (0, 4)),
  check (num_nulls(solved, closed_at) in (0, 2)),
  check (closed_at is null or answered_at is not null),
  constraint question_place check (district_number is null or left(district_number, 4) = municipality_number)
);
create index question_asker on question (asked_by, asked_at desc);
create index question_waiting on question (asked_at) where answered_at is null;
create index question_answered on question (answered_at) where answered_at is not null;
create index question_municipality on question (municipality_number);
create index question_district on question (district_number);
comment on table question is 'What somebody has asked IMDi''s support, and the answer. Seen by whoever asked, and by support.';
comment on column question.id is 'Technical key; safe in addresses.';
comment on column question.asked_by is 'Who asks: subject of the account.';
comment on column question.asked_by_name is 'Who asks, as shown then.';
comment on column question.municipality_number is 'Kommunenummer: where she works; empty for whoever belongs to no place.';
comment on column question.district_number is 'Bydelsnummer of the same.';
comment on column question.theme is 'What it is about, as she says: QuestionTheme.';
comment on column question.page is 'Path of the page she asked from, without anything behind it.';
comment on column question.participation_id is 'Key of the participation on that page; support finds it only by a case.';
comment on column question.request is 'The request that made that page, as it stands in the log of the server.';
comment on column question.message is 'What she wrote. Refused when it has a personal number in it.';
comment on column question.language is 'The language she asked in, and is answered in by mail.';
comment on column question.asked_at is 'When.';
comment on column question.answer is 'What support has answered; empty while it waits.';
comment on column question.answered_at is 'When it was answered.';
comment on column question.answered_by is 'By whom: subject of the account.';
comment on column question.answered_by_name is 'By whom, as shown then.';
comment on column question.solved is 'Whether that helped, as she says; empty until she has said.';
comment on column question.closed_at is 'When she said so: she has read the answer.';

-- What was asked and answered stays as it was, and only support answers.
create function question_goes_forward() returns trigger
language plpgsql
as $$
begin
  if old.closed_at is not null then
    raise exception 'the question is closed';
  end if;
  if (new.answer, new.answered_at, new.answered_by, new.answered_by_name)
      is distinct from (old.answer, old.answered_at, old.answered_by, old.answered_by_name) then
    if old.answered_at is not null then
      raise exception 'the question is answered';
    end if;
    if nullif(current_setting('app.supporter', true), '') is null then
      raise exception 'only support answers';
    end if;
  end if;
  return new;
end
$$;
create trigger goes_forward before update on question for each row execute function question_goes_forward();

alter table question enable row level security;
alter table question force row level security;
create policy asker on question
  using (asked_by = (select nullif(current_setting('app.asker', true), '')))
  with check (asked_by = (select nullif(current_setting('app.asker', true), '')));
create policy support on question
  using ((select nullif(current_setting('app.supporter', true), '')) is not null)
  with check ((select nullif(current_setting('app.supporter', true), '')) is not null);

grant select, insert (asked_by, asked_by_name, municipality_number, district_number, theme, page, participation_id,
    request, message, language),
  update (answer, answered_at, answered_by, answered_by_name, solved, closed_at) on question to jobbsjansen_app;

-- Asked on every page, in one statement. It sees no more than whoever runs it: the portal, and she is told to it first.
create function unread_answers(asker text) returns bigint
language plpgsql volatile set search_path = access, pg_temp
as $$
begin
  perform set_config('app.asker', asker, true);
  return (select count(*) from question where asked_by = asker and answered_at is not null and closed_at is null);
end
$$;
comment on function unread_answers is 'How many answers somebody has got and not said whether they helped.';
grant execute on function unread_answers to jobbsjansen_app;

-- Nobody may delete a question, but none is kept for longer than anybody may ask what came of it.
create function forget_old_questions() returns bigint
language plpgsql volatile security definer set search_path = access, pg_temp
as $$
declare
  forgotten bigint;
begin
  perform set_config('app.supporter', 'forget_old_questions', true);
  delete from question where asked_at < now() - interval '2 years';
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;
comment on function forget_old_questions is 'Deletes what was asked two years ago, as long as the access log is kept; tells how many.';
grant execute on function forget_old_questions to jobbsjansen_app;
