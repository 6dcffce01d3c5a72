package no.jobbsjanse.access;

/**
 * A municipality or district as shown on screen.
 *
 * @param number kommunenummer or bydelsnummer
 * @param name Norwegian short name
 */
public record Place(String number, String name) {
}
