-- Systems of the municipalities change what is registered, by the open interface.

alter table field_change
  drop constraint field_change_source_check,
  add constraint field_change_source_check
    check (source in ('FORM', 'FOLKEREGISTERET', 'DISCHARGE', 'FORMER', 'IMDI', 'HANDOVER', 'MERGER', 'API'));
