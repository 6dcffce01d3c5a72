package no.jobbsjanse.reporting;

/** How the annual report of a place stands. Derived from what was delivered and what IMDi has decided since. */
public enum ReportStanding {
    /** Nothing has been delivered. */
    NOT_DELIVERED,
    /** It has been delivered. */
    DELIVERED,
    /** IMDi has opened it again; it may be delivered whatever the year says. */
    REOPENED,
    /** IMDi has approved it; nothing more is delivered unless IMDi reopens it. */
    APPROVED
}
