-- Who is invited, what has become of it, and what has yet to be done for it outside the database.

alter table account
  add column email     text,
  add column phone     text,
  add column warned_at timestamptz,
  add column closed_at timestamptz;
create unique index account_email on account (lower(email));
create index account_last_login on account (last_login_at) where closed_at is null;
comment on column account.email is 'Address for notices and for finding her again; empty for an account that nobody has used and that is gone.';
comment on column account.phone is 'Work phone as her administrator gave it.';
comment on column account.warned_at is 'When she was told that the account closes unless she logs in; empty after she has.';
comment on column account.closed_at is 'When it was closed for long disuse; an administrator may open it again.';

alter table assignment
  add column granted_by text,
  add column ended_at   timestamptz,
  add column ended_by   text;
drop index assignment_once;
create unique index assignment_once on assignment (account_subject, role, coalesce(district_number, municipality_number, ''))
  where ended_at is null;
comment on column assignment.granted_by is 'Name of whoever gave it, as shown to colleagues.';
comment on column assignment.ended_at is 'When it was taken away; the row stays.';
comment on column assignment.ended_by is 'Name of whoever took it away.';

create table invitation (
  id                  uuid primary key,
  municipality_number text not null references municipality,
  district_number     text references district,
  role                text not null,
  given_name          text not null,
  family_name         text not null,
  email               text not null,
  phone               text not null,
  language            text not null check (language in ('nb', 'nn')),
  invited_by          text not null,
  invited_by_name     text not null,
  invited_at          timestamptz not null,
  expires_at          timestamptz not null,
  link_number         int not null,
  account_subject     text references account,
  failure             text,
  opened_at           timestamptz,
  chosen_at           timestamptz,
  first_login_at      timestamptz,
  granted_at          timestamptz,
  revoked_at          timestamptz,
  revoked_by_name     text
);
-- One at a time for each address in each place.
create unique index invitation_once on invitation (lower(email), coalesce(district_number, municipality_number))
  where revoked_at is null and first_login_at is null and granted_at is null;
create index invitation_municipality on invitation (municipality_number);
create index invitation_district on invitation (district_number);
create index invitation_account on invitation (account_subject);
comment on table invitation is 'Somebody is asked to use the register, from the wish of an administrator to her first log-in.';
comment on column invitation.id is 'Technical key.';
comment on column invitation.municipality_number is 'Where she shall work.';
comment on column invitation.district_number is 'The district it is limited to; empty for the whole municipality.';
comment on column invitation.role is 'Code of the list ROLLE in the codebook.';
comment on column invitation.given_name is 'First name and middle names.';
comment on column invitation.family_name is 'Last name.';
comment on column invitation.email is 'Where the mail goes; may be corrected until she has chosen a user name.';
comment on column invitation.phone is 'Work phone.';
comment on column invitation.language is 'Language of the mail: the municipality''s (språklova § 15).';
comment on column invitation.invited_by is 'Account of whoever invited.';
comment on column invitation.invited_by_name is 'Her name, as it stood in the mail.';
comment on column invitation.invited_at is 'When.';
comment on column invitation.expires_at is 'Until when the link works.';
comment on column invitation.link_number is 'Counts the links: only the link of this number works, which is how an earlier one is revoked.';
comment on column invitation.account_subject is 'Her account, once Keycloak has it.';
comment on column invitation.failure is 'Why the account could not be made so far: KEYCLOAK_AWAY; empty when nothing is wrong.';
comment on column invitation.opened_at is 'When she pressed the button on the page that the mail leads to; opening the link alone does not count, mail scanners do that.';
comment on column invitation.chosen_at is 'When it was seen that user name and password are chosen.';
comment on column invitation.first_login_at is 'When she logged in for the first time: the invitation has done its work.';
comment on column invitation.granted_at is 'When it turned out that she had an account already and the role was given to that.';
comment on column invitation.revoked_at is 'When it was withdrawn.';
comment on column invitation.revoked_by_name is 'By whom.';

create table task (
  id              uuid primary key,
  kind            text not null,
  invitation_id   text,
  account_subject text,
  due_at          timestamptz not null,
  attempts        int not null,
  created_at      timestamptz not null
);
create index task_due on task (due_at);
create index task_invitation on task (invitation_id);
comment on table task is 'What has yet to be done in Keycloak. Written in the transaction that wants it; deleted when it is done.';
comment on column task.id is 'Technical key.';
comment on column task.kind is 'MAKE_ACCOUNT, CORRECT_ADDRESS, REMOVE_ACCOUNT or END_SESSIONS.';
comment on column task.invitation_id is 'For whom, while she has no account.';
comment on column task.account_subject is 'For whom, when she has one; the account may be Keycloak''s only.';
comment on column task.due_at is 'When to try next; while somebody is at it, when to believe that she died.';
comment on column task.attempts is 'How many tries have been begun.';
comment on column task.created_at is 'When it was wanted.';

create table mail (
  id               uuid primary key,
  kind             text not null,
  once             text not null unique,
  invitation_id    text,
  recipient        text not null,
  reply_to         text,
  language         text not null check (language in ('nb', 'nn')),
  content          text not null,
  created_at       timestamptz not null,
  due_at           timestamptz,
  attempts         int not null,
  first_attempt_at timestamptz,
  delivered_at     timestamptz,
  refused_at       timestamptz,
  answer           text
);
create index mail_due on mail (due_at) where due_at is not null;
create index mail_invitation on mail (invitation_id, created_at);
comment on table mail is 'Mails to send and sent. Written in the transaction that wants them, so that none is lost and none is sent for what did not happen.';
comment on column mail.id is 'Technical key, and the Message-ID: should a mail be handed over twice after a crash, mail servers know it again.';
comment on column mail.kind is 'Which letter; the portal has the words.';
comment on column mail.once is 'Names the occasion: there is one mail for each.';
comment on column mail.invitation_id is 'The invitation it belongs to, if any; an outdated mail of one is not sent.';
comment on column mail.recipient is 'Address.';
comment on column mail.reply_to is 'Address to answer to, if not ours.';
comment on column mail.language is 'Language of the letter.';
comment on column mail.content is 'What is put into the letter, as JSON; emptied when it is delivered.';
comment on column mail.created_at is 'When it was wanted.';
comment on column mail.due_at is 'When to try next; while somebody is at it, when to believe that she died; empty when it is over.';
comment on column mail.attempts is 'How many tries have been begun.';
comment on column mail.first_attempt_at is 'When it was handed to the mail server for the first time.';
comment on column mail.delivered_at is 'When the mail server took it.';
comment on column mail.refused_at is 'When the mail server refused it for good.';
comment on column mail.answer is 'The mail server''s words, when it did not take it.';

grant update on assignment, account to jobbsjansen_app;
grant insert on assignment to jobbsjansen_app;
grant select, insert, update on invitation, mail to jobbsjansen_app;
grant select, insert, update, delete on task to jobbsjansen_app;

create table review (
  id                  uuid primary key,
  municipality_number text not null references municipality,
  district_number     text references district,
  reviewed_at         timestamptz not null,
  reviewed_by         text not null
);
create index review_municipality on review (municipality_number);
create index review_district on review (district_number);
comment on table review is 'An administrator has gone through the accesses of her place.';
comment on column review.id is 'Technical key.';
comment on column review.municipality_number is 'Which municipality.';
comment on column review.district_number is 'Which district; empty for the whole municipality.';
comment on column review.reviewed_at is 'When.';
comment on column review.reviewed_by is 'Name of the administrator.';
grant select, insert on review to jobbsjansen_app;
