package no.jobbsjanse.dev.folkeregister;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A valid synthetic fødselsnummer or D-number of the Tenor kind: 80 is added to the month, for a D-number 40 to the day.
 * The check digits are those of 1964 or those that apply from 2032 (where the first one may leave a remainder of 0 to 3).
 *
 * <p>{@link #toString()} tells nothing, so that a number does not slip into a log.
 */
public final class SyntheticNumber {

    private static final int[] WEIGHTS_1 = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] WEIGHTS_2 = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int LARGEST_REMAINDER_2032 = 3;

    private final String digits;
    private final LocalDate birthDate;

    private SyntheticNumber(String digits, LocalDate birthDate) {
        this.digits = digits;
        this.birthDate = birthDate;
    }

    /** The number, or empty when it is not eleven digits, not synthetic, has no real date or wrong check digits. */
    public static Optional<SyntheticNumber> parse(String text) {
        if (text == null || !text.matches("[0-9]{11}")) {
            return Optional.empty();
        }
        if (remainder(text, WEIGHTS_1) > LARGEST_REMAINDER_2032 || remainder(text, WEIGHTS_2) != 0) {
            return Optional.empty();
        }
        return birthDate(text).map(date -> new SyntheticNumber(text, date));
    }

    /** The eleven digits. */
    public String digits() {
        return digits;
    }

    public boolean isDNumber() {
        return digits.charAt(0) >= '4';
    }

    /** The date in the number, in the century its series points to. */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** By the ninth digit (even: woman) under the rules of 1964; a number of the 2032 kind says nothing, and means a woman here. */
    public Gender gender() {
        return !isOf2032(digits) && digit(digits, 8) % 2 == 1 ? Gender.MAN : Gender.WOMAN;
    }

    /**
     * The fødselsnummer that takes the place of a D-number: always the same, of the same date and gender, by the rules of
     * 1964.
     */
    SyntheticNumber successor() {
        String date = "%02d%s".formatted(number(digits, 0, 2) - 40, digits.substring(2, 6));
        int first = birthDate.getYear() < 2000 ? 0 : 500;
        return IntStream.range(0, 500).map(step -> first + (number(digits, 6, 9) + step) % 500)
                .mapToObj(series -> withCheckDigits(date + "%03d".formatted(series))).flatMap(Optional::stream)
                .filter(one -> one.gender() == gender() && one.birthDate.equals(birthDate))
                .findFirst().orElseThrow();
    }

    private static Optional<SyntheticNumber> withCheckDigits(String nine) {
        int first = (11 - remainder(nine + "00", WEIGHTS_1)) % 11;
        int second = (11 - remainder(nine + first + "0", WEIGHTS_2)) % 11;
        return first == 10 || second == 10 ? Optional.empty() : parse(nine + first + second);
    }

    private static Optional<LocalDate> birthDate(String text) {
        int day = number(text, 0, 2);
        int month = number(text, 2, 4) - 80;
        int year = number(text, 4, 6);
        boolean dNumber = day > 40;
        int series = number(text, 6, 9);
        int likely = isOf2032(text) ? recentCentury(year)
                : dNumber ? centuryOfDNumber(series / 100, year) : century(series, year);
        return IntStream.of(likely, 1900, 2000)
                .mapToObj(century -> date(century + year, month, dNumber ? day - 40 : day))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Surely one of the new kind. A remainder of 0 is found in both; it is taken for the old one here. */
    private static boolean isOf2032(String text) {
        return remainder(text, WEIGHTS_1) > 0;
    }

    /** A number of the new kind does not tell its century. */
    private static int recentCentury(int year) {
        return year < 40 ? 2000 : 1900;
    }

    /** Folkeregisterforskriften § 2-2-1. */
    private static int century(int series, int year) {
        if (series < 500) {
            return 1900;
        }
        return series < 750 && year >= 54 ? 1800 : recentCentury(year);
    }

    /** The series of D-numbers as widened in November 2021. */
    private static int centuryOfDNumber(int first, int year) {
        if (first == 5 && year >= 58) {
            return 1800;
        }
        return year < 40 && first > 1 ? 2000 : 1900;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int remainder(String text, int[] weights) {
        return IntStream.range(0, weights.length).map(i -> weights[i] * digit(text, i)).sum() % 11;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static int digit(String text, int index) {
        return text.charAt(index) - '0';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyntheticNumber that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "SyntheticNumber";
    }
}
