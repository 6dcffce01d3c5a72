package no.jobbsjanse.access;

/**
 * The letters. Their values are text: places are {@code municipality} and {@code district} by number, {@code role} a code
 * of the list ROLLE, {@code theme} is a {@link QuestionTheme}, times and days are ISO 8601, {@code link} is an address.
 */
public enum MailKind {
    /** Choose user name and password. Values: givenName, inviter, municipality, district, role, expiresAt, link. */
    INVITATION(true),
    /** The same link once more, some days later; the same values. */
    REMINDER(true),
    /** The same link, for the last time before it expires; the same values. */
    LAST_REMINDER(true),
    /** She had an account: it may do more now. Values: givenName, inviter, municipality, district, role, link. */
    GRANTED(false),
    /** The account closes unless she logs in. Values: name, closesAt, link. */
    CLOSING_SOON(false),
    /** Her second factor has been taken away, and she chooses one anew. Values: name, by, link. */
    SECOND_FACTOR_RENEWED(false),
    /**
     * To an administrator: somebody asks to be let in; answers go to her. Values: asker, email, message, municipality,
     * district, link.
     */
    ACCESS_REQUEST(false),
    /** To IMDi: the same when no administrator can be reached, or none has answered in time; the same values. */
    ACCESS_REQUEST_FORWARDED(false),
    /**
     * To an administrator: the annual report is delivered. Figures only. Values: by, year, participants, incomplete,
     * municipality, district, link.
     */
    REPORT_DELIVERED(false),
    /** To an administrator: the deadline of the annual report is near. Values: year, deadline, municipality, district, link. */
    REPORT_REMINDER(false),
    /** To an administrator: IMDi has opened the report again. Values: year, reason, municipality, district, link. */
    REPORT_REOPENED(false),
    /** To an administrator: IMDi has approved the report. Values: year, municipality, district, link. */
    REPORT_APPROVED(false),
    /** To IMDi's support: somebody asks, and what she asks is read in the register. Values: theme, link. */
    QUESTION_ASKED(false),
    /** To whoever asked: there is an answer, and it is read in the register. Values: theme, link. */
    QUESTION_ANSWERED(false);

    private final boolean opensInvitation;

    MailKind(boolean opensInvitation) {
        this.opensInvitation = opensInvitation;
    }

    /** Whether it has the link of an invitation in it, which then must still be the live one when it is sent. */
    public boolean opensInvitation() {
        return opensInvitation;
    }
}
