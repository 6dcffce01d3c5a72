package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.jobbsjanse.registry.participation.Participation;

/**
 * Fills in citizenship and country of birth from Folkeregisteret where they are empty and nobody has ever put anything
 * there: what a person has typed, or has emptied, is hers.
 */
@ApplicationScoped
class OriginFilling {

    private static final String COUNTRIES = "LAND";
    /** Folkeregisteret does not know: neither do we. */
    private static final String UNKNOWN = "XUK";
    /** Kosovo has no code of its own in ISO 3166; both are in use. */
    private static final Map<String, String> ALIASES = Map.of("XXK", "XKX");

    private static final Field<String> CITIZENSHIP = country("citizenship");
    private static final Field<String> BIRTH_COUNTRY = country("birthCountry");

    @Inject
    private ParticipationRepository repository;

    @Inject
    private Codebook codebook;

    @Inject
    private PersonHistory history;

    @SuppressWarnings("unchecked")
    private static Field<String> country(String key) {
        return (Field<String>) DataDictionary.field(key).orElseThrow();
    }

    /** Both as they are now, by key of the field; those that are empty left out. */
    static Map<String, String> values(Participation participation) {
        Map<String, String> values = new HashMap<>();
        for (Field<String> field : List.of(CITIZENSHIP, BIRTH_COUNTRY)) {
            if (field.read(participation) != null) {
                values.put(field.key(), field.read(participation));
            }
        }
        return values;
    }

    /** What can be filled in, by participation; only those in which there is something. */
    Map<Participation, Map<Field<String>, String>> fillable(List<Participation> participations,
            NameAnswer.Found facts) {
        Map<Participation, Map<Field<String>, String>> fillable = new LinkedHashMap<>();
        for (Participation participation : participations) {
            Map<Field<String>, String> values = new LinkedHashMap<>();
            for (Field<String> field : List.of(CITIZENSHIP, BIRTH_COUNTRY)) {
                value(participation, field, facts).ifPresent(code -> values.put(field, code));
            }
            if (!values.isEmpty()) {
                List<String> keys = values.keySet().stream().map(Field::key).toList();
                Set<String> touched = repository.everChanged(participation.scope(), participation.id(), keys);
                values.keySet().removeIf(field -> touched.contains(field.key()));
            }
            if (!values.isEmpty()) {
                fillable.put(participation, values);
            }
        }
        return fillable;
    }

    /** Fills in, under the version that each participation has now. */
    void fill(Map<Participation, Map<Field<String>, String>> fillable) {
        fillable.forEach((participation, values) -> values.forEach((field, code) -> {
            field.write(participation, code);
            history.line(participation, field.key(), null, code);
        }));
    }

    private Optional<String> value(Participation participation, Field<String> field, NameAnswer.Found facts) {
        if (field.read(participation) != null) {
            return Optional.empty();
        }
        Stream<String> told = field == CITIZENSHIP ? facts.citizenships().stream()
                : Stream.ofNullable(facts.birthCountry());
        return told.filter(Objects::nonNull).map(code -> ALIASES.getOrDefault(code, code))
                .filter(code -> !code.equals(UNKNOWN))
                .filter(code -> codebook.find(COUNTRIES, code)
                        .filter(known -> known.isValidOn(participation.startedOn())).isPresent())
                .findFirst();
    }
}
