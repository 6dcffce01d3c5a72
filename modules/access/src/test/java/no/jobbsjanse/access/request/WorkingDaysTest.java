package no.jobbsjanse.access.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"})
    void easter_is_where_the_calendar_has_it(LocalDate easter) {
        assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-04-02", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2027-05-17",
            "2026-05-25", "2026-12-25", "2026-11-28", "2026-11-29"})
    void holidays_and_weekends_are_no_working_days(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02", "2026-04-01", "2026-04-07", "2026-05-15", "2026-12-24", "2026-12-31"})
    void the_days_beside_them_are(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // Monday to Thursday; Friday over the weekend to Wednesday.
        "2026-11-23T14:00+01:00, 2026-11-26T14:00+01:00",
        "2026-11-27T14:00+01:00, 2026-12-02T14:00+01:00",
        // A Saturday counts from Monday morning.
        "2026-11-28T10:00+01:00, 2026-12-03T00:00+01:00",
        // Wednesday before Easter, over four holidays and a weekend.
        "2026-04-01T09:00+02:00, 2026-04-09T09:00+02:00",
        // Over Christmas and New Year; 23 December 2026 is a Wednesday.
        "2026-12-23T12:00+01:00, 2026-12-29T12:00+01:00",
        // Late on a Sunday in London is Monday in Oslo.
        "2026-11-22T23:30+00:00, 2026-11-26T00:30+01:00",
        // Over the beginning of summer time.
        "2026-03-27T12:00+01:00, 2026-04-01T12:00+02:00"})
    void three_working_days_are_counted_in_oslo(OffsetDateTime since, OffsetDateTime end) {
        assertThat(WorkingDays.after(since, 3)).isEqualTo(end);
    }

    @Test
    void no_days_end_where_they_begin() {
        OffsetDateTime monday = OffsetDateTime.parse("2026-11-23T14:00+01:00");
        assertThat(WorkingDays.after(monday, 0)).isEqualTo(monday);
    }
}
