package no.jobbsjanse.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Somebody with access to a place, as her administrator sees her.
 *
 * @param email where notices reach her, or {@code null} if that is not known
 * @param phone work phone, or {@code null}
 * @param accesses her roles in the place now; empty when all have been taken away
 * @param former roles in the place that were taken away, the latest first
 * @param lastLoginAt when she logged in last, or {@code null} if never
 * @param closedAt when the account was closed for long disuse, or {@code null}
 * @param elsewhere whether she works for another municipality or district too
 */
public record Colleague(String subject, String name, String email, String phone, List<Access> accesses,
        List<Access> former, OffsetDateTime lastLoginAt, OffsetDateTime closedAt, boolean elsewhere) {

    /**
     * One role in one place.
     *
     * @param grantedBy name, or {@code null} if that was not recorded
     * @param endedAt when it was taken away, or {@code null}
     * @param endedBy by whom, or {@code null}
     */
    public record Access(UUID id, Role role, Scope scope, OffsetDateTime grantedAt, String grantedBy,
            OffsetDateTime endedAt, String endedBy) {
    }

    /** Whether she can do anything in the place now. */
    public boolean hasAccess() {
        return !accesses.isEmpty() && closedAt == null;
    }
}
