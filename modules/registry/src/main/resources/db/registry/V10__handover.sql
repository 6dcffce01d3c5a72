-- A colleague who leaves hands over those she follows up.

alter table field_change
  drop constraint field_change_source_check,
  add constraint field_change_source_check
    check (source in ('FORM', 'FOLKEREGISTERET', 'DISCHARGE', 'FORMER', 'IMDI', 'HANDOVER'));
