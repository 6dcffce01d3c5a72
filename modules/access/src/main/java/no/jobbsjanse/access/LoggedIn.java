package no.jobbsjanse.access;

/**
 * Somebody has logged in; fired in the transaction that notes it.
 *
 * @param subject the {@code sub} claim
 */
public record LoggedIn(String subject) {
}
