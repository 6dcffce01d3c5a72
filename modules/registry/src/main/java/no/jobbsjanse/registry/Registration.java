package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Operation;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/** Registers a participant as soon as number, start, place and financing are known and right. */
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
    private Places places;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Event<NumberEntered> numberEntered;

    /** What came of it. */
    public sealed interface Outcome {
    }

    /**
     * Not registered yet. Nothing is stored.
     *
     * @param missing fields still empty, in the order of the page
     * @param broken what is wrong, by key of the field
     */
    public record Incomplete(List<Field<?>> missing, Map<String, BrokenRule> broken) implements Outcome {
    }

    /**
     * Registered.
     *
     * @param id technical key of the participation
     * @param version the version the next save is based on
     * @param at when
     */
    public record Registered(UUID id, long version, OffsetDateTime at) implements Outcome {
    }

    /**
     * Checks the values of the first page and registers the participant if all are there and right.
     *
     * @param mandate for the very place that is chosen on the page
     * @param operation chosen by the page; the same again has no second effect and gives the same answer
     * @param values by key of the field: ISO date, codes, digits
     */
    public Outcome register(Mandate mandate, UUID operation, Map<String, String> values) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        Optional<Operation> done = repository.operation(mandate.scope(), operation);
        if (done.isPresent()) {
            return new Registered(done.get().participation(), done.get().version(), done.get().performedAt());
        }
        Draft draft = check(mandate.scope(), values);
        return draft.missing.isEmpty() && draft.broken.isEmpty()
                ? create(mandate, operation, draft) : new Incomplete(draft.missing, draft.broken);
    }

    private Draft check(Scope scope, Map<String, String> values) {
        Draft draft = new Draft();
        for (Field<?> field : DataDictionary.fields()) {
            if (!field.requiredFor().contains(Requirement.CREATE)
                    || field == DataDictionary.DISTRICT && places.districtsOf(scope.municipality()).isEmpty()) {
                continue;
            }
            String text = values.get(field.key());
            if (text == null || text.isBlank()) {
                draft.missing.add(field);
            } else {
                draft.attempt(field, () -> draft.values.put(field, field.type().parse(text, settings.numbers())));
            }
        }
        draft.with(DataDictionary.NATIONAL_ID, number -> checkNumber(scope, number));
        draft.with(DataDictionary.STARTED_ON, day -> settings.limits().checkStart(day, clock.today()));
        draft.with(DataDictionary.STARTED_ON, day -> draft.value(DataDictionary.NATIONAL_ID)
                .ifPresent(number -> settings.limits().checkAge(number.birthDate(clock.today()), day)));
        draft.with(DataDictionary.FINANCING, code -> codebook.require("TYPE_FINANSIERING", code,
                draft.value(DataDictionary.STARTED_ON).orElse(clock.today())));
        return draft;
    }

    private void checkNumber(Scope scope, NationalId number) {
        RegistrationLimits.checkWoman(number, clock.today());
        byte[] index = settings.vault().index(number);
        repository.awaitNumber(index);
        repository.withNumber(scope, index).ifPresent(known -> {
            throw new BrokenRule("nationalId.alreadyRegistered", known.id());
        });
    }

    private Registered create(Mandate mandate, UUID operation, Draft draft) {
        OffsetDateTime now = clock.now();
        Person person = new Person(UUID.randomUUID(), mandate.scope());
        NationalId number = draft.value(DataDictionary.NATIONAL_ID).orElseThrow();
        person.identifyBy(number, settings.vault(), now);
        Participation participation = new Participation(UUID.randomUUID(), person, mandate.actor(), now);
        participation.startOn(draft.value(DataDictionary.STARTED_ON).orElseThrow());
        participation.financeBy(draft.value(DataDictionary.FINANCING).orElseThrow());
        repository.keep(person);
        repository.keep(participation);
        draft.values.forEach((field, value) -> repository.keep(new FieldChange(participation, field.key(), null,
                field == DataDictionary.NATIONAL_ID ? number.toString() : field.text(participation),
                FieldChange.Source.FORM, mandate.actor())));
        repository.keep(new Operation(operation, participation));
        numberEntered.fire(new NumberEntered(person.id(), mandate.scope()));
        return new Registered(participation.id(), participation.version(), now);
    }

    /** The values of the page as far as they are right. */
    private static final class Draft {

        private final Map<Field<?>, Object> values = new LinkedHashMap<>();
        private final List<Field<?>> missing = new ArrayList<>();
        private final Map<String, BrokenRule> broken = new LinkedHashMap<>();

        @SuppressWarnings("unchecked")
        <T> Optional<T> value(Field<T> field) {
            return Optional.ofNullable((T) values.get(field));
        }

        <T> void with(Field<T> field, java.util.function.Consumer<T> rule) {
            value(field).ifPresent(value -> attempt(field, () -> rule.accept(value)));
        }

        void attempt(Field<?> field, Runnable rule) {
            try {
                rule.run();
            } catch (BrokenRule rule1) {
                broken.putIfAbsent(field.key(), rule1);
            }
        }
    }
}
