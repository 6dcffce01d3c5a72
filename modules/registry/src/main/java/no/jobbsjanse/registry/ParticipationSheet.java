package no.jobbsjanse.registry;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * Everything registered about one participation.
 *
 * @param id technical key
 * @param version the version a save from this sheet is based on
 * @param changedAt when a field was last saved
 * @param values by key of the field: ISO dates, codes, digits; {@code null} where nothing is registered
 * @param person who takes part
 * @param progress status and what is missing
 */
public record ParticipationSheet(UUID id, long version, OffsetDateTime changedAt, Map<String, String> values,
        PersonSummary person, Progress progress) {
}
