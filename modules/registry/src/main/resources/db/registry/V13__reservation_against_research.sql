-- A woman may reserve herself against the use of what is known of her in research; IMDi's extract then leaves her out.

alter table participation add column research_reservation text;
comment on column participation.research_reservation is 'Whether she reserves herself against research: code of JA_NEI. JA in any period of hers leaves all of them out of the national extract.';
grant select (research_reservation) on participation to jobbsjansen_national;
