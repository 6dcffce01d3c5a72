package no.jobbsjanse.access.request;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import no.jobbsjanse.access.place.NorwegianDay;

/** Monday to Friday without the public holidays of Norway (lov om helligdager § 2, lov om 1. og 17. mai). */
final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17),
            MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** Skjærtorsdag, langfredag, påskedag, 2. påskedag, Kristi himmelfartsdag, pinsedag, 2. pinsedag. */
    private static final Set<Long> FROM_EASTER = Set.of(-3L, -2L, 0L, 1L, 39L, 49L, 50L);

    private WorkingDays() {
    }

    /** When so many whole working days have gone by; what arrives on another day counts from the next morning of work. */
    static OffsetDateTime after(OffsetDateTime since, int days) {
        ZonedDateTime time = since.atZoneSameInstant(NorwegianDay.NORWAY);
        while (!isWorkingDay(time.toLocalDate())) {
            time = time.toLocalDate().plusDays(1).atStartOfDay(NorwegianDay.NORWAY);
        }
        for (int passed = 0; passed < days; passed++) {
            do {
                time = time.plusDays(1);
            } while (!isWorkingDay(time.toLocalDate()));
        }
        return time.toOffsetDateTime();
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !FROM_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int day = h + l - 7 * m + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
