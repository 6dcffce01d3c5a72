package no.jobbsjanse.registry;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.jobbsjanse.access.BrokenRule;

/**
 * How values of a field are written as text, in requests, in history and in datasets: ISO dates, codes, digits.
 *
 * @param <T> the value
 */
public sealed interface FieldType<T> {

    /**
     * Reads a value; never called with an empty text.
     *
     * @param rules which numbers are accepted
     * @throws BrokenRule if the text is no such value
     */
    T parse(String text, NationalIdRules rules);

    /** Writes a value, as history shows it: a number only with its birth date digits. */
    default String format(T value) {
        return value.toString();
    }

    /** A day, as {@code 2026-09-01}. */
    record Day() implements FieldType<LocalDate> {

        @Override
        public LocalDate parse(String text, NationalIdRules rules) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new BrokenRule("date.invalid");
            }
        }
    }

    /** A month, as {@code 2019-08}; kept as its first day. */
    record Month() implements FieldType<LocalDate> {

        @Override
        public LocalDate parse(String text, NationalIdRules rules) {
            try {
                return YearMonth.parse(text).atDay(1);
            } catch (DateTimeException e) {
                throw new BrokenRule("month.invalid");
            }
        }

        @Override
        public String format(LocalDate value) {
            return YearMonth.from(value).toString();
        }
    }

    /**
     * A code of a list of the codebook.
     *
     * @param list name of the list
     */
    record CodeOf(String list) implements FieldType<String> {

        @Override
        public String parse(String text, NationalIdRules rules) {
            return text;
        }
    }

    /** A fødselsnummer or D-number. */
    record Number() implements FieldType<NationalId> {

        @Override
        public NationalId parse(String text, NationalIdRules rules) {
            return NationalId.parse(text, rules);
        }
    }

    /** The number of a municipality or district: chosen when registering, fixed from then on. */
    record PlaceNumber() implements FieldType<String> {

        @Override
        public String parse(String text, NationalIdRules rules) {
            return text;
        }
    }

    /** A project of the place, by its technical key. */
    record ProjectOf() implements FieldType<String> {

        @Override
        public String parse(String text, NationalIdRules rules) {
            return text;
        }
    }

    /** Somebody who registers participants in the place, by the subject of her account. */
    record ColleagueOf() implements FieldType<String> {

        @Override
        public String parse(String text, NationalIdRules rules) {
            return text;
        }
    }

    /**
     * A whole number.
     *
     * @param min smallest
     * @param max largest
     */
    record Count(int min, int max) implements FieldType<Integer> {

        @Override
        public Integer parse(String text, NationalIdRules rules) {
            if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
                throw new BrokenRule("count.invalid", min, max);
            }
            return Integer.valueOf(text);
        }
    }

    /** Hours per week with one decimal, as {@code 37.5}; more than none, at most 60. */
    record Hours() implements FieldType<BigDecimal> {

        private static final BigDecimal MOST = BigDecimal.valueOf(60);

        @Override
        public BigDecimal parse(String text, NationalIdRules rules) {
            if (!text.matches("\\d{1,2}([.]\\d)?")) {
                throw new BrokenRule("hours.invalid");
            }
            BigDecimal hours = new BigDecimal(text).setScale(1);
            if (hours.signum() == 0 || hours.compareTo(MOST) > 0) {
                throw new BrokenRule("hours.invalid");
            }
            return hours;
        }
    }

    /** Years in rising order, as {@code 2015, 2018}; the same year twice for two children. */
    record Years() implements FieldType<String> {

        @Override
        public String parse(String text, NationalIdRules rules) {
            String[] years = text.split("[\\s,;]+");
            if (!Arrays.stream(years).allMatch(year -> year.matches("(19[5-9]|20\\d)\\d"))) {
                throw new BrokenRule("years.invalid");
            }
            return Arrays.stream(years).sorted().collect(Collectors.joining(", "));
        }
    }

    /**
     * Some sentences. Text pasted from elsewhere keeps its letters and line breaks and loses control characters.
     *
     * @param length most characters
     */
    record Text(int length) implements FieldType<String> {

        @Override
        public String parse(String text, NationalIdRules rules) {
            String clean = Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Cf}&&[^\n]]", "").strip();
            if (clean.length() > length) {
                throw new BrokenRule("text.tooLong", length);
            }
            return clean.isEmpty() ? null : clean;
        }
    }

    /** Set ({@code true}) or not (empty). */
    record Flag() implements FieldType<Boolean> {

        @Override
        public Boolean parse(String text, NationalIdRules rules) {
            return Boolean.valueOf(text);
        }

        @Override
        public String format(Boolean value) {
            return value ? "true" : null;
        }
    }
}
