package no.jobbsjanse.dev.benchmark;

import static no.jobbsjanse.dev.benchmark.Benchmark.print;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.dev.stack.Stack;

/** «Klar for årsrapport» of a municipality with 2 000 participants, beside a Faces page with nothing behind it. */
final class ReadinessTime {

    private static final int PARTICIPANTS = 2_000;
    private static final int TIMES = 60;
    private static final int WANTED = 100;

    private ReadinessTime() {
    }

    private static int there(Stack stack) throws SQLException {
        try (Connection connection = stack.database().owner().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.municipality', '" + Benchmark.DRAMMEN + "', false)");
            try (ResultSet count = statement.executeQuery("select count(*) from registry.participation")) {
                count.next();
                return count.getInt(1);
            }
        }
    }

    /** @param participations how many have been invented already */
    static void measure(Stack stack, PortalSession session, int participations) throws Exception {
        Generator.fillIn(stack.database(), Benchmark.DRAMMEN, participations, PARTICIPANTS - there(stack));
        int year = LocalDate.now().getYear();
        String readiness = "/reporting/ready?year=" + year;
        String report = "/reporting/report?year=" + year;
        for (String address : List.of(readiness, report, Overviews.BARE)) {
            for (int i = 0; i < TIMES; i++) {
                session.get(address);
            }
        }
        List<Double> ready = new ArrayList<>();
        List<Double> dryRun = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            ready.add(session.get(readiness));
            floor.add(session.get(Overviews.BARE));
            dryRun.add(session.get(report));
        }
        print("readiness of %d participants: p50 %.1f ms (wanted: %d); the dry run of their report %.0f ms;"
                + " a Faces page with nothing behind it %.1f ms", PARTICIPANTS, Sample.of(ready).median(), WANTED,
                Sample.of(dryRun).median(), Sample.of(floor).median());
    }
}
