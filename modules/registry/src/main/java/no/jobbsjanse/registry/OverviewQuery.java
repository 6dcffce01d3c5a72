package no.jobbsjanse.registry;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which participations to list, and in which order. {@code null} is no filter.
 *
 * @param statuses those wanted
 * @param project only of this project
 * @param startYear only those who started in this year
 * @param missing only those who lack something on a page, or anywhere
 * @param todo only those who wait for this
 * @param caseworker only those followed up by this account
 * @param sort what to order by; those alike by name
 * @param descending the other way round
 * @param page from 0
 */
public record OverviewQuery(Set<ParticipationStatus> statuses, String project, Integer startYear, MissingFilter missing,
        Todo todo, String caseworker, Sort sort, boolean descending, int page) {

    /** How many are on a page. */
    public static final int PAGE_SIZE = 25;

    /** What to order by. */
    public enum Sort {
        NAME, BORN, PROJECT, STARTED, STATUS, MISSING
    }

    /** Where something is missing. */
    public enum MissingFilter {
        ANYTHING, PERSON, BACKGROUND, ACTIVITIES, EXIT,
        /** Her name. */
        NAME
    }

    /** All who are not discharged, by name. */
    public static OverviewQuery open() {
        return new OverviewQuery(EnumSet.complementOf(EnumSet.of(ParticipationStatus.DISCHARGED)), null, null, null,
                null, null, Sort.NAME, false, 0);
    }

    /** Another page of the same. */
    public OverviewQuery onPage(int other) {
        return new OverviewQuery(statuses, project, startYear, missing, todo, caseworker, sort, descending, other);
    }

    /** The same in other statuses. */
    public OverviewQuery in(Set<ParticipationStatus> others) {
        return new OverviewQuery(others, project, startYear, missing, todo, caseworker, sort, descending, page);
    }
}
