package no.jobbsjanse.access;

import java.util.Objects;
import java.util.Set;

/**
 * Who acts, in which place, with which permissions: the first argument of every service.
 *
 * @param actor who acts
 * @param scope the place; {@code null} for those who have national roles only
 * @param permissions what she may do there
 */
public record Mandate(Actor actor, Scope scope, Set<Permission> permissions) {

    /** Whether the mandate covers the permission. */
    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws NotPermitted unless the mandate covers the permission; for what belongs to no place */
    public void requireNational(Permission permission) {
        if (!allows(permission)) {
            throw new NotPermitted(permission);
        }
    }

    /** @throws NotPermitted unless the mandate covers one of two permissions in a place */
    public void requireAny(Permission one, Permission other) {
        require(allows(one) ? one : other);
    }

    /** @throws NotPermitted unless the mandate covers the permission in a place */
    public void require(Permission permission) {
        Objects.requireNonNull(permission);
        if (scope == null || !allows(permission)) {
            throw new NotPermitted(permission);
        }
    }
}
