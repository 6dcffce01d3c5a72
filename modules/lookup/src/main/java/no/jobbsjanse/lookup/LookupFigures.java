package no.jobbsjanse.lookup;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * The look-ups of all places in figures, for whoever helps: nobody is in them.
 *
 * @param condition how Folkeregisteret is doing
 * @param fuse whether it is being left alone
 * @param oldest when the one who has waited longest was registered; {@code null} if nobody waits
 * @param failures how many wait because of what, after their last attempt
 * @param refreshing how many answers are being asked for again, by night or because of an event
 * @param lastFailure why the last request failed that did; {@code null} if none ever did
 * @param lastAnswer when the last usable answer came; {@code null} if none ever did
 * @param lastHour time to name of the last hour; zeros if none has come
 * @param hours time to name of the last 24 hours, the latest last
 * @param days time to name of the last 14 days, the latest last
 */
public record LookupFigures(FolkeregisterCondition condition, Fuse fuse, OffsetDateTime oldest,
        Map<LookupFailure, Long> failures, long refreshing, LastFailure lastFailure, OffsetDateTime lastAnswer,
        TimeToName lastHour, List<TimeToName> hours, List<TimeToName> days) {

    /** What keeps a dead Folkeregister from being hammered. */
    public enum Fuse {
        /** Requests get through. */
        WHOLE,
        /** It has blown: for some seconds nothing is asked. */
        BLOWN,
        /** The seconds are over: the next request decides. */
        TRYING
    }

    /**
     * A request that failed.
     *
     * @param why what kind of trouble
     * @param refusal what Maskinporten had against us; {@code null} if it was not Maskinporten, or said nothing known
     * @param detail status and support reference, or the code of Maskinporten: for those who will ask; never a number
     */
    public record LastFailure(LookupFailure why, GrantRefusal refusal, String detail) {
    }

    /**
     * How long names took.
     *
     * @param from beginning of the hour or day
     * @param answered how many came
     * @param median seconds
     * @param slowest seconds that 95 of 100 did not take longer than
     */
    public record TimeToName(OffsetDateTime from, long answered, double median, double slowest) {
    }
}
