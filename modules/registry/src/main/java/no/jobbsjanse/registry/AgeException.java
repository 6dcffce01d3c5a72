package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * IMDi has allowed one woman to take part although her age is outside the limits. Tells nothing of who she is.
 *
 * @param id technical key
 * @param reference by which IMDi and the municipality speak of it
 * @param municipality kommunenummer: where she may be registered
 * @param reason why
 * @param validUntil last day on which she may be registered
 * @param givenAt when it was given
 * @param givenBy who gave it, as shown
 * @param withdrawnAt when it was withdrawn; {@code null} while it stands
 */
public record AgeException(UUID id, String reference, String municipality, String reason, LocalDate validUntil,
        OffsetDateTime givenAt, String givenBy, OffsetDateTime withdrawnAt) {

    private static final int LENGTH_OF_REFERENCE = 8;

    /** The beginning of the key: enough to tell a few hundred apart. */
    public static String reference(UUID id) {
        return id.toString().substring(0, LENGTH_OF_REFERENCE);
    }

    /** Whether somebody may still be registered by it. */
    public boolean stands(LocalDate today) {
        return withdrawnAt == null && !validUntil.isBefore(today);
    }
}
