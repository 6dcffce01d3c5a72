package no.jobbsjanse.registry;

import java.util.List;
import java.util.UUID;

/**
 * What a row of a file does, or has done.
 *
 * @param number its place among all rows of the file
 * @param sheet name of the sheet
 * @param line which line of the sheet, as the spreadsheet counts
 * @param kind what it is
 * @param participation which participation; {@code null} for a new one that is not registered yet
 * @param verdict what it does; {@code null} until it has been checked
 * @param chosen whether it is to be carried out
 * @param done whether it has been
 * @param changes what it changes
 * @param refusals why it is refused
 */
public record ImportResult(int number, String sheet, int line, Kind kind, UUID participation, ImportVerdict verdict,
        boolean chosen, boolean done, List<Difference> changes, List<Refusal> refusals) {

    /**
     * A field that goes from one value to another.
     *
     * @param field key
     * @param before as in {@link ParticipationSheet#values()}, numbers masked; {@code null} for nothing
     * @param after likewise
     */
    public record Difference(String field, String before, String after) {
    }

    /**
     * Something that is wrong.
     *
     * @param field key; {@code null} for the row as a whole
     * @param rule names the rule, as {@link no.jobbsjanse.access.BrokenRule#key()}
     * @param arguments what its sentence needs; of {@link Imports#CONFLICT} who and when (ISO)
     */
    public record Refusal(String field, String rule, List<Object> arguments) {
    }
}
