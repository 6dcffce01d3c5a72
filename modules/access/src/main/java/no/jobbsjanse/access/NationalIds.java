package no.jobbsjanse.access;

import java.util.regex.Pattern;

/** Tells whether somebody has written a personal number where none belongs. */
final class NationalIds {

    /** Eleven digits, however they are grouped. */
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d(?:[ \\u00a0.-]?\\d){10}");

    private NationalIds() {
    }

    /** Also when it is part of something longer: rather one refusal too many. */
    static boolean appearIn(String text) {
        return ELEVEN_DIGITS.matcher(text).find();
    }
}
