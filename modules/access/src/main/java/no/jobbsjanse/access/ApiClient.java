package no.jobbsjanse.access;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * Fagsystem: a system that may, or might, use the open interface on behalf of a place.
 *
 * @param id technical key
 * @param client the client of Keycloak as which it logs in
 * @param name what the administrator calls it
 * @param place on behalf of which place
 * @param writes whether it may change what is registered, or only read
 * @param grantedAt when it was given
 * @param grantedBy name of whoever gave it
 * @param endedAt when it was taken away, or {@code null}
 * @param endedBy name of whoever took it away, or {@code null}
 * @param lastUsedAt when it last called, to the minute; {@code null} for never
 */
public record ApiClient(UUID id, String client, String name, Scope place, boolean writes, OffsetDateTime grantedAt,
        String grantedBy, OffsetDateTime endedAt, String endedBy, OffsetDateTime lastUsedAt) {

    /** What it is called in history, where people have their names; the word is the same in both languages. */
    private static final String SYSTEM = "Fagsystem: ";

    /** Whether it may call. */
    public boolean isLive() {
        return endedAt == null;
    }

    /** What it may do: never see the names of those whose address is protected. */
    public Mandate mandate() {
        return new Mandate(new Actor("api:" + client, SYSTEM + name), place, writes
                ? Set.of(Permission.VIEW_PARTICIPANTS, Permission.REGISTER_PARTICIPANTS)
                : Set.of(Permission.VIEW_PARTICIPANTS));
    }
}
