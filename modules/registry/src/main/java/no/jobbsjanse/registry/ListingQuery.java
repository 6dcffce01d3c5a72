package no.jobbsjanse.registry;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * Which participations to list. {@code null} is no filter.
 *
 * @param statuses those wanted; none for all
 * @param changedSince only those of which a field was saved at this time or after
 * @param year only those who took part on any day of this year
 * @param after only those whose keys come after this one
 * @param limit how many, 1 to {@value Listing#MOST}
 */
public record ListingQuery(Set<ParticipationStatus> statuses, OffsetDateTime changedSince, Integer year, UUID after,
        int limit) {

    /** @throws IllegalArgumentException if the limit is outside its own */
    public ListingQuery {
        if (limit < 1 || limit > Listing.MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }
}
