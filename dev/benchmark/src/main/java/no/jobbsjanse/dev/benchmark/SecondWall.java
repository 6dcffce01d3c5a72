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

/**
 * The most used statements of the portal with row-level security, beside the same statements while it is switched off.
 * Both ask for the rows of one place; what is measured is what PostgreSQL's second wall behind that costs.
 */
final class SecondWall {

    private static final int STATEMENTS = 20;
    private static final int PAIRS = 7;
    private static final int ROUNDS = 40;

    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relforcerowsecurity and n.nspname in ('access', 'registry', 'lookup', 'reporting')""";
    // Planning is part of it: the policies are planned too. The beginnings of transactions read nothing.
    private static final String MEASURED = """
            select queryid, query, calls, total_exec_time + total_plan_time from pg_stat_statements
            where userid = 'jobbsjansen_app'::regrole and toplevel and calls > 10
              and query !~* '^(begin|commit|rollback|set |select \\$1$|select set_config\\([^()]*\\)$)'""";

    private record Used(String query, long calls, double millis) {

        double mean() {
            return millis / calls;
        }
    }

    private final Database database;
    private final PortalSession session;
    private final List<String> open;

    private SecondWall(Database database, PortalSession session, List<String> open) {
        this.database = database;
        this.session = session;
        this.open = open;
    }

    /** @param open participations that can be opened and saved */
    static void measure(Database database, PortalSession session, List<String> open) throws Exception {
        new SecondWall(database, session, open).measure();
    }

    private void measure() throws Exception {
        act("create extension if not exists pg_stat_statements");
        act("alter system set pg_stat_statements.track_planning = on");
        act("select pg_reload_conf()");
        List<Double> together = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        Map<String, List<Double>> apart = new LinkedHashMap<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean wallFirst = pair % 2 == 0;
            Map<Long, Used> one = block(wallFirst);
            Map<Long, Used> other = block(!wallFirst);
            Map<Long, Used> with = wallFirst ? one : other;
            Map<Long, Used> without = wallFirst ? other : one;
            List<Long> mostUsed = with.keySet().stream().filter(without::containsKey)
                    .sorted(Comparator.comparingLong(query -> -with.get(query).calls())).limit(STATEMENTS).toList();
            double sumWith = 0;
            double sumWithout = 0;
            for (Long query : mostUsed) {
                sumWith += with.get(query).calls() * with.get(query).mean();
                sumWithout += with.get(query).calls() * without.get(query).mean();
                apart.computeIfAbsent(with.get(query).query(), none -> new ArrayList<>())
                        .add(with.get(query).mean() / without.get(query).mean());
            }
            together.add(sumWith / sumWithout);
            long calls = mostUsed.stream().mapToLong(query -> with.get(query).calls()).sum();
            more.add((sumWith - sumWithout) / calls * 1000);
        }
        wall(true);
        print("the %d most used statements with the second wall / without: %s", STATEMENTS, Sample.of(together).spread());
        print("a statement takes so many microseconds more: %s", Sample.of(more).spread());
        apart.forEach((query, ratios) -> print("  %s  %s", Sample.of(ratios).spread(),
                query.replaceAll("\\s+", " ").substring(0, Math.min(100, query.replaceAll("\\s+", " ").length()))));
    }

    private Map<Long, Used> block(boolean wall) throws Exception {
        wall(wall);
        use();
        act("select pg_stat_statements_reset()");
        for (int round = 0; round < ROUNDS; round++) {
            use();
        }
        Map<Long, Used> used = new LinkedHashMap<>();
        try (Connection superuser = database.pastAllWalls().getConnection(); Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(MEASURED)) {
            while (rows.next()) {
                used.put(rows.getLong(1), new Used(rows.getString(2), rows.getLong(3), rows.getDouble(4)));
            }
        }
        return used;
    }

    /** What a caseworker does most: the overview, somebody's pages, a save. */
    private void use() throws Exception {
        for (String address : Overviews.ADDRESSES) {
            session.get(address);
        }
        for (String id : open) {
            session.get("/registry/background?id=" + id);
            session.get("/registry/summary?id=" + id);
            session.save(id, "financing", "ANNEN");
            session.save(id, "financing", "EGNE_MIDLER");
        }
    }

    private void wall(boolean up) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection superuser = database.pastAllWalls().getConnection(); Statement statement = superuser.createStatement()) {
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("alter table " + table + (up ? " enable" : " disable") + " row level security");
            }
        }
    }

    private void act(String statement) throws SQLException {
        try (Connection superuser = database.pastAllWalls().getConnection(); Statement act = superuser.createStatement()) {
            act.execute(statement);
        }
    }
}
