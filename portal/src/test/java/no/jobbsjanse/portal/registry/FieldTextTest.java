package no.jobbsjanse.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Field<?> field(String key) {
        return DataDictionary.field(key).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "startedOn, 010926, 2026-09-01, 01.09.2026", "settledIn, 082019, 2019-08, 08.2019",
        "settledIn, 8.19, 2019-08, 08.2019", "settledIn, 2019-08, 2019-08, 08.2019",
        "measure.hoursPerWeek, '37,5', 37.5, '37,5'", "percentage, 60 %, 60, 60"})
    void what_is_typed_is_read_and_shown_as_one_writes_it(String key, String typed, String stored, String shown) {
        assertThat(FieldText.typed(field(key), typed, TODAY)).isEqualTo(stored);
        assertThat(FieldText.onScreen(field(key), stored)).isEqualTo(shown);
    }

    @Test
    void a_month_that_cannot_be_read_says_so() {
        for (String typed : new String[] {"132019", "august", "2019"}) {
            assertThatThrownBy(() -> FieldText.typed(field("settledIn"), typed, TODAY)).as(typed)
                    .isInstanceOfSatisfying(BrokenRule.class,
                            rule -> assertThat(rule.key()).isEqualTo("month.invalid"));
        }
    }
}
