package no.jobbsjanse.reporting;

import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.LogSubject;
import no.jobbsjanse.access.Scope;

/**
 * A dataset that somebody has ordered.
 *
 * @param id technical key
 * @param place whose participants; {@code null} for the country
 * @param orderedBy name of whoever ordered it
 * @param own whether that is who asks, who alone may fetch it
 * @param orderedAt when
 * @param description which participations, in words
 * @param format as which kind of file
 * @param identified with numbers and names
 * @param purpose why those were needed; {@code null} without
 * @param state how far it has come
 * @param trouble why there is no file; {@code null} for nothing
 * @param participations how many were to be in it when it was ordered, and are once it is made
 * @param percent how much of it is made
 * @param bytes its size once it is made
 * @param keptUntil when the file is deleted; {@code null} before it is made
 */
public record Download(UUID id, Scope place, String orderedBy, boolean own, OffsetDateTime orderedAt, String description,
        DatasetFormat format, boolean identified, String purpose, State state, Trouble trouble, long participations,
        int percent, long bytes, OffsetDateTime keptUntil) implements LogSubject {

    @Override
    public int loggedHits() {
        return (int) participations;
    }

    @Override
    public String loggedPurpose() {
        return purpose;
    }

    /** How far it has come. */
    public enum State {
        /** It will be made. */
        WAITING,
        /** It is being made; after a restart from the beginning. */
        MAKING,
        /** The whole file is there. */
        READY,
        /** There is no file; see {@link Download#trouble()}. */
        ABORTED,
        /** There was one, and its time is over. */
        DELETED
    }

    /** Why there is no file. Half a file is never kept. */
    public enum Trouble {
        /** Whoever ordered it may not see participants there any more. */
        NOT_PERMITTED,
        /** More rows than a sheet has. */
        TOO_MANY_ROWS,
        /** It was begun several times and never ended. */
        INTERRUPTED,
        /** The database or its disk; a fault of ours. */
        FAILED
    }

    /** Whether it is on its way. */
    public boolean isUnderWay() {
        return state == State.WAITING || state == State.MAKING;
    }

    /** Whether who asks can fetch it. */
    public boolean isFetchable() {
        return own && state == State.READY;
    }
}
