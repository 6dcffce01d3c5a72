package no.jobbsjanse.portal.lookup;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import no.jobbsjanse.lookup.LookupFigures.TimeToName;

/**
 * How long names took in an hour or on a day, as written and as drawn.
 *
 * @param period in words
 * @param answered how many names came
 * @param median in words
 * @param slowest in words
 * @param medianBar 0 to 100: the median beside the longest time of the table
 * @param slowestBar the same of what 95 of 100 did not take longer than
 */
public record TimeLine(String period, long answered, String median, String slowest, double medianBar,
        double slowestBar) {

    private static final double WIDTH = 100;
    /** Something can be seen of the shortest time. */
    private static final double LEAST = 1;

    static List<TimeLine> of(List<TimeToName> times, Function<OffsetDateTime, String> period, Locale locale) {
        double longest = times.stream().mapToDouble(TimeToName::slowest).max().orElse(0);
        return times.stream().map(time -> new TimeLine(period.apply(time.from()), time.answered(),
                seconds(time.median(), locale), seconds(time.slowest(), locale), bar(time.median(), longest),
                bar(time.slowest(), longest))).toList();
    }

    private static double bar(double seconds, double longest) {
        return longest <= 0 ? LEAST : Math.max(LEAST, WIDTH * seconds / longest);
    }

    private static String seconds(double seconds, Locale locale) {
        if (seconds >= 5400) {
            return String.format(locale, "%.1f t", seconds / 3600);
        }
        return seconds >= 90 ? String.format(locale, "%.0f min", seconds / 60)
                : String.format(locale, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }
}
