package no.jobbsjanse.portal.page;

import java.util.Optional;

/** What costs much or shows much of people, and what a script does faster and longer than somebody at work. */
enum Use {
    /** One search for participants. */
    SEARCH,
    /** One page of a participant. */
    OPEN,
    /** One file of participants. */
    ORDER;

    private static final String OWN_REPORT = "/api/participations/[^/]+/ownreport";

    /** What a request is for, if it is one of these. */
    static Optional<Use> of(String method, String path) {
        return Optional.ofNullable(switch (method) {
            case "POST" -> path.equals("/api/search") ? SEARCH : path.equals("/reporting/download") ? ORDER : null;
            case "GET" -> ParticipantPages.include(path) || path.matches(OWN_REPORT) ? OPEN : null;
            default -> null;
        });
    }
}
