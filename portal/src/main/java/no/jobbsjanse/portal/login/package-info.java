/**
 * Log-in through Keycloak: authorization code with PKCE.
 *
 * <p>Each attempt lives in a cookie of its own, sealed, for ten minutes: two tabs logging in at once both arrive, on
 * any node. Whoever is logged in does not notice when Keycloak is away. Scripts without a session get a 401, never a
 * redirect. Protocol and cryptography are the Nimbus library's.
 */
package no.jobbsjanse.portal.login;
