package no.jobbsjanse.dev.benchmark;

import static no.jobbsjanse.dev.benchmark.Benchmark.print;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.dev.database.Database;
import no.jobbsjanse.dev.stack.Stack;

/**
 * The most used statements of the portal with row-level security, beside the same statements of a second portal whose
 * user of the database is past all walls. Both ask for the rows of one place; what is measured is what PostgreSQL's
 * second wall behind that costs. They take turns, page by page: a machine that slows down meets both alike.
 */
final class SecondWall {

    private static final String WALLED = "jobbsjansen_app";
    private static final String PAST_WALLS = "jobbsjansen_past_walls";
    private static final int STATEMENTS = 20;
    private static final int TURNS = 15;
    private static final int ROUNDS = 10;
    // As in a portal that has been in use for an hour: plans are made, as far as PostgreSQL keeps them.
    private static final int SETTLING = 50;

    // Planning is part of it: the policies are planned too. The beginnings of transactions read nothing.
    private static final String MEASURED = """
            select queryid, query, calls, total_exec_time + total_plan_time from pg_stat_statements
            where userid = '%s'::regrole and toplevel and calls >= 10
              and query !~* '^(begin|commit|rollback|set |select \\$1$|select set_config\\([^()]*\\)$)'""";

    private record Used(String query, long calls, double millis) {

        double mean() {
            return millis / calls;
        }
    }

    private interface Step {

        void with(PortalSession session) throws Exception;
    }

    private final Database database;
    private final PortalSession walled;
    private final PortalSession pastWalls;
    private final List<Step> steps;

    private SecondWall(Database database, PortalSession walled, PortalSession pastWalls, List<Step> steps) {
        this.database = database;
        this.walled = walled;
        this.pastWalls = pastWalls;
        this.steps = steps;
    }

    /** @param open participations that can be opened and saved */
    static void measure(Stack stack, PortalSession session, List<String> open) throws Exception {
        Database database = stack.database();
        act(database, "create extension if not exists pg_stat_statements");
        act(database, "alter system set pg_stat_statements.track_planning = on");
        act(database, "select pg_reload_conf()");
        act(database, "create role " + PAST_WALLS + " login bypassrls in role " + WALLED + " password '" + PAST_WALLS
                + "-development'");
        String portal = stack.portalBeside(PAST_WALLS);
        PortalSession pastWalls = PortalSession.logIn(portal, stack.portalUrl(), Benchmark.KARI);
        new SecondWall(database, session, pastWalls, steps(open)).measure();
    }

    /** What a caseworker does most: the overview, somebody's pages, saves. */
    private static List<Step> steps(List<String> open) {
        List<Step> steps = new ArrayList<>();
        Overviews.ADDRESSES.forEach(address -> steps.add(session -> session.get(address)));
        for (String id : open) {
            steps.add(session -> session.get("/registry/background?id=" + id));
            steps.add(session -> session.get("/registry/summary?id=" + id));
            steps.add(session -> {
                session.save(id, "financing", "ANNEN");
                session.save(id, "financing", "EGNE_MIDLER");
            });
        }
        return steps;
    }

    private void measure() throws Exception {
        use(SETTLING);
        List<Double> together = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        Map<String, List<Double>> apart = new LinkedHashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            act(database, "select pg_stat_statements_reset()");
            use(ROUNDS);
            Map<Long, Used> with = used(WALLED);
            Map<Long, Used> without = used(PAST_WALLS);
            List<Long> mostUsed = with.keySet().stream().filter(without::containsKey)
                    .sorted(Comparator.comparingLong(query -> -with.get(query).calls())).limit(STATEMENTS).toList();
            double sumWith = 0;
            double sumWithout = 0;
            long calls = 0;
            for (Long query : mostUsed) {
                Used walled = with.get(query);
                sumWith += walled.millis();
                sumWithout += walled.calls() * without.get(query).mean();
                calls += walled.calls();
                apart.computeIfAbsent(walled.query(), none -> new ArrayList<>())
                        .add(walled.mean() / without.get(query).mean());
            }
            together.add(sumWith / sumWithout);
            more.add((sumWith - sumWithout) / calls * 1000);
        }
        print("the %d most used statements with the second wall / without: %s", STATEMENTS, Sample.of(together).spread());
        print("a statement takes so many microseconds more: %s", Sample.of(more).spread());
        apart.forEach((query, ratios) -> print("  %s  %s", Sample.of(ratios).spread(),
                query.replaceAll("\\s+", " ").substring(0, Math.min(100, query.replaceAll("\\s+", " ").length()))));
    }

    /** Now the one goes first, now the other. */
    private void use(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (int at = 0; at < steps.size(); at++) {
                boolean walledFirst = (round + at) % 2 == 0;
                steps.get(at).with(walledFirst ? walled : pastWalls);
                steps.get(at).with(walledFirst ? pastWalls : walled);
            }
        }
    }

    private Map<Long, Used> used(String role) throws SQLException {
        Map<Long, Used> used = new LinkedHashMap<>();
        try (Connection superuser = database.pastAllWalls().getConnection(); Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(MEASURED.formatted(role))) {
            while (rows.next()) {
                used.put(rows.getLong(1), new Used(rows.getString(2), rows.getLong(3), rows.getDouble(4)));
            }
        }
        return used;
    }

    private static void act(Database database, String statement) throws SQLException {
        try (Connection superuser = database.pastAllWalls().getConnection(); Statement act = superuser.createStatement()) {
            act.execute(statement);
        }
    }
}
