package no.jobbsjanse.registry;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A file that is imported, and how far it has come.
 *
 * @param id technical key
 * @param fileName what whoever uploaded it calls it
 * @param leftOut headings that nobody knew
 * @param state how far it has come
 * @param by who uploaded it or wanted it carried out, as shown
 * @param uploadedAt when
 * @param finishedAt when it was checked, or carried out; {@code null} until then
 * @param lines how many rows it has
 * @param verdicts how many of each, as far as they have been checked
 * @param chosen how many are to be carried out
 * @param done how many have been
 * @param kept whether its content is still there
 */
public record ImportStatus(UUID id, String fileName, List<String> leftOut, ImportState state, String by,
        OffsetDateTime uploadedAt, OffsetDateTime finishedAt, int lines, Map<ImportVerdict, Integer> verdicts, int chosen, int done, boolean kept) {

    /** How many there are with a verdict. */
    public int count(ImportVerdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    /** How many have been checked. */
    public int checked() {
        return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
