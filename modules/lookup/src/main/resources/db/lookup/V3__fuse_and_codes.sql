-- What support wants to know besides: how many were asked for, which code Maskinporten gave, whether a fuse has blown.

alter table folkeregister
  add column answer_numbers integer,
  add column last_code text,
  add column fuse_blown_at timestamptz;
comment on column folkeregister.answer_numbers is 'How many were asked for in the request that was answered last: many may rightly take longer.';
comment on column folkeregister.last_code is 'Code of Maskinporten (MP-…) behind the last failure, if there was one.';
comment on column folkeregister.fuse_blown_at is 'When the fuse of a node has last blown; empty since any node has had an answer.';
