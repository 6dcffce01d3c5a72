package no.jobbsjanse.registry;

import no.jobbsjanse.access.LogSubject;

/**
 * Whom of a year to list.
 *
 * @param year calendar year
 * @param whom those who lack something, those who cannot be registered, or those with a warning
 * @param warning which, with {@link Whom#WARNED}
 * @param project only of this project; {@link #NO_PROJECT} for those without, {@code null} for all
 * @param page from 0
 */
public record YearQuery(int year, Whom whom, YearWarning warning, String project, int page)
        implements LogSubject {

    /** Stands for those who are in no project. */
    public static final String NO_PROJECT = "";
    /** How many are on a page. */
    public static final int PAGE_SIZE = 25;

    /** Whom to list. */
    public enum Whom {
        /** Those who lack something. */
        INCOMPLETE,
        /** Those who cannot be registered here, and so are not counted. */
        REFUSED,
        /** Those with a warning. */
        WARNED
    }

    @Override
    public String loggedDetail() {
        return "year=" + year + " whom=" + whom + (warning == null ? "" : " warning=" + warning)
                + (project == null ? "" : " project=" + project) + (page == 0 ? "" : " page=" + (page + 1));
    }

    /** Those who lack something, of a project or of all. */
    public static YearQuery incomplete(int year, String project, int page) {
        return new YearQuery(year, Whom.INCOMPLETE, null, project, page);
    }
}
