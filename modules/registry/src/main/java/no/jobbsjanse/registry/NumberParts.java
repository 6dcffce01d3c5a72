package no.jobbsjanse.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Eleven digits taken apart: day, month, year, individual number and control digits. */
record NumberParts(String digits) {

    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** What is wrong ({@code notAccepted}, {@code date}, {@code checkDigit}), or empty. */
    Optional<String> fault(NationalIdRules rules) {
        Optional<SyntheticSeries> series = SyntheticSeries.ofMonth(number(2, 4));
        if (series.isPresent() && !rules.synthetic().contains(series.get())) {
            return Optional.of("notAccepted");
        }
        int highestFirst = rules.rulesOf2032() ? 3 : 0;
        if (!isDate()) {
            return Optional.of("date");
        }
        return firstRemainder() <= highestFirst && remainder(SECOND_WEIGHTS) == 0
                ? Optional.empty() : Optional.of("checkDigit");
    }

    boolean validWithTwoDigitsSwapped(NationalIdRules rules) {
        return IntStream.range(0, 10)
                .filter(at -> digits.charAt(at) != digits.charAt(at + 1))
                .mapToObj(at -> digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at)
                        + digits.substring(at + 2))
                .anyMatch(swapped -> new NumberParts(swapped).fault(rules).isEmpty());
    }

    boolean isDNumber() {
        return digits.charAt(0) >= '4';
    }

    /** Remainder of the first control sum: 0 under the rules of 1964, 0 to 3 under those of 2032. */
    int firstRemainder() {
        return remainder(FIRST_WEIGHTS);
    }

    Gender genderOfOldRules() {
        return number(8, 9) % 2 == 0 ? Gender.WOMAN : Gender.MAN;
    }

    Optional<LocalDate> dateOfOldRules() {
        OptionalInt century = century();
        return century.isPresent() ? date(century.getAsInt()) : Optional.empty();
    }

    private boolean isDate() {
        OptionalInt century = firstRemainder() == 0 ? century() : OptionalInt.empty();
        return century.isPresent() ? date(century.getAsInt()).isPresent()
                : date(1900).isPresent() || date(2000).isPresent();
    }

    // LocalDate.of is strict: Skatteetaten's published validator is not and lets 31 February through.
    private Optional<LocalDate> date(int century) {
        int day = number(0, 2) - (isDNumber() ? 40 : 0);
        int month = number(2, 4);
        month -= SyntheticSeries.ofMonth(month).map(SyntheticSeries::addedToMonth).orElse(0);
        try {
            return Optional.of(LocalDate.of(century + number(4, 6), month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private OptionalInt century() {
        int year = number(4, 6);
        int individual = number(6, 9);
        return isDNumber() ? centuryOfDNumber(year, individual / 100) : centuryOfBirthNumber(year, individual);
    }

    private static OptionalInt centuryOfBirthNumber(int year, int individual) {
        if (individual < 500) {
            return OptionalInt.of(1900);
        }
        if (year < 40) {
            return OptionalInt.of(2000);
        }
        if (individual >= 900) {
            return OptionalInt.of(1900);
        }
        return individual < 750 && year >= 54 ? OptionalInt.of(1800) : OptionalInt.empty();
    }

    // The series were widened in November 2021.
    private static OptionalInt centuryOfDNumber(int year, int firstDigit) {
        if (firstDigit == 5 && year >= 58) {
            return OptionalInt.of(1800);
        }
        return OptionalInt.of(year >= 40 || firstDigit <= 1 ? 1900 : 2000);
    }

    private int remainder(int[] weights) {
        return IntStream.range(0, weights.length).map(at -> weights[at] * (digits.charAt(at) - '0')).sum() % 11;
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
