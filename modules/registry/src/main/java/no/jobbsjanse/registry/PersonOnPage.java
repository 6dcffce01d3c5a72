package no.jobbsjanse.registry;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * What an open page shows of a woman and may have changed without anybody typing.
 *
 * @param participation the page is about
 * @param person as whoever has the page open may see her
 * @param changedAt when her name or its state last changed: what was read earlier is older
 * @param version of the participation
 * @param filled the fields that Folkeregisteret fills in where they are empty, as they are now
 */
public record PersonOnPage(UUID participation, PersonSummary person, OffsetDateTime changedAt,
        long version, Map<String, String> filled) {
}
