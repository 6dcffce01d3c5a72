package no.jobbsjanse.registry;

import java.util.Map;

/**
 * How those who take part in a project in a year stand.
 *
 * @param project id of the project, or {@code null} for those without
 * @param participants how many take part on a day of the year
 * @param started how many of them began in it
 * @param ended how many of them have ended by its last day
 * @param incomplete how many lack something for the annual report
 * @param missing how many fields they lack
 * @param toDischarge how many lack no field, only the discharge
 * @param refused how many beside these cannot be registered here by Folkeregisteret's answer
 * @param warnings how many are implausible in which way
 */
public record YearCounts(String project, long participants, long started, long ended, long incomplete, long missing,
        long toDischarge, long refused, Map<YearWarning, Long> warnings) {
}
