package no.jobbsjanse.registry;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.LogSubject;

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
        Todo todo, String caseworker, Sort sort, boolean descending, int page)
        implements LogSubject {

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

    /** The filters that are set, and the page. */
    @Override
    public String loggedDetail() {
        return Stream.of(statuses.equals(open().statuses) ? null : set("status", statuses.stream().map(Enum::name)
                        .collect(Collectors.joining(","))), set("project", project),
                        set("startYear", startYear), set("missing", missing), set("todo", todo),
                        set("caseworker", caseworker), page == 0 ? null : set("page", page + 1))
                .filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String set(String name, Object value) {
        return value == null ? null : name + "=" + value;
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
