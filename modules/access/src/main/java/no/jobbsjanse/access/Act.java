package no.jobbsjanse.access;

/** What is written in the access log. The portal has the words, {@code log.act.<name>}. */
public enum Act {
    /** Saw a list of participants, filtered in some way. */
    LIST(false, true),
    /** Searched by name or number, also in vain. */
    SEARCH(false, true),
    /** Opened a participant. */
    VIEW(false, true),
    /** Read who has changed what about her. */
    HISTORY(false, true),
    /** Made a participant's own report of everything that is kept of her. */
    OWN_REPORT(false, true),
    /** Registered a participant, or a new period of one. */
    REGISTER(true, true),
    /** Changed fields. */
    CHANGE(true, true),
    /** Discharged her, or took it back. */
    DISCHARGE(true, true),
    /** Gave a colleague's participants to another. */
    HAND_OVER(true, true),
    /** Asked Folkeregisteret for names. */
    LOOK_UP(true, true),
    /** Ordered or fetched data to keep elsewhere. */
    EXPORT(true, true),
    /** Sent a file to be taken in, or let it be carried out; what comes of each row is told row by row. */
    IMPORT(true, false),
    /** Delivered an annual report; or reminded of it, opened it again, approved it. */
    DELIVER(true, false),
    /** Gave, changed or took away access, of people or of systems. */
    MANAGE_ACCESS(true, false),
    /** Changed what is the same for many: years, codes, municipalities, projects, exceptions. */
    ADMINISTER(true, false),
    /** Helped, as IMDi's support; or asked it for help. */
    SUPPORT(true, false),
    /** As IMDi's support: searched for a participant anywhere in the country, also in vain. */
    SUPPORT_SEARCH(false, true),
    /** As IMDi's support: saw what has happened to a participation, without values. */
    SUPPORT_VIEW(false, true),
    /** As IMDi's support: saw her name. */
    SUPPORT_NAME(false, true),
    /** Read the access log. */
    READ_LOG(true, false);

    private final boolean together;
    private final boolean participants;

    Act(boolean together, boolean participants) {
        this.together = together;
        this.participants = participants;
    }

    /**
     * Whether the log is written in the very transaction that does it: both, or neither. What is only looked at stays in
     * the log although the transaction of a page is rolled back.
     */
    boolean together() {
        return together;
    }

    /** Whether it is about participants, who can be counted. */
    boolean participants() {
        return participants;
    }
}
