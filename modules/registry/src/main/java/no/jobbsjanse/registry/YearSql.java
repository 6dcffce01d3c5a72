package no.jobbsjanse.registry;

import java.time.LocalDate;

/**
 * {@link YearProgress} and {@link YearWarning} as SQL sees them, for counting; one test holds them beside each other. The
 * dates stand in the text: they are ours, not typed by anybody.
 */
final class YearSql {

    private static final String WITHOUT_MEASURE = "coalesce(m.of_year, 0) = 0";

    private final CalendarYear year;

    YearSql(int year) {
        this.year = new CalendarYear(year);
    }

    private static String date(LocalDate day) {
        return "date '" + day + "'";
    }

    /**
     * Reads what all those of a municipality did, once: a look into each table for every participation {@code p} by herself
     * takes four times as long. {@code m.of_year} measures lie in the year.
     *
     * @param municipality what stands in the text for its number
     */
    String rows(String municipality) {
        return rows("measure", "m", ", count(*) filter (where a.type is not null and a.started_on <= " + date(year.last())
                + " and (a.ended_on is null or a.ended_on >= " + date(year.first()) + ")) as of_year", municipality)
                + rows("goal", "g", "", municipality) + rows("absence", "b", "", municipality)
                + rows("norwegian_test", "t", "", municipality);
    }

    private static String rows(String table, String alias, String more, String municipality) {
        return " left join (select a.participation_id, sum(a.missing) as missing" + more + " from registry." + table
                + " a where a.municipality_number = " + municipality + " and not a.removed group by a.participation_id) "
                + alias + " on " + alias + ".participation_id = p.id";
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
                + "coalesce(m.missing, 0) + coalesce(g.missing, 1) + coalesce(b.missing, 0) + coalesce(t.missing, 0) else 0 end"
                + " + case when " + WITHOUT_MEASURE + " then 1 else 0 end";
    }

    String toDischarge() {
        return ended() + " and p.discharged_at is null";
    }

    String warning(YearWarning warning, ProgrammeLimits limits, LocalDate today) {
        return switch (warning) {
            case OVER_TIME -> "coalesce(p.ended_on, " + date(today) + ") > " + OverviewSql.longest(limits);
            case NO_ACTIVITY -> WITHOUT_MEASURE;
            case NOT_DISCHARGED -> toDischarge();
            case ATTAINED_WITHOUT_EXIT -> ended() + " and p.goal_attainment = 'OPPNAADD' and (p.exit_reason = 'AVBRUTT'"
                    + " or right(p.exit_subreason, 6) = 'UKJENT')";
        };
    }
}
