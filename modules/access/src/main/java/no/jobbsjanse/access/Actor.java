package no.jobbsjanse.access;

import java.io.Serializable;

/**
 * Who does something, as written into history.
 *
 * @param subject the {@code sub} claim of Keycloak, or the name of a background task
 * @param name full name, as shown to colleagues
 */
public record Actor(String subject, String name) implements Serializable {
}
