package no.jobbsjanse.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class DateTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "010926, 2026-09-01", "01092026, 2026-09-01", "1.9.26, 2026-09-01", "01.09.2026, 2026-09-01",
        "1/9-2026, 2026-09-01", "1 9 2026, 2026-09-01", "2026-09-01, 2026-09-01", "' 010926 ', 2026-09-01",
        "i dag, 2026-11-23", "I dag, 2026-11-23", "i går, 2026-11-22", "i morgen, 2026-11-24", "i morgon, 2026-11-24",
    })
    void reads_a_date_as_people_write_it(String text, LocalDate day) {
        assertThat(DateText.read(text, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"310226", "32.1.2026", "1.13.2026", "0109", "1.9.", "i fjor", "1.9.226", "abc", ""})
    void does_not_guess_what_is_no_date(String text) {
        assertThat(DateText.read(text, TODAY)).isEmpty();
    }

    @Test
    void writes_days_and_times_in_norway() {
        assertThat(DateText.day(LocalDate.of(2026, 9, 1))).isEqualTo("01.09.2026");
        assertThat(DateText.day(null)).isEmpty();
        assertThat(DateText.time(OffsetDateTime.parse("2026-07-01T12:32:10Z"))).isEqualTo("14:32");
    }
}
