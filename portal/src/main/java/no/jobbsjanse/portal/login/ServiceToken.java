package no.jobbsjanse.portal.login;

/**
 * Which system calls, as Keycloak has signed it.
 *
 * @param client the client of Keycloak
 * @param place kommunenummer or bydelsnummer that IMDi has bound the client to
 */
public record ServiceToken(String client, String place) {
}
