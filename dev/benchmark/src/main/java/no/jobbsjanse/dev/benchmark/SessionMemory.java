package no.jobbsjanse.dev.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What a caseworker's session leaves in the portal after a day's thirty pages. */
final class SessionMemory {

    private static final int SESSIONS = 40;
    private static final int ROUNDS = 5;
    private static final List<String> PAGES = List.of("/registry/person?id=", "/registry/background?id=",
            "/registry/activities?id=", "/registry/exit?id=", "/registry/history?id=");

    private SessionMemory() {
    }

    static void measure(String portal, List<String> participations) throws Exception {
        // The first sessions also fill what is kept once for all.
        List<PortalSession> kept = new ArrayList<>(days(portal, participations));
        long before = PortalProcess.usedKilobytes();
        kept.addAll(days(portal, participations));
        Benchmark.print("a session after thirty pages: %.1f KB, the mean of %d",
                (PortalProcess.usedKilobytes() - before) / (double) SESSIONS, SESSIONS);
    }

    private static List<PortalSession> days(String portal, List<String> participations) throws Exception {
        List<PortalSession> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            PortalSession session = PortalSession.logIn(portal, Benchmark.KARI);
            day(session, participations);
            sessions.add(session);
        }
        return sessions;
    }

    private static void day(PortalSession session, List<String> participations) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            session.get("/registry/overview?page=" + (1 + round % 2));
            for (String page : PAGES) {
                session.get(page + participations.get(round % participations.size()));
            }
        }
    }
}
