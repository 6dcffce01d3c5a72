package no.jobbsjanse.lookup.folkeregister;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Reads the header {@code Retry-After}. Folkeregisteret documents milliseconds where HTTP has seconds or a date; whoever
 * stands in front of it may keep to HTTP. So a number from 1000 on is taken as milliseconds, a smaller one as seconds,
 * and nobody makes us wait longer than a minute.
 */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long FEWEST_MILLISECONDS = 1000;

    private RetryAfter() {
    }

    /** @return {@code null} if it cannot be understood */
    static Duration parse(String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        if (text.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            return limited(number >= FEWEST_MILLISECONDS ? Duration.ofMillis(number) : Duration.ofSeconds(number));
        }
        try {
            Duration until = Duration.between(now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return until.isNegative() ? Duration.ZERO : limited(until);
        } catch (DateTimeException neither) {
            return null;
        }
    }

    private static Duration limited(Duration wanted) {
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
