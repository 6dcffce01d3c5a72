-- What statistics have to know of codes: which reasons say nothing, and which level is none.

update code set properties = concat_ws(';', properties, 'uspesifikk=J')
where list = 'UNDERAARSAK_AVSLUTNING' and code in ('UTD_ANNEN', 'TIL_ANNET', 'UTL_UKJENT', 'AVB_ANNET', 'AVB_UKJENT');
update code set properties = concat_ws(';', properties, 'kartlagt=N') where list = 'NORSKNIVAA' and code = 'UKJENT';
comment on column code.properties is 'Further attributes, name=value separated by semicolons. maaloppnaaelse=J: the goal is attained; i_nevner=N: not counted when the share is worked out; uspesifikk=J: says nothing of why; kartlagt=N: no level of Norwegian.';
