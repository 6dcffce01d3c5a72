package no.jobbsjanse.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who has logged in, with everything she may do right now.
 *
 * @param subject the {@code sub} claim of Keycloak
 * @param name full name
 * @param assignments her roles; empty when nobody has given her access yet
 * @param worksIn number of the place she has chosen to work in, where she may have no role any more; {@code null} until she
 *     has chosen
 */
public record User(String subject, String name, List<Assignment> assignments, String worksIn) {

    /** As written into history. */
    public Actor actor() {
        return new Actor(subject, name);
    }

    /** What she may do in a place; {@code null} for what belongs to no place. Without permissions where she has no role. */
    public Mandate mandate(Scope place) {
        Set<Permission> permissions = assignments.stream().filter(assignment -> assignment.appliesIn(place))
                .flatMap(assignment -> assignment.role().permissions().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Mandate(actor(), place, permissions);
    }
}
