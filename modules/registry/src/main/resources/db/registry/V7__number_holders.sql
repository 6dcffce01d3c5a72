-- Folkeregisteret tells of events by number, for the whole country. Whose numbers they are is asked in a transaction that
-- says so (app.task); it reads this table everywhere, and nothing else anywhere.

create policy events_read on identifier for select
  using ((select current_setting('app.task', true)) = 'folkeregister-events');
create index identifier_number on identifier (number_index) where in_use;
