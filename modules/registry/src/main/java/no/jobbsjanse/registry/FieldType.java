package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

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
            } catch (DateTimeParseException e) {
                throw new BrokenRule("date.invalid");
            }
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
}
