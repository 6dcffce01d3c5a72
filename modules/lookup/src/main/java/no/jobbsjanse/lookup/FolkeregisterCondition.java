package no.jobbsjanse.lookup;

import java.time.OffsetDateTime;

/**
 * How Folkeregisteret is doing, as all nodes see it.
 *
 * @param state in one word
 * @param since since when; {@code null} for {@code WELL}
 * @param waiting how many names are waited for in all places
 * @param answeredLastMinute how many have come in the last minute
 */
public record FolkeregisterCondition(State state, OffsetDateTime since, long waiting, long answeredLastMinute) {

    /** What a person needs to know. */
    public enum State {
        /** It answers. */
        WELL,
        /** It answers, but takes longer than it should for as many as were asked for. */
        SLOW,
        /** It has not answered for a while. */
        DOWN,
        /** IMDi has paused the look-ups. */
        PAUSED
    }

    /** Minutes until the queue is empty at the rate of the last minute, at least one; 0 when nobody can tell. */
    public long minutesToGo() {
        return waiting == 0 || answeredLastMinute == 0 ? 0 : Math.max(1, waiting / answeredLastMinute);
    }
}
