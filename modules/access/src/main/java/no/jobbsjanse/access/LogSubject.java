package no.jobbsjanse.access;

import java.util.Set;
import java.util.UUID;

/** Tells the access log what a call was about; a parameter or a result of a method that is {@link Logged}. */
public interface LogSubject {

    /** What an auditor wants to be pointed at. */
    enum Mark {
        /** Her address is protected. */
        PROTECTED,
        /** Somebody else follows her up. */
        OTHERS
    }

    /** The participation, or {@code null}. */
    default UUID loggedParticipation() {
        return null;
    }

    /** Where she takes part, for whoever belongs to no place; or {@code null}. */
    default Scope loggedPlace() {
        return null;
    }

    /** What of it, or how it was filtered: keys and codes, never a value, a name or a number; or {@code null}. */
    default String loggedDetail() {
        return null;
    }

    /** Why, in the words of whoever asks; or {@code null}. */
    default String loggedPurpose() {
        return null;
    }

    /** How many participations a result tells of. */
    default int loggedHits() {
        return 1;
    }

    /** What is special about her, for whoever sees her. */
    default Set<Mark> loggedMarks(Actor actor) {
        return Set.of();
    }
}
