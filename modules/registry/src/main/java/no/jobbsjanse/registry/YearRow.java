package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What the annual report of a year says of one participation: every value of the dictionary that applies, and never who
 * she is.
 *
 * @param participation technical key
 * @param version of the participation
 * @param pseudonym what she is called in data about her
 * @param project id of her project, or {@code null}
 * @param startedOn dato for oppstart
 * @param status derived status
 * @param endedInYear whether she has ended by the last day of the year
 * @param progress what is missing for the report
 * @param rows how many rows of each kind it has
 * @param values what is filled in, as in {@link ParticipationSheet#values()}, by key of the field; that of a row has
 *     {@code #} and the technical key of the row after it
 */
public record YearRow(UUID participation, long version, String pseudonym, String project, LocalDate startedOn,
        ParticipationStatus status, boolean endedInYear, YearProgress progress, Map<Kind, Integer> rows,
        SortedMap<String, String> values) {
}
