package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.UUID;
import no.jobbsjanse.access.Scope;

/**
 * A participation that IMDi's support may have meant, masked.
 *
 * @param participation technical key
 * @param person technical key of the woman
 * @param place where she takes part
 * @param nameState how far the look-up of her name has come
 * @param initials of her name; {@code null} while it is not known, and under address protection
 * @param birthYear year of birth; {@code null} likewise
 * @param startedOn when she began
 * @param status where it stands
 */
public record SupportHit(UUID participation, UUID person, Scope place, NameState nameState, String initials,
        Integer birthYear, LocalDate startedOn, ParticipationStatus status) {
}
