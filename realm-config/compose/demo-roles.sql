-- What the demo users of realm-config/development may do. Running it again changes nothing.

create temporary table demo (number int, username text, name text, role text, municipality text, district text);
insert into demo values
  (1, 'drammen-saksbehandler',    'Kari Bakken',   'kommunebruker',        '3301', null),
  (2, 'drammen-leser',            'Nils Moen',     'kommuneleser',         '3301', null),
  (3, 'drammen-administrator',    'Astrid Lunde',  'kommuneadministrator', '3301', null),
  (4, 'oslo-saksbehandler',       'Ingrid Haugen', 'kommunebruker',        '0301', '030101'),
  (5, 'sandefjord-saksbehandler', 'Berit Solberg', 'kommunebruker',        '3907', null),
  (6, 'imdi-support',             'Tor Eide',      'imdi-support',         null,   null),
  (7, 'imdi-administrator',       'Solveig Dahl',  'imdi-administrator',   null,   null),
  (8, 'imdi-leser',               'Marit Vik',     'imdi-leser',           null,   null),
  (9, 'revisor',                  'Helge Strand',  'revisor',              null,   null),
  (10, 'drammen-skjermet',        'Randi Aas',     'kommunebruker',        '3301', null),
  (10, 'drammen-skjermet',        'Randi Aas',     'skjermet-tilgang',     '3301', null);

insert into access.account (subject, username, name, email)
select distinct '11111111-0000-4000-8000-' || lpad(number::text, 12, '0'), username, name, username || '@example.no'
from demo
on conflict do nothing;

insert into access.assignment (account_subject, role, municipality_number, district_number)
select '11111111-0000-4000-8000-' || lpad(number::text, 12, '0'), role, municipality, district from demo
on conflict do nothing;
