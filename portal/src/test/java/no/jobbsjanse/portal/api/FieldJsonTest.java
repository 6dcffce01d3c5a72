package no.jobbsjanse.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Set;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.Kind;
import org.junit.jupiter.api.Test;

class FieldJsonTest {

    private static Field<?> field(String key) {
        return DataDictionary.field(key).orElseThrow();
    }

    private static void refused(String body, Kind kind, ProblemType type, String pointer) {
        assertThatThrownBy(() -> FieldJson.values(Body.of(body, Set.of("fields")).fields(), kind))
                .asInstanceOf(type(Problem.class)).satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(type);
                    assertThat(problem.mistakes()).singleElement()
                            .satisfies(mistake -> assertThat(mistake.pointer()).isEqualTo(pointer));
                });
    }

    @Test
    void numbers_are_numbers_and_all_else_is_text() {
        assertThat(FieldJson.value(field("percentage"), "80")).hasToString("80");
        assertThat(FieldJson.value(field("measure.hoursPerWeek"), "37.5")).hasToString("37.5");
        assertThat(FieldJson.value(field("startedOn"), "2026-09-01")).hasToString("\"2026-09-01\"");
        assertThat(FieldJson.value(field("endedOn"), null)).hasToString("null");
    }

    @Test
    void values_are_read_in_their_order() {
        assertThat(FieldJson.values(Body.of("{\"fields\":{\"percentage\":80.0,\"endedOn\":null,\"financing\":\"X\"}}",
                Set.of("fields")).fields(), Kind.PARTICIPATION)).containsExactly(
                        java.util.Map.entry("percentage", "80"), java.util.Map.entry("endedOn", ""),
                        java.util.Map.entry("financing", "X"));
    }

    @Test
    void what_is_no_field_there_is_refused() {
        refused("{\"fields\":{\"nobody\":1}}", Kind.PARTICIPATION, ProblemType.REFUSED, "/fields/nobody");
        refused("{\"fields\":{\"a/b~\":1}}", Kind.PARTICIPATION, ProblemType.REFUSED, "/fields/a~1b~0");
        refused("{\"fields\":{\"measure.type\":\"X\"}}", Kind.PARTICIPATION, ProblemType.REFUSED, "/fields/measure.type");
        refused("{\"fields\":{\"measure.removed\":true}}", Kind.MEASURE, ProblemType.REFUSED, "/fields/measure.removed");
    }

    @Test
    void a_national_number_is_text() {
        refused("{\"fields\":{\"nationalId\":1819049846}}", Kind.PARTICIPATION, ProblemType.MALFORMED,
                "/fields/nationalId");
        refused("{\"fields\":{\"startedOn\":[]}}", Kind.PARTICIPATION, ProblemType.MALFORMED, "/fields/startedOn");
    }

    @Test
    void what_is_not_known_is_not_passed_over() {
        refused("{\"field\":{}}", Kind.PARTICIPATION, ProblemType.MALFORMED, "/field");
        refused("{\"fields\":{}}", Kind.PARTICIPATION, ProblemType.MALFORMED, "/fields");
        for (String body : new String[] {"", "[]", "{", "null", "{\"fields\":{\"a\":1}} x"}) {
            refused(body, Kind.PARTICIPATION, ProblemType.MALFORMED, "");
        }
    }
}
