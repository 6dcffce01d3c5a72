package no.jobbsjanse.dev.benchmark;

import static no.jobbsjanse.dev.benchmark.Benchmark.print;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * IMDi's extract of the whole country, ordered on the page and made in the background, beside psql's {@code \copy} of the same
 * rows and columns, and beside Apache POI's SXSSF, in turns.
 */
final class Datasets {

    private static final int ROUNDS = 3;
    private static final int TIMES = 10;
    private static final DemoUser MARIT = DemoUser.ALL.stream().filter(user -> user.username().equals("imdi-leser"))
            .findFirst().orElseThrow();
    private static final String RESERVED = " not exists (select from registry.participation h where h.person_id = p.person_id"
            + " and h.municipality_number = p.municipality_number and h.research_reservation = 'JA')";
    private static final String ENTITY = " from registry.participation p join registry.person s on s.id = p.person_id"
            + " and s.municipality_number = p.municipality_number";
    private static final String THOSE = " where not p.refused and s.name_state <> 'PROTECTED' and" + RESERVED;
    private static final String ORDER = " order by p.municipality_number, p.started_on, p.id";

    private final Stack stack;
    private final Path folder;
    private final PortalSession kari;
    private final int port;
    private final Map<String, String> queries = new LinkedHashMap<>();

    Datasets(Stack stack, Path folder, PortalSession kari) {
        this.stack = stack;
        this.folder = folder;
        this.kari = kari;
        port = ((PGSimpleDataSource) stack.database().application()).getPortNumbers()[0];
    }

    void measure() throws Exception {
        PortalSession marit = PortalSession.logIn(stack.portalUrl(), MARIT);
        queries();
        List<Double> copied = new ArrayList<>();
        List<Double> text = new ArrayList<>();
        List<Double> sheets = new ArrayList<>();
        List<Double> poi = new ArrayList<>();
        long rows = 0;
        // The first round is for warming up.
        for (int round = 0; round <= ROUNDS; round++) {
            double copy = copy();
            double csv = made(marit.order("CSV"));
            double xlsx = made(marit.order("XLSX"));
            PoiSheets book = new PoiSheets(folder.resolve("poi.xlsx"));
            double floor = book.write(queries, this::national);
            rows = book.rows();
            if (round > 0) {
                copied.add(rows / copy);
                text.add(rows / csv);
                sheets.add(rows / xlsx);
                poi.add(rows / floor);
            }
        }
        print("dataset of %d rows; rows a second: \\copy %s, CSV %s, XLSX %s, SXSSF %s", rows, thousands(copied),
                thousands(text), thousands(sheets), thousands(poi));
        print("CSV / \\copy: %s", ratios(text, copied));
        print("XLSX / SXSSF: %s", ratios(sheets, poi));
        memory(marit);
        firstBytes();
    }

    private static String thousands(List<Double> values) {
        return String.format(Locale.ROOT, "%.0f k", Sample.of(values).median() / 1000);
    }

    private static String ratios(List<Double> one, List<Double> other) {
        List<Double> ratios = new ArrayList<>();
        for (int at = 0; at < one.size(); at++) {
            ratios.add(one.get(at) / other.get(at));
        }
        return Sample.of(ratios).spread();
    }

    /** What the objects of the portal take in the middle of a spreadsheet, beside before. */
    private void memory(PortalSession marit) throws Exception {
        long before = PortalProcess.usedKilobytes();
        String id = marit.order("XLSX");
        while (Integer.parseInt(ask("select percent from reporting.download where id = '" + id + "'")) < 60) {
            Thread.sleep(20);
        }
        print("objects while a spreadsheet is made: %.1f MB more", (PortalProcess.usedKilobytes() - before) / 1024.0);
        made(id);
    }

    /** Of a municipality's file that is made while she waits: the order and the file's first byte. */
    private void firstBytes() throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 2 * TIMES; i++) {
            long begin = System.nanoTime();
            String id = kari.order("XLSX");
            double ordered = (System.nanoTime() - begin) / 1e6;
            double first = kari.firstByte(id);
            if (i >= TIMES) {
                times.add(ordered + first);
            }
        }
        print("first byte of a municipality's spreadsheet, from the page on: %s", Sample.of(times).times());
    }

    /** Seconds it took to make a file, from the order to the last byte. */
    private double made(String id) throws Exception {
        while (!ask("select state from reporting.download where id = '" + id + "'").matches("READY|ABORTED")) {
            Thread.sleep(20);
        }
        return Double.parseDouble(ask("select extract(epoch from made_at - ordered_at) from reporting.download where id = '"
                + id + "'"));
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = stack.database().application().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select set_config('app.task', 'downloads', true)");
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    return row.getString(1);
                }
            }
        }
    }

    private Connection national() throws SQLException {
        Connection connection = stack.database().application().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role jobbsjansen_national");
        }
        return connection;
    }

    /** Every column that the country may see, of everybody whom it may see. */
    private void queries() throws SQLException {
        queries.put("deltakere", "select " + columns("participation", "p") + ", s.pseudonym,"
                + " extract(year from s.birth_date)::integer" + ENTITY + THOSE + ORDER);
        for (String table : List.of("measure", "absence", "norwegian_test", "goal")) {
            queries.put(table, "select " + columns(table, "a") + ", s.pseudonym" + ENTITY + " join registry." + table
                    + " a on a.participation_id = p.id" + THOSE + " and not a.removed" + ORDER + ", a.created_at, a.id");
        }
    }

    private String columns(String table, String alias) throws SQLException {
        return ask("select string_agg('" + alias + ".' || attname, ', ' order by attnum) from pg_attribute"
                + " where attrelid = 'registry." + table + "'::regclass and attnum > 0 and not attisdropped"
                + " and has_column_privilege('jobbsjansen_national', attrelid, attnum, 'select')"
                + " and attname not like 'missing%' and attname not in ('person_id', 'refused', 'removed', 'created_at',"
                + " 'discharged_at')");
    }

    /** Seconds psql takes for the same. */
    private double copy() throws Exception {
        List<String> command = new ArrayList<>(List.of("psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", "localhost", "-p",
                String.valueOf(port), "-U", "jobbsjansen_app", "jobbsjansen", "-c", "set role jobbsjansen_national"));
        queries.forEach((name, query) -> command.addAll(List.of("-c", "\\copy (" + query + ") to '"
                + folder.resolve(name + ".csv") + "' (format csv, delimiter ';')")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "jobbsjansen_app-development");
        long begin = System.nanoTime();
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("psql did not run: " + said);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
