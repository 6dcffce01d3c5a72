package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.LogSubject;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/**
 * Registers a participant as soon as number, start, place and financing are known and right, and a new period of one who
 * returns.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Registration {

    @Inject
    private ParticipationRepository repository;

    @Inject
    private RegisterSettings settings;

    @Inject
    private Codebook codebook;

    @Inject
    private Projects projects;

    @Inject
    private Periods periods;

    @Inject
    private AgeCheck ages;

    @Inject
    private Places places;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Event<NumberEntered> numberEntered;

    /** What came of it. */
    public sealed interface Outcome extends LogSubject {
    }

    /**
     * Not registered yet. Nothing is stored.
     *
     * @param missing fields still empty, in the order of the page
     * @param broken what is wrong, by key of the field
     */
    public record Incomplete(List<Field<?>> missing, Map<String, BrokenRule> broken) implements Outcome {

        @Override
        public int loggedHits() {
            return 0;
        }
    }

    /**
     * Registered.
     *
     * @param id technical key of the participation
     * @param version the version the next save is based on
     * @param at when
     */
    public record Registered(UUID id, long version, OffsetDateTime at) implements Outcome {

        @Override
        public UUID loggedParticipation() {
            return id;
        }
    }

    /**
     * Checks the values of the first page and registers the participant if all are there and right.
     *
     * @param mandate for the very place that is chosen on the page
     * @param operation chosen by the page; the same again has no second effect and gives the same answer
     * @param values by key of the field: ISO date, codes, digits
     */
    @Logged(Act.REGISTER)
    public Outcome register(Mandate mandate, UUID operation, Map<String, String> values) {
        return register(mandate, operation, values, ChangeSource.FORM);
    }

    /** The same, sent by something else than the form. */
    @Logged(Act.REGISTER)
    public Outcome register(Mandate mandate, UUID operation, Map<String, String> values,
            @Told("source") ChangeSource source) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        RegistrationDraft draft = readAll(mandate.scope(), values);
        // Whoever sends the same number at the same time waits here, and then sees what has become of the first.
        draft.value(DataDictionary.NATIONAL_ID).ifPresent(number ->
                repository.awaitNumber(settings.vault().index(number)));
        Optional<Registered> done = done(mandate, operation);
        if (done.isPresent()) {
            return done.get();
        }
        Optional<AgeException> exception = check(mandate.scope(), draft);
        return draft.isComplete() ? create(mandate, operation, draft, exception, source) : draft.incomplete();
    }

    /**
     * Registers a new period of somebody who has taken part here before. Her background is taken over, with the
     * Norwegian she had at the end; the former period stays as it is.
     *
     * @param former any of her former participations
     * @param values by key: start and financing
     * @throws NoSuchParticipation if there is none with this id where the mandate applies
     */
    @Logged(Act.REGISTER)
    public Outcome again(Mandate mandate, UUID operation, @Told("former") UUID former, Map<String, String> values) {
        return again(mandate, operation, former, values, ChangeSource.FORM);
    }

    /** The same, sent by something else than the form. */
    @Logged(Act.REGISTER)
    public Outcome again(Mandate mandate, UUID operation, @Told("former") UUID former, Map<String, String> values,
            @Told("source") ChangeSource source) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        Person person = repository.findForChange(mandate.scope(), former).orElseThrow(NoSuchParticipation::new)
                .person();
        Optional<Registered> done = done(mandate, operation);
        if (done.isPresent()) {
            return done.get();
        }
        RegistrationDraft draft = new RegistrationDraft(settings.numbers());
        draft.read(DataDictionary.STARTED_ON, values);
        draft.read(DataDictionary.FINANCING, values);
        refuseIfEnded(mandate.scope(), draft, DataDictionary.STARTED_ON);
        Optional<AgeException> exception = checkStartAndFinancing(mandate.scope(), draft,
                Optional.of(person.identifier().index()), ages.birthDate(person));
        Participation latest = repository.ofPerson(mandate.scope(), person.id()).get(0);
        draft.with(DataDictionary.STARTED_ON, day -> checkAfter(latest, day));
        if (!draft.isComplete()) {
            return draft.incomplete();
        }
        Participation participation = begin(mandate, person, draft);
        if (!claim(mandate.scope(), participation, person.identifier().index())) {
            draft.refuse(DataDictionary.STARTED_ON, new BrokenRule("nationalId.openElsewhere"));
            return draft.incomplete();
        }
        repository.keep(participation);
        record(mandate, participation, operation, draft, null, source);
        exception.ifPresent(allowed -> ages.note(participation, allowed));
        FormerBackground.of(latest).takeOver(participation).forEach(field -> repository.keep(new FieldChange(
                participation, field.key(), null, field.text(participation), ChangeSource.FORMER, mandate.actor())));
        if (person.nameState() != NameState.FOUND) {
            numberEntered.fire(new NumberEntered(person.id(), mandate.scope(), mandate.actor()));
        }
        return new Registered(participation.id(), participation.version(), participation.changedAt());
    }

    private static void checkAfter(Participation latest, LocalDate day) {
        if (latest.endedOn() == null) {
            throw new BrokenRule("nationalId.alreadyRegistered", latest.id());
        }
        if (!day.isAfter(latest.endedOn())) {
            throw new BrokenRule("startedOn.overlaps");
        }
        if (latest.isRefused()) {
            throw new BrokenRule("registration.refused");
        }
    }

    private Optional<Registered> done(Mandate mandate, UUID operation) {
        return repository.changeBy(mandate.scope(), operation)
                .map(change -> new Registered(change.participation(), change.version(), change.changedAt()));
    }

    private RegistrationDraft readAll(Scope scope, Map<String, String> values) {
        RegistrationDraft draft = new RegistrationDraft(settings.numbers());
        DataDictionary.fields(Kind.PARTICIPATION).stream()
                .filter(field -> field.requiredFor().contains(Requirement.CREATE))
                .filter(field -> field != DataDictionary.DISTRICT || !places.districtsOf(scope.municipality()).isEmpty())
                .forEach(field -> draft.read(field, values));
        return draft;
    }

    private Optional<AgeException> check(Scope scope, RegistrationDraft draft) {
        refuseIfEnded(scope, draft, DataDictionary.MUNICIPALITY);
        draft.with(DataDictionary.NATIONAL_ID, number -> checkNumber(scope, number));
        Optional<NationalId> number = draft.value(DataDictionary.NATIONAL_ID);
        return checkStartAndFinancing(scope, draft, number.map(settings.vault()::index),
                number.flatMap(known -> known.birthDate(clock.today())));
    }

    /** What is registered there has gone on elsewhere. */
    private void refuseIfEnded(Scope scope, RegistrationDraft draft, Field<?> field) {
        if (places.hasEnded(scope.municipality())) {
            draft.refuse(field, new BrokenRule("municipality.ended"));
        }
    }

    /** @return the exception from the age limits that was needed, if any */
    private Optional<AgeException> checkStartAndFinancing(Scope scope, RegistrationDraft draft,
            Optional<byte[]> number, Optional<LocalDate> birthDate) {
        List<AgeException> needed = new ArrayList<>();
        draft.with(DataDictionary.STARTED_ON, day -> settings.limits().checkStart(day, clock.today()));
        draft.with(DataDictionary.STARTED_ON, day -> number.flatMap(known ->
                ages.check(scope, known, birthDate, day, clock.today())).ifPresent(needed::add));
        draft.with(DataDictionary.FINANCING, code -> codebook.require("TYPE_FINANSIERING", code,
                draft.value(DataDictionary.STARTED_ON).orElse(clock.today())));
        return needed.stream().findFirst();
    }

    private void checkNumber(Scope scope, NationalId number) {
        RegistrationLimits.checkWoman(number, clock.today());
        repository.withNumber(scope, settings.vault().index(number)).ifPresent(known -> {
            throw new BrokenRule(known.endedOn() == null ? "nationalId.alreadyRegistered" : "nationalId.returning",
                    known.id());
        });
    }

    private Outcome create(Mandate mandate, UUID operation, RegistrationDraft draft,
            Optional<AgeException> exception, ChangeSource source) {
        Person person = new Person(UUID.randomUUID(), mandate.scope());
        NationalId number = draft.value(DataDictionary.NATIONAL_ID).orElseThrow();
        person.identifyBy(number, settings.vault(), clock.now());
        Participation participation = begin(mandate, person, draft);
        if (!claim(mandate.scope(), participation, settings.vault().index(number))) {
            draft.refuse(DataDictionary.NATIONAL_ID, new BrokenRule("nationalId.openElsewhere"));
            return draft.incomplete();
        }
        repository.keep(person);
        repository.keep(participation);
        record(mandate, participation, operation, draft, number, source);
        exception.ifPresent(allowed -> ages.note(participation, allowed));
        numberEntered.fire(new NumberEntered(person.id(), mandate.scope(), mandate.actor()));
        return new Registered(participation.id(), participation.version(), participation.changedAt());
    }

    private Participation begin(Mandate mandate, Person person, RegistrationDraft draft) {
        Participation participation =
                new Participation(UUID.randomUUID(), person, mandate.actor(), clock.now());
        participation.startedOn(draft.value(DataDictionary.STARTED_ON).orElseThrow());
        participation.financing(draft.value(DataDictionary.FINANCING).orElseThrow());
        onlyProject(mandate, participation.startedOn()).ifPresent(participation.fillPlan()::project);
        return participation;
    }

    /** Most places have one project: then there is nothing to choose. */
    private Optional<String> onlyProject(Mandate mandate, LocalDate day) {
        List<Project> running = projects.list(mandate).stream().filter(project -> project.runsOn(day)).toList();
        return running.size() == 1 ? Optional.of(running.get(0).id()) : Optional.empty();
    }

    private boolean claim(Scope scope, Participation participation, byte[] number) {
        return periods.claim(scope, participation.id(), number, participation.startedOn(), null);
    }

    /** History begins with what was typed and what is set by itself. */
    private void record(Mandate mandate, Participation participation, UUID operation, RegistrationDraft draft,
            NationalId number, ChangeSource source) {
        UUID once = operation;
        for (Field<?> field : DataDictionary.fields(Kind.PARTICIPATION)) {
            String value = field == DataDictionary.NATIONAL_ID ? number == null ? null : number.toString()
                    : field.text(participation);
            boolean typed = draft.isTyped(field);
            if (value != null && (typed || field.step() == Step.PERSON)) {
                repository.keep(new FieldChange(participation, field.key(), null, value, source,
                        mandate.actor()).by(once));
                once = null;
            }
        }
    }
}
