package no.jobbsjanse.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

        /** Whether whoever has it sees participants, and may be let see the names of protected ones. */
        public boolean seesParticipants() {
            return role.permissions().contains(Permission.VIEW_PARTICIPANTS);
        }

        /** Whether whoever has it may be somebody's caseworker. */
        public boolean registers() {
            return role.permissions().contains(Permission.REGISTER_PARTICIPANTS);
        }
    }

    /** Where she may be somebody's caseworker when an access is taken away. */
    public List<Scope> registersWithout(Access gone) {
        return accesses.stream().filter(one -> one.registers() && !one.id().equals(gone.id())).map(Access::scope).toList();
    }

    /** Where she may be somebody's caseworker when a role in a place replaces an access. */
    public List<Scope> registersWith(Access replaced, Role role, Scope place) {
        boolean registers = role.permissions().contains(Permission.REGISTER_PARTICIPANTS);
        return Stream.concat(registersWithout(replaced).stream(), registers ? Stream.of(place) : Stream.empty()).toList();
    }

    /** What an administrator should know about an account. */
    public enum Standing {
        /** Closed for long disuse. */
        CLOSED,
        /** Nobody has ever logged in with it. */
        NEVER,
        /** Not used for half a year: is it still needed? */
        IDLE,
        /** In use. */
        WELL
    }

    private static final int IDLE_AFTER_MONTHS = 6;

    /** How the account stands. */
    public Standing standing(OffsetDateTime now) {
        if (closedAt != null) {
            return Standing.CLOSED;
        }
        if (lastLoginAt == null) {
            return Standing.NEVER;
        }
        return lastLoginAt.isBefore(now.minusMonths(IDLE_AFTER_MONTHS)) ? Standing.IDLE : Standing.WELL;
    }

    /** Whether she gives access to others in the place. */
    public boolean isAdministrator() {
        return hasAccess() && accesses.stream().anyMatch(one -> one.role() == Role.MUNICIPALITY_ADMIN);
    }

    /** Whether she sees the names of protected people in a place. */
    public boolean seesProtected(Scope place) {
        return accesses.stream().anyMatch(one -> one.role() == Role.PROTECTED_ACCESS && one.scope().equals(place));
    }

    /** Who lets her choose a new second factor when she has lost her telephone. */
    public enum TelephoneHelp {
        /** Whoever looks after her here. */
        HERE,
        /** IMDi: one municipality must not weaken the log-in to another. */
        IMDI,
        /** Nobody else: what is one's own is changed from the menu. */
        HERSELF,
        /** Nobody: she has no access here. */
        NOBODY
    }

    /** Who helps her when she has lost her telephone, seen by whoever has a mandate for the place. */
    public TelephoneHelp telephoneHelp(Mandate mandate) {
        if (accesses.isEmpty()) {
            return TelephoneHelp.NOBODY;
        }
        if (mandate.actor().subject().equals(subject)) {
            return TelephoneHelp.HERSELF;
        }
        return elsewhere && !mandate.allows(Permission.ADMINISTER_REGISTER) ? TelephoneHelp.IMDI : TelephoneHelp.HERE;
    }

    /** Her roles without those that only come beside another. */
    public List<Access> mainAccesses() {
        return accesses.stream().filter(one -> one.role() != Role.PROTECTED_ACCESS).toList();
    }

    /** What could be given back: each role in each place once, and only what she does not have. */
    public List<Access> restorable() {
        Set<List<Object>> held = accesses.stream().map(Colleague::what).collect(Collectors.toSet());
        return former.stream().filter(one -> one.role() != Role.PROTECTED_ACCESS && held.add(what(one))).toList();
    }

    private static List<Object> what(Access access) {
        return List.of(access.role(), access.scope());
    }

    /** Whether she can do anything in the place now. */
    public boolean hasAccess() {
        return !accesses.isEmpty() && closedAt == null;
    }
}
