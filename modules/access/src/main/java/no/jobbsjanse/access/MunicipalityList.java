package no.jobbsjanse.access;

import java.util.List;

/**
 * The municipalities that were asked for.
 *
 * @param lines in the Norwegian order of their names
 * @param withoutAdministrator how many of all that have not ended are without kommuneadministrator
 * @param all how many have not ended
 */
public record MunicipalityList(List<MunicipalityLine> lines, long withoutAdministrator, long all) {
}
