package no.jobbsjanse.access;

/**
 * A municipality that somebody may have looked for.
 *
 * @param number kommunenummer
 * @param label Norwegian short name, with the county where there are two of that name (Herøy, Våler)
 * @param officialName with Sami or Kven parallel names
 * @param county name of the county
 */
public record MunicipalityFound(String number, String label, String officialName, String county) {
}
