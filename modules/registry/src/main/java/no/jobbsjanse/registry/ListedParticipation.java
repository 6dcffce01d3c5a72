package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One of a {@link Listing}.
 *
 * @param id technical key
 * @param version grows with every saved field
 * @param changedAt when a field was last saved
 * @param startedOn dato for oppstart
 * @param endedOn sluttdato, or {@code null}
 * @param dischargedAt when she was discharged, or {@code null}
 * @param project id of her project, or {@code null}
 * @param status derived status
 * @param missing how many fields are missing for the next status, as in {@link Progress#missing()}
 */
public record ListedParticipation(UUID id, long version, OffsetDateTime changedAt, LocalDate startedOn,
        LocalDate endedOn, OffsetDateTime dischargedAt, String project, ParticipationStatus status, int missing) {
}
