package no.jobbsjanse.portal.sheet;

import java.util.List;

/**
 * One table of a file.
 *
 * @param name of the sheet, or of the file without its ending
 * @param rows in their order; those in which nothing stands may be left out
 */
public record Sheet(String name, List<SheetRow> rows) {
}
