package no.jobbsjanse.portal.page;

import java.util.Set;

/** The pages of one participant, whose participation the address names as {@code id}. */
public final class ParticipantPages {

    private static final Set<String> PATHS = Set.of("/registry/person", "/registry/background", "/registry/activities",
            "/registry/exit", "/registry/followup", "/registry/summary", "/registry/history", "/registry/ownreport");

    private ParticipantPages() {
    }

    /** Whether a path is that of one of them. */
    public static boolean include(String path) {
        return PATHS.contains(path);
    }
}
