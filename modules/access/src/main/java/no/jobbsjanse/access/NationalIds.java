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
    /** A participation's key, as its page shows it and support looks it up. */
    private static final Pattern KEY =
            Pattern.compile("(?<![\\p{Nd}\\p{L}])\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(?![\\p{Nd}\\p{L}])");

    private NationalIds() {
    }

    /** Also when it is part of something longer: rather one refusal too many. */
    static boolean appearIn(String text) {
        String withoutKeys = KEY.matcher(text).replaceAll("key");
        return ELEVEN_DIGITS.matcher(DAY.matcher(withoutKeys).replaceAll("day")).find();
    }
}
