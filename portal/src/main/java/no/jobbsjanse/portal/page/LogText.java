package no.jobbsjanse.portal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What comes from outside, as it may stand in the log of the server: in one line, short, and without numbers of people. */
public final class LogText {

    private static final int LONGEST = 200;
    /** Eleven digits, however they are grouped, that are no part of a technical key. */
    private static final Pattern NATIONAL_ID =
            Pattern.compile("(?<![\\p{XDigit}-])\\d{6}[^\\p{Alnum}]?\\d{5}(?![\\p{XDigit}-])");

    private LogText() {
    }

    /** Nothing in it can be taken for a line, or a value, of our own. */
    public static String of(String told) {
        String start = told == null ? "-" : told.substring(0, Math.min(told.length(), LONGEST));
        return URLEncoder.encode(NATIONAL_ID.matcher(start).replaceAll("***********"), StandardCharsets.UTF_8)
                .replace("%2F", "/").replace("%3A", ":");
    }
}
