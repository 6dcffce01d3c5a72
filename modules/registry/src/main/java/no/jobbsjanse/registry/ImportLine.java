package no.jobbsjanse.registry;

import java.util.Map;
import java.util.UUID;

/**
 * One row of a file, as it was read.
 *
 * @param sheet name of the sheet
 * @param line which line of the sheet, as the spreadsheet counts
 * @param kind what it is
 * @param participation which participation; {@code null} for a new one
 * @param row which row of it; {@code null} for a new one, and for the participation itself
 * @param version the version the file was written from; {@code null} if it does not say
 * @param values by key of the field, as in {@link FieldSave#value()}; empty to empty the field, absent to leave it
 * @param problem a broken rule that the row shows by itself, or {@code null}
 */
public record ImportLine(String sheet, int line, Kind kind, UUID participation, UUID row, Long version,
        Map<String, String> values, String problem) {

    /** The same, refused for a reason of its own. */
    ImportLine refused(String rule) {
        return new ImportLine(sheet, line, kind, participation, row, version, values, rule);
    }

    /** What cannot be there twice in a file; {@code null} for a new row, of which there may be many. */
    String identity() {
        String number = values.get(DataDictionary.NATIONAL_ID.key());
        return kind == Kind.PARTICIPATION
                ? participation != null ? participation.toString() : number == null ? null : number.replaceAll("\\s", "")
                : row == null ? null : row.toString();
    }
}
