package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One line of the overview.
 *
 * @param id technical key of the participation
 * @param person who takes part
 * @param startedOn dato for oppstart
 * @param endedOn sluttdato, or {@code null}
 * @param dischargedAt when she was discharged, or {@code null}
 * @param project id of her project, or {@code null}
 * @param status derived status
 * @param missing how many fields are missing for the next status, as in {@link Progress#missing()}
 * @param nextStep the page to go on with, as in {@link Progress#nextStep()}
 */
public record OverviewRow(UUID id, PersonSummary person, LocalDate startedOn, LocalDate endedOn,
        OffsetDateTime dischargedAt, String project, ParticipationStatus status, int missing, Step nextStep) {
}
