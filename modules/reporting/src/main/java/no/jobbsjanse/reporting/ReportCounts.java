package no.jobbsjanse.reporting;

/**
 * An annual report in figures: of a place, or of one of its projects.
 *
 * @param participants how many took part on a day of the year
 * @param started how many of them began in it
 * @param ended how many of them have ended by its last day
 * @param incomplete how many lack something
 * @param missing how many fields they lack
 * @param measures how many tiltak are registered about them
 * @param absences how many absences
 * @param tests how many parts of Norwegian tests
 * @param goals how many goals
 */
public record ReportCounts(int participants, int started, int ended, int incomplete, int missing, int measures,
        int absences, int tests, int goals) {
}
