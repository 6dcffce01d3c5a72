package no.jobbsjanse.access;

import java.io.Serializable;

/**
 * A role somebody has, and where.
 *
 * @param role what she is
 * @param scope where it applies, or {@code null} for a national role
 */
public record Assignment(Role role, Scope scope) implements Serializable {

    /** Whether it counts in a place; a national one counts everywhere, one of a municipality in its districts too. */
    public boolean appliesIn(Scope place) {
        return scope == null || place != null && scope.includes(place.municipality(), place.district());
    }
}
