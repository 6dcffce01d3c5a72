package no.jobbsjanse.portal.page;

/** Why something is not done, as the log of the server has it. */
public enum Refusal {
    /** She may not. */
    FORBIDDEN,
    /** There is no such thing, or it is not hers: nobody is told which. */
    ELSEWHERE,
    /** Another site asks. */
    OTHER_SITE,
    /** Somebody else has opened the page, or she worked in another place then. */
    OPENED_OTHERWISE,
    /** Too often. */
    TOO_OFTEN,
    /** A token that does not hold, or none. */
    UNKNOWN_TOKEN,
    /** What no page of ours would send. */
    UNREADABLE
}
