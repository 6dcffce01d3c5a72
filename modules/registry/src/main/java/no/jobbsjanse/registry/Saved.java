package no.jobbsjanse.registry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a save brought about.
 *
 * @param version of the participation after it
 * @param at when
 * @param progress status and what is missing now
 * @param hidden keys of those fields of the entry saved – participation or row – that do not apply now
 * @param notices what is unusual now
 * @param alsoChanged other fields of the participation that changed with it, and their values
 */
public record Saved(long version, OffsetDateTime at, Progress progress, Set<String> hidden, List<Notice> notices,
        Map<String, String> alsoChanged) {
}
