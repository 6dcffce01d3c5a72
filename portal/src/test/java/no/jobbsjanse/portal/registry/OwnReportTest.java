package no.jobbsjanse.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.OwnReportText.Fact;
import no.jobbsjanse.portal.registry.OwnReportText.Group;
import no.jobbsjanse.registry.Change;
import no.jobbsjanse.registry.ChangeSource;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.OwnParticipation;
import no.jobbsjanse.registry.RowSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the register keeps of a participant stands in her report, on the page and in the file: the next field too. */
class OwnReportTest {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-09-01T12:00:00+02:00");
    private static final String STARTED_ON = "2026-09-01";
    private static final Predicate<Field<?>> A_VALUE = field -> !(field.type() instanceof FieldType.Flag);

    /** Something of its own for each field. */
    private static String value(Field<?> field) {
        return field == DataDictionary.STARTED_ON ? STARTED_ON : "value of " + field.key();
    }

    private static String inWords(Field<?> field, String value) {
        return value == null ? "" : "«" + value + "»";
    }

    private static Map<String, String> values(Kind kind) {
        return DataDictionary.fields(kind).stream().filter(A_VALUE)
                .collect(Collectors.toMap(Field::key, OwnReportTest::value));
    }

    /** Nothing is said to apply: what is kept is told all the same. */
    private static RowSheet row(Kind kind) {
        return new RowSheet(UUID.randomUUID(), values(kind), values(kind).keySet());
    }

    private static OwnParticipation everything() {
        Map<Kind, List<RowSheet>> rows = rows(true);
        Field<?> changed = DataDictionary.FINANCING;
        return new OwnParticipation(UUID.randomUUID(), THEN, "kari", THEN, THEN, new HashMap<>(values(Kind.PARTICIPATION)),
                rows, rows(false), List.of(new Change(2, changed.key(), changed, null, "old", "new", false,
                        ChangeSource.FORM, THEN, "Kari Bakken", false)));
    }

    private static Map<Kind, List<RowSheet>> rows(boolean all) {
        return Stream.of(Kind.values()).filter(kind -> kind != Kind.PARTICIPATION).collect(Collectors.toMap(kind -> kind,
                kind -> all || kind == Kind.GOAL ? List.of(row(kind)) : List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void every_field_of_the_dictionary_stands_in_it_with_its_label_and_its_value_in_words(Language language) {
        Texts texts = Texts.in(language);
        OwnReportText.Period period = OwnPeriodText.of(everything(), OwnReportTest::inWords, texts);

        Set<Fact> told = period.groups().stream().flatMap(group -> group.facts().stream()).collect(Collectors.toSet());
        assertThat(DataDictionary.fields().stream().filter(A_VALUE)).isNotEmpty().allSatisfy(field ->
                assertThat(told).as(field.key()).contains(new Fact(field.key(), texts.get("field." + field.key()),
                        inWords(field, value(field)), value(field))));
        assertThat(period.groups()).extracting(Group::title)
                .contains(texts.with("ownreport.takenAway", texts.get("activity.goal")));
    }

    @ParameterizedTest
    @EnumSource
    void every_field_and_every_change_stands_in_the_file(Language language) {
        Texts texts = Texts.in(language);
        String json = OwnReportJson.period(OwnPeriodText.of(everything(), OwnReportTest::inWords, texts)).build().toString();

        assertThat(DataDictionary.fields().stream().filter(A_VALUE)).allSatisfy(field ->
                assertThat(json).contains("\"key\":\"" + field.key() + "\"", "\"" + value(field) + "\""));
        assertThat(json).contains("\"before\":\"«old»\"", "\"after\":\"«new»\"", "Kari Bakken");
    }

    @ParameterizedTest
    @EnumSource
    void the_file_says_why_on_what_ground_for_how_long_and_what_she_may_ask_for(Language language) {
        Texts texts = Texts.in(language);
        OwnReportText nothing = new OwnReportText(THEN, "", false, List.of(), List.of(), List.of("Folkeregisteret"), List.of(),
                List.of(), List.of(), "", List.of(), "innsyn-0191.json");

        JsonObject json = OwnReportJson.of(nothing, texts);

        assertThat(json.getString("language")).isEqualTo(language.code());
        assertThat(json.keySet()).contains("person", "participations", "sources", "recipients", "looks", "about");
        assertThat(json.getJsonObject("recipients").keySet())
                .containsExactlyInAnyOrder("deliveries", "municipalities", "support", "nationalExtracts");
        assertThat(OwnReportJson.ABOUT).allSatisfy(key -> assertThat(json.getJsonObject("about").getString(key))
                .isEqualTo(texts.get("ownreport." + key)));
    }
}
