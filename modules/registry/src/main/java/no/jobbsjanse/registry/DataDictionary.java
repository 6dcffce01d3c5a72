package no.jobbsjanse.registry;

import static no.jobbsjanse.registry.Requirement.ACTIVE;
import static no.jobbsjanse.registry.Requirement.CREATE;
import static no.jobbsjanse.registry.Step.BACKGROUND;
import static no.jobbsjanse.registry.Step.PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.jobbsjanse.registry.participation.Participation;

/**
 * Every field of a participation, named once. From this list come the saving of one field, completeness, history and
 * the pages. A new field is one entry here, one column, one line in a page and its labels; tests tell what is missing.
 */
public final class DataDictionary {

    /** Fødselsnummer or D-number. Kept with the person, sealed. */
    public static final Field<NationalId> NATIONAL_ID =
            new Field<>("nationalId", PERSON, new FieldType.Number(), Set.of(CREATE), null, null);
    /** Dato for oppstart. */
    public static final Field<LocalDate> STARTED_ON =
            new Field<>("startedOn", PERSON, new FieldType.Day(), Set.of(CREATE),
                    Participation::startedOn, Participation::startOn);
    /** Kommune; fixed once registered. */
    public static final Field<String> MUNICIPALITY =
            new Field<>("municipality", PERSON, new FieldType.PlaceNumber(), Set.of(CREATE),
                    participation -> participation.scope().municipality(), null);
    /** Bydel, where the municipality has districts; fixed once registered. */
    public static final Field<String> DISTRICT =
            new Field<>("district", PERSON, new FieldType.PlaceNumber(), Set.of(CREATE),
                    participation -> participation.scope().district(), null);
    /** Type finansiering. */
    public static final Field<String> FINANCING =
            code("financing", PERSON, "TYPE_FINANSIERING", CREATE, Participation::financing, Participation::financeBy);
    /** Målgruppe. */
    public static final Field<String> TARGET_GROUP =
            code("targetGroup", BACKGROUND, "MAALGRUPPE", ACTIVE, Participation::targetGroup, Participation::belongTo);
    /** Reads and writes her mother tongue. */
    public static final Field<String> LITERACY =
            code("literacy", BACKGROUND, "LESE_SKRIVE_MORSMAAL", ACTIVE,
                    Participation::literacy, Participation::readAndWrite);
    /** Highest education from abroad. */
    public static final Field<String> EDUCATION_ABROAD =
            code("educationAbroad", BACKGROUND, "UTDANNINGSNIVAA", ACTIVE,
                    Participation::educationAbroad, Participation::bringEducation);
    /** Main source of income at the start. */
    public static final Field<String> INCOME_AT_START =
            code("incomeAtStart", BACKGROUND, "INNTEKTSKILDE", ACTIVE,
                    Participation::incomeAtStart, Participation::liveOn);

    private static final List<Field<?>> FIELDS = List.of(NATIONAL_ID, STARTED_ON, MUNICIPALITY, DISTRICT, FINANCING,
            TARGET_GROUP, LITERACY, EDUCATION_ABROAD, INCOME_AT_START);

    private DataDictionary() {
    }

    /** All fields, in the order of the pages. */
    public static List<Field<?>> fields() {
        return FIELDS;
    }

    /** The field with a key. */
    public static Optional<Field<?>> field(String key) {
        return FIELDS.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /**
     * The fields a participation still lacks for a requirement. Number and place are never among them: without them
     * there is no participation.
     */
    static List<Field<?>> missing(Participation participation, Requirement requirement) {
        return FIELDS.stream()
                .filter(field -> field.requiredFor().contains(requirement))
                .filter(field -> field != NATIONAL_ID && field != DISTRICT)
                .filter(field -> field.read(participation) == null)
                .toList();
    }

    private static Field<String> code(String key, Step step, String list, Requirement requiredFor,
            Function<Participation, String> reader, BiConsumer<Participation, String> writer) {
        return new Field<>(key, step, new FieldType.CodeOf(list), Set.of(requiredFor), reader, writer);
    }
}
