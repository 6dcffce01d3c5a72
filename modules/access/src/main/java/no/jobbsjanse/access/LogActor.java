package no.jobbsjanse.access;

import java.time.OffsetDateTime;

/**
 * Somebody who stands in the access log.
 *
 * @param subject of her account, or {@code api:} and the client of a system
 * @param name as shown the last time
 * @param place where she worked then, or which place was decided about; {@code null} for the whole country
 * @param last when she last did something
 */
public record LogActor(String subject, String name, Scope place, OffsetDateTime last) {

    /** How many are shown at most. */
    public static final int MOST = 20;
}
