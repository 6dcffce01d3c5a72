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

    /** What a request is for, if it is one of these. */
    static Optional<Use> of(String method, String path) {
        return Optional.ofNullable(switch (method) {
            case "POST" -> path.equals("/api/search") ? SEARCH : path.equals("/reporting/download") ? ORDER : null;
            case "GET" -> ParticipantPages.include(path) ? OPEN : null;
            default -> null;
        });
    }
}
