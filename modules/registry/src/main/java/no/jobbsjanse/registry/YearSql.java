package no.jobbsjanse.registry;

import java.time.LocalDate;

/**
 * {@link YearProgress} and {@link YearWarning} as SQL sees them, for counting; one test holds them beside each other. The
 * dates stand in the text: they are ours, not typed by anybody.
 */
final class YearSql {

    private final CalendarYear year;

    YearSql(int year) {
        this.year = new CalendarYear(year);
    }

    private static String date(LocalDate day) {
        return "date '" + day + "'";
    }

    /** Reads for each participation {@code p} what she did, once: {@code m.of_year} lies in the year. */
    String measures() {
        return " cross join lateral (select count(*) as rows, coalesce(sum(a.missing), 0) as missing,"
                + " count(*) filter (where a.type is not null and a.started_on <= " + date(year.last())
                + " and (a.ended_on is null or a.ended_on >= " + date(year.first()) + ")) as of_year"
                + " from registry.measure a where a.participation_id = p.id and not a.removed) m";
    }

    /** She takes part on a day of the year. */
    String inYear() {
        return "p.started_on <= " + date(year.last()) + " and (p.ended_on is null or p.ended_on >= "
                + date(year.first()) + ")";
    }

    /** She began in the year. */
    String started() {
        return "p.started_on >= " + date(year.first());
    }

    /** She has ended by the last day of the year. */
    String ended() {
        return "coalesce(p.ended_on <= " + date(year.last()) + ", false)";
    }

    /** How many fields are missing. */
    String missing() {
        return "p.missing_person + p.missing_background + case when " + ended() + " then p.missing_exit + "
                // Without any tiltak, the one in the year is what is missing.
                + "m.missing + " + OverviewSql.missingIn("goal", 1) + " + " + OverviewSql.missingIn("absence", 0) + " + "
                + OverviewSql.missingIn("norwegian_test", 0) + " else 0 end + case when m.of_year = 0 then 1 else 0 end";
    }

    String toDischarge() {
        return ended() + " and p.discharged_at is null";
    }

    String warning(YearWarning warning, ProgrammeLimits limits, LocalDate today) {
        return switch (warning) {
            case OVER_TIME -> "coalesce(p.ended_on, " + date(today) + ") > " + OverviewSql.longest(limits);
            case NO_ACTIVITY -> "m.of_year = 0";
            case NOT_DISCHARGED -> toDischarge();
            case ATTAINED_WITHOUT_EXIT -> ended() + " and p.goal_attainment = 'OPPNAADD' and (p.exit_reason = 'AVBRUTT'"
                    + " or right(p.exit_subreason, 6) = 'UKJENT')";
        };
    }
}
