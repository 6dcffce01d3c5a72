package no.jobbsjanse.lookup.folkeregister;

import java.time.OffsetDateTime;
import java.util.Set;
import no.jobbsjanse.registry.NationalId;

/**
 * A page of the event feed.
 *
 * @param concerned the numbers about which something has changed that the register holds, of the whole country
 * @param next the sequence number to go on from
 * @param full whether there is most likely another page
 * @param lastAt when the last event was recorded; {@code null} if there was none, or it does not say
 */
public record EventPage(Set<NationalId> concerned, long next, boolean full, OffsetDateTime lastAt) {

    /** Tells nobody's number. */
    @Override
    public String toString() {
        return "EventPage up to " + next;
    }
}
