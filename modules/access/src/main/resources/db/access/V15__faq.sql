-- What is asked again and again, and the answers. IMDi keeps them from the application; every change has history.

create table faq (
  id               uuid primary key default uuidv7(),
  theme            text not null check (theme ~ '^[A-Z_]{1,40}$'),
  question_bokmaal text not null check (length(question_bokmaal) between 1 and 200),
  answer_bokmaal   text not null check (length(answer_bokmaal) between 1 and 2000),
  question_nynorsk text not null check (length(question_nynorsk) between 1 and 200),
  answer_nynorsk   text not null check (length(answer_nynorsk) between 1 and 2000),
  shown            boolean not null,
  helped           int not null default 0 check (helped >= 0),
  not_helped       int not null default 0 check (not_helped >= 0)
);
comment on table faq is 'What is asked again and again, with the answer, in both languages. The same for everybody, and about nobody.';
comment on column faq.id is 'Technical key; later ones are shown later within their theme.';
comment on column faq.theme is 'What it is about: QuestionTheme.';
comment on column faq.question_bokmaal is 'The question in bokmål.';
comment on column faq.answer_bokmaal is 'The answer in bokmål.';
comment on column faq.question_nynorsk is 'The question in nynorsk.';
comment on column faq.answer_nynorsk is 'The answer in nynorsk.';
comment on column faq.shown is 'Whether users see it; none is ever deleted.';
comment on column faq.helped is 'How often somebody has said that the answer, as it stands, helped. Nobody knows who.';
comment on column faq.not_helped is 'How often somebody has said that it did not.';

create table faq_change (
  id              uuid primary key default uuidv7(),
  faq_id          uuid not null references faq,
  property        text not null,
  old_value       text,
  new_value       text,
  changed_at      timestamptz not null default now(),
  changed_by      text not null,
  changed_by_name text not null
);
create index faq_change_faq on faq_change (faq_id, changed_at);
comment on table faq_change is 'What IMDi has changed about the answers. Added to, never altered.';
comment on column faq_change.id is 'Technical key.';
comment on column faq_change.faq_id is 'Which answer.';
comment on column faq_change.property is 'What was changed: added, theme, questionBokmaal, answerBokmaal, questionNynorsk, answerNynorsk or shown.';
comment on column faq_change.old_value is 'Before; empty for nothing.';
comment on column faq_change.new_value is 'After.';
comment on column faq_change.changed_at is 'When.';
comment on column faq_change.changed_by is 'Account of whoever changed it.';
comment on column faq_change.changed_by_name is 'Her name at that time.';

grant select, insert, update on faq to jobbsjansen_app;
grant select, insert on faq_change to jobbsjansen_app;

-- The questions of 7 September 2023, answered for this register.
insert into faq (theme, question_bokmaal, answer_bokmaal, question_nynorsk, answer_nynorsk, shown) values
('ACCESS', 'Hvem gir meg tilgang?',
 'Kommuneadministratoren i kommunen din. Vet du ikke hvem det er, bruker du «Finn kommuneadministrator» på siden du kommer til når du logger inn uten tilgang. Administratoren trenger navn, e-post og jobbtelefon. E-posten du får, har en lenke som virker i to uker. Går den ut, kan du be om en ny på siden lenken fører til.',
 'Kven gir meg tilgang?',
 'Kommuneadministratoren i kommunen din. Veit du ikkje kven det er, bruker du «Finn kommuneadministrator» på sida du kjem til når du loggar inn utan tilgang. Administratoren treng namn, e-post og jobbtelefon. E-posten du får, har ei lenkje som verkar i to veker. Går ho ut, kan du be om ei ny på sida lenkja fører til.', true),
('SAVING', 'Hvordan lagrer jeg?',
 'Alt lagres mens du skriver. Det er ingen lagreknapp. Øverst på siden står det om alt er lagret, eller hva som mangler. En ny deltaker blir opprettet når fødselsnummer, dato for oppstart, kommune og type finansiering er fylt ut.',
 'Korleis lagrar eg?',
 'Alt blir lagra medan du skriv. Det er ingen lagreknapp. Øvst på sida står det om alt er lagra, eller kva som manglar. Ein ny deltakar blir oppretta når fødselsnummer, dato for oppstart, kommune og type finansiering er fylt ut.', true),
('NAME', 'Navnet kommer ikke. Hva gjør jeg?',
 'Fortsett å registrere. Registeret spør Folkeregisteret av seg selv, i flere dager om det trengs, og navnet kommer på siden uten at du gjør noe. Vil du ikke vente, velger du «Prøv igjen nå». Kommer det en melding om nummeret, sier den hva som er galt.',
 'Namnet kjem ikkje. Kva gjer eg?',
 'Hald fram med å registrere. Registeret spør Folkeregisteret av seg sjølv, i fleire dagar om det trengst, og namnet kjem på sida utan at du gjer noko. Vil du ikkje vente, vel du «Prøv igjen no». Kjem det ei melding om nummeret, seier ho kva som er gale.', true),
('EXIT', 'Hvilken årsak velger jeg når en deltaker slutter fordi hun er gravid?',
 'Velg hovedårsaken «Avbrutt/drop-out» og så «Graviditet eller fødsel». Kodehjelperen på siden «Avslutning» foreslår årsaker ut fra hva som har skjedd. Kommer hun tilbake mens prosjektet går, registrerer du en ny deltakelse for henne.',
 'Kva årsak vel eg når ein deltakar sluttar fordi ho er gravid?',
 'Vel hovudårsaka «Avbrote/drop-out» og så «Graviditet eller fødsel». Kodehjelparen på sida «Avslutning» foreslår årsaker ut frå kva som har skjedd. Kjem ho tilbake medan prosjektet går, registrerer du ei ny deltaking for henne.', true),
('REPORTING', 'Må jeg vente med nye deltakere til jeg har rapportert for i fjor?',
 'Nei. Du kan registrere når som helst. «Klar for årsrapport» viser hele året hva som mangler, og hver mangel er en lenke til feltet.',
 'Må eg vente med nye deltakarar til eg har rapportert for i fjor?',
 'Nei. Du kan registrere når som helst. «Klar for årsrapport» viser heile året kva som manglar, og kvar mangel er ei lenkje til feltet.', true),
('STATUS', 'Hva er forskjellen på «Avsluttet» og «Utskrevet»?',
 'En deltaker er avsluttet når du har satt sluttdato. Hun er utskrevet når alt er fylt ut, og du har valgt «Utskriv og registrer ferdig».',
 'Kva er skilnaden på «Avslutta» og «Utskriven»?',
 'Ein deltakar er avslutta når du har sett sluttdato. Ho er utskriven når alt er fylt ut, og du har valt «Skriv ut og registrer ferdig».', true),
('STATUS', 'Hvorfor står hun ikke i oversikten lenger?',
 'Oversikten skjuler dem som er utskrevet. Du finner henne med filteret «Utskrevet» eller i søket, og kan fortsatt rette opplysninger.',
 'Kvifor står ho ikkje i oversikta lenger?',
 'Oversikta skjuler dei som er utskrivne. Du finn henne med filteret «Utskriven» eller i søket, og kan framleis rette opplysningar.', true);
