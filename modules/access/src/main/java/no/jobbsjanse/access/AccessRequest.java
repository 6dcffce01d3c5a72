package no.jobbsjanse.access;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Somebody asks to be let in.
 *
 * @param id technical key
 * @param place where she works
 * @param name her name, as she wrote it
 * @param email where an answer reaches her; nobody has proved that it is hers
 * @param message what she wrote
 * @param createdAt when she sent it
 * @param forwardedAt when it went on to IMDi, or {@code null}
 */
public record AccessRequest(UUID id, Scope place, String name, String email, String message, OffsetDateTime createdAt,
        OffsetDateTime forwardedAt) {
}
