package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every field of a participation, named once. From this list come the saving of one field, completeness, history and
 * the pages. A new field is one entry in the list of its step, one column, one line in a page and its labels; tests tell
 * what is missing.
 */
public final class DataDictionary {

    /** Fødselsnummer or D-number. Kept with the person, sealed. */
    public static final Field<NationalId> NATIONAL_ID = PersonFields.NATIONAL_ID;
    /** Kommune; fixed once registered. */
    public static final Field<String> MUNICIPALITY = PersonFields.MUNICIPALITY;
    /** Bydel, where the municipality has districts; fixed once registered. */
    public static final Field<String> DISTRICT = PersonFields.DISTRICT;

    private static final List<Field<?>> FIELDS = Stream.of(PersonFields.ALL, BackgroundFields.ALL, ActivityFields.ALL,
            ExitFields.ALL, FollowupFields.ALL).<Field<?>>flatMap(List::stream).toList();
    private static final Map<String, Field<?>> BY_KEY =
            FIELDS.stream().collect(Collectors.toUnmodifiableMap(Field::key, Function.identity()));

    /** Dato for oppstart. */
    public static final Field<LocalDate> STARTED_ON = known("startedOn");
    /** Type finansiering. */
    public static final Field<String> FINANCING = known("financing");
    /** Sluttdato. */
    public static final Field<LocalDate> ENDED_ON = known("endedOn");

    private DataDictionary() {
    }

    /** All fields, in the order of the pages. */
    public static List<Field<?>> fields() {
        return FIELDS;
    }

    /** The fields of the participation itself, or of a kind of row, in the order of the pages. */
    public static List<Field<?>> fields(Kind kind) {
        return FIELDS.stream().filter(field -> field.kind() == kind).toList();
    }

    /** The fields of a page, those of rows included. */
    public static List<Field<?>> fields(Step step) {
        return FIELDS.stream().filter(field -> field.step() == step).toList();
    }

    /** The field with a key. */
    public static Optional<Field<?>> field(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    @SuppressWarnings("unchecked")
    private static <T> Field<T> known(String key) {
        return (Field<T>) BY_KEY.get(key);
    }
}
