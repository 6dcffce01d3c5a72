package no.jobbsjanse.access;

import java.time.LocalDate;

/**
 * Somebody who has looked at participants in a way that is worth a question.
 *
 * @param kind in which way
 * @param day on which day, Norwegian time
 * @param actor who: subject of her account
 * @param actorName who, as shown then
 * @param place where she worked
 * @param participations at how many participations
 */
public record LogAlert(Kind kind, LocalDate day, String actor, String actorName, Scope place, long participations) {

    /** In which way. The portal has the words, {@code alerts.kind.<name>}. */
    public enum Kind {
        /** Many in a short time. */
        MANY,
        /** Many whom somebody else follows up. */
        OTHERS,
        /** Those whose address is protected. */
        PROTECTED
    }
}
