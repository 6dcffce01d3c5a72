package no.jobbsjanse.registry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is kept of one participation, in the report for the woman herself. Other than on the pages, what does not apply any
 * more and what has been taken away is told as well: it is kept.
 *
 * @param id technical key
 * @param createdAt when it was registered
 * @param createdBy who registered it: subject of the account
 * @param changedAt when a field was last saved
 * @param dischargedAt when she was discharged, or {@code null}
 * @param values as in {@link ParticipationSheet#values()}
 * @param rows tiltak, absences, tests and goals in the order in which they were added
 * @param takenAway likewise those that have been taken away
 * @param history every change, the newest first
 */
public record OwnParticipation(UUID id, OffsetDateTime createdAt, String createdBy, OffsetDateTime changedAt,
        OffsetDateTime dischargedAt, Map<String, String> values, Map<Kind, List<RowSheet>> rows,
        Map<Kind, List<RowSheet>> takenAway, List<Change> history) {
}
