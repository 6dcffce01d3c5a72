package no.jobbsjanse.reporting;

/**
 * The part of an annual report that is about one project.
 *
 * @param project id of the project; empty for those without
 * @param name of the project, or {@code null} for those without and for one that is not known here
 * @param counts its figures
 * @param before what was delivered of the same project for the year before, or {@code null} for nothing
 */
public record ProjectReport(String project, String name, ReportCounts counts, ReportCounts before) {
}
