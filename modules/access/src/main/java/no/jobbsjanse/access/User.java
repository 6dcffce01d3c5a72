package no.jobbsjanse.access;

import java.util.List;

/**
 * Somebody who has logged in, with everything she may do right now.
 *
 * @param subject the {@code sub} claim of Keycloak
 * @param name full name
 * @param assignments her roles; empty when nobody has given her access yet
 */
public record User(String subject, String name, List<Assignment> assignments) {

    /** As written into history. */
    public Actor actor() {
        return new Actor(subject, name);
    }
}
