package no.jobbsjanse.access;

/**
 * From how many participations on a look-up is unusual; MicroProfile Config {@code log.alert-…}.
 *
 * @param days how far back is looked
 * @param many how many in a short time
 * @param minutes how short that time is
 * @param others how many a day whom somebody else follows up
 * @param protectedOnes how many a day whose address is protected
 */
public record AlertLimits(int days, int many, int minutes, int others, int protectedOnes) {
}
