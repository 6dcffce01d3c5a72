package no.jobbsjanse.access.keycloak;

/** Keycloak did not answer, or not as it should: try again later. */
public class KeycloakAway extends Exception {

    KeycloakAway(String what, Throwable cause) {
        super(what, cause);
    }
}
