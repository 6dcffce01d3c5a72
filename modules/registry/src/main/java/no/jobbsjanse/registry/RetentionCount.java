package no.jobbsjanse.registry;

/**
 * A line of the protocol of a deletion: how many rows, and nobody's identity.
 *
 * @param rule for which reason they go
 * @param municipality kommunenummer; empty for what belongs to none
 * @param table which table, without its schema
 * @param expected how many the dry run found
 * @param done how many have been deleted
 */
public record RetentionCount(Rule rule, String municipality, String table, long expected, long done) {

    /** For which reason something goes. */
    public enum Rule {
        /** The years from the start of a participation are over. */
        PARTICIPATION,
        /** It is too long ago that a save came to nothing. */
        REFUSED_SAVE,
        /** A case of support is too old. */
        SUPPORT_CASE,
        /** The time of the access log is over. */
        ACCESS_LOG
    }
}
