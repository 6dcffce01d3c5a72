package no.jobbsjanse.access;

import java.util.regex.Pattern;

/** Tells whether somebody has written a personal number where none belongs. */
final class NationalIds {

    private static final String BETWEEN = "[\\p{Z}\\p{Cf}\\p{Pd}.]";
    /** Eleven digits, however they are grouped. */
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\p{Nd}(?:" + BETWEEN + "{0,3}\\p{Nd}){10}");
    /** A day, unless the five digits follow that make it a personal number. */
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?!\\d|" + BETWEEN + "{0,3}\\d{5}(?!\\d))");

    private NationalIds() {
    }

    /** Also when it is part of something longer: rather one refusal too many. */
    static boolean appearIn(String text) {
        return ELEVEN_DIGITS.matcher(DAY.matcher(text).replaceAll("day")).find();
    }
}
