-- Somebody with access to several places logs in where she worked last.
alter table account add column works_in text;
comment on column account.works_in is 'Kommunenummer or bydelsnummer of the place she has chosen to work in; null until she has chosen one. Says nothing of whether she may.';
