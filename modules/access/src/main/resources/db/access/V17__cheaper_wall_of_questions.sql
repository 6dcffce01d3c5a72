-- The wall around questions stands where it stood, and costs less: on every page somebody's own few are counted, and to
-- read a setting for each of them is cheaper than to prepare for many. Without a setting nobody has asked.
alter table question add constraint somebody_asked check (asked_by <> '');
alter policy asker on question
  using (asked_by = current_setting('app.asker', true))
  with check (asked_by = current_setting('app.asker', true));
alter policy support on question
  using (current_setting('app.supporter', true) <> '')
  with check (current_setting('app.supporter', true) <> '');
