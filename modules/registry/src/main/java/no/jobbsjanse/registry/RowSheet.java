package no.jobbsjanse.registry;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything registered in one row.
 *
 * @param id technical key
 * @param values by key of the field, as in {@link ParticipationSheet#values()}
 * @param hidden keys of the fields that do not apply
 */
public record RowSheet(UUID id, Map<String, String> values, Set<String> hidden) {
}
