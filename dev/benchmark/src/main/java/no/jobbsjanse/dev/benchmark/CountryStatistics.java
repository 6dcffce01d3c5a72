package no.jobbsjanse.dev.benchmark;

import static no.jobbsjanse.dev.benchmark.Benchmark.print;

import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.dev.database.StatementCount;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/**
 * Statistics: how long their pages take, and how long PostgreSQL counts the whole country, which happens behind them. The
 * portal has been told that figures are never fresh, so every page has the country counted anew beside it.
 */
final class CountryStatistics {

    private static final String ADDRESS = "/reporting/statistics";
    private static final int TIMES = 30;

    private CountryStatistics() {
    }

    static void measure(Stack stack, PortalSession ofAPlace) throws Exception {
        PortalSession imdi = PortalSession.logIn(stack.portalUrl(), DemoUser.ALL.stream()
                .filter(user -> user.role().equals("imdi-leser")).findFirst().orElseThrow());
        StatementCount count = stack.database().countStatements();
        print("statistics of a municipality beside the country: %s", times(ofAPlace, ADDRESS).times());
        print("statistics of the country: %s", times(imdi, ADDRESS).times());
        print("statistics of Oslo beside the country: %s", times(imdi, ADDRESS + "?municipality=0301").times());
        print("all participations counted for the statistics of the country: mean %.0f ms",
                count.mean("jobbsjansen_national", "from registry.participation where not refused"));
    }

    private static Sample times(PortalSession session, String address) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            times.add(session.get(address));
        }
        return Sample.of(times);
    }
}
