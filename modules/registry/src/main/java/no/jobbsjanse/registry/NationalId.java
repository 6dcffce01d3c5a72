package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.Optional;
import no.jobbsjanse.access.BrokenRule;

/**
 * A fødselsnummer or D-number: eleven digits, {@code DDMMYY III KK}, that passed every check that can be made without
 * asking Folkeregisteret.
 *
 * <p>Its {@link #toString()} hides the digits, so that a number does not end up in a log by accident.
 *
 * <p>Sources: folkeregisterforskriften §§ 2-2-1 and 2-2-2 (series and D-numbers); Skatteetaten, «Nytt fødselsnummer fra
 * 2032» (first control digit with remainder 0–3, no gender, no century).
 */
public final class NationalId {

    /** From this day new numbers say nothing about gender or century. */
    static final LocalDate NEW_RULES = LocalDate.of(2032, 1, 1);

    private final NumberParts parts;

    private NationalId(NumberParts parts) {
        this.parts = parts;
    }

    /**
     * Reads a number as a person writes it; spaces, full stops and hyphens between the digits are ignored.
     *
     * @throws BrokenRule {@code nationalId.required}, {@code .digits}, {@code .length} (with the number of digits),
     *     {@code .notAccepted} (a help number or an invented one), {@code .date}, {@code .checkDigit} or
     *     {@code .swapped} (two neighbouring digits are likely swapped)
     */
    public static NationalId parse(String text, NationalIdRules rules) {
        String digits = text == null ? "" : text.replaceAll("[\\s\\u00a0\\u202f.-]", "");
        if (digits.isEmpty()) {
            throw new BrokenRule("nationalId.required");
        }
        if (!digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new BrokenRule("nationalId.digits");
        }
        if (digits.length() != 11) {
            throw new BrokenRule("nationalId.length", digits.length());
        }
        NumberParts parts = new NumberParts(digits);
        Optional<String> fault = parts.fault(rules);
        if (fault.isPresent()) {
            boolean swapped = !fault.get().equals("notAccepted") && parts.validWithTwoDigitsSwapped(rules);
            throw new BrokenRule("nationalId." + (swapped ? "swapped" : fault.get()));
        }
        return new NationalId(parts);
    }

    /** The eleven digits, for sealing and for Folkeregisteret only. */
    public String digits() {
        return parts.digits();
    }

    /** Whether it is a D-number, given to people who do not live in Norway permanently. */
    public boolean isDNumber() {
        return parts.isDNumber();
    }

    /**
     * The birth date, where the number tells it for certain; Folkeregisteret has the final word.
     *
     * @param today numbers entered from 2032 on may be of the new kind, which tells no century
     */
    public Optional<LocalDate> birthDate(LocalDate today) {
        return tellsCenturyAndGender(today) ? parts.dateOfOldRules() : Optional.empty();
    }

    /** The gender, where the number tells it for certain; Folkeregisteret has the final word. */
    public Optional<Gender> gender(LocalDate today) {
        return tellsCenturyAndGender(today) ? Optional.of(parts.genderOfOldRules()) : Optional.empty();
    }

    private boolean tellsCenturyAndGender(LocalDate today) {
        return parts.firstRemainder() == 0 && today.isBefore(NEW_RULES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NationalId id && id.digits().equals(digits());
    }

    @Override
    public int hashCode() {
        return digits().hashCode();
    }

    /** Birth date digits only. */
    @Override
    public String toString() {
        return digits().substring(0, 6) + " •••••";
    }
}
