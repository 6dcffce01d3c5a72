package no.jobbsjanse.dev.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.jobbsjanse.dev.folkeregister.SyntheticNumber;
import no.jobbsjanse.dev.stack.Stack;

/** How long a long queue of look-ups takes when Folkeregisteret answers each bulk request in a second. */
final class NameQueue {

    static final int WAITING = 10_000;
    private static final int MILLIS_BETWEEN_LOOKS = 100;
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private NameQueue() {
    }

    static void measure(Stack stack, PortalSession session) throws Exception {
        behave(stack, "SLOW");
        execute(stack, "update lookup.folkeregister set paused_at = now(), paused_by = 'benchmark'");
        long before = waiting(stack);
        for (String number : (Iterable<String>) numbers().limit(WAITING)::iterator) {
            session.register(number, LocalDate.now().format(DAY), Benchmark.DRAMMEN);
        }
        long queued = waiting(stack) - before;
        long begin = System.nanoTime();
        execute(stack, "update lookup.folkeregister set paused_at = null, paused_by = null");
        while (waiting(stack) > before) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
        Benchmark.print("%d names waiting, a second for each bulk answer: all here after %.1f s", queued,
                (System.nanoTime() - begin) / 1e9);
        behave(stack, "NORMAL");
    }

    /** Women of 1985, of the series Skatteetaten tests with. */
    static Stream<String> numbers() {
        return IntStream.iterate(0, individual -> individual + 1).boxed().flatMap(at -> {
            int day = 1 + at / 250 % 28;
            int month = 81 + at / 7000 % 12;
            return withCheckDigits("%02d%02d85%03d".formatted(day, month, at % 250 * 2)).stream();
        });
    }

    private static Optional<String> withCheckDigits(String nine) {
        return IntStream.range(0, 100).mapToObj(digits -> nine + "%02d".formatted(digits))
                .filter(number -> SyntheticNumber.parse(number).isPresent()).findFirst();
    }

    private static long waiting(Stack stack) throws SQLException {
        try (Connection worker = stack.database().application().getConnection();
                Statement statement = worker.createStatement()) {
            worker.setAutoCommit(false);
            statement.execute("select set_config('app.task', 'name-lookup', true)");
            try (ResultSet count = statement.executeQuery(
                    "select count(*) from lookup.name_lookup where state = 'WAITING'")) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private static void execute(Stack stack, String sql) throws SQLException {
        try (Connection owner = stack.database().owner().getConnection(); Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void behave(Stack stack, String mode) throws IOException, InterruptedException {
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(stack.folkeregisterUrl() + "/control"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(
                        "{\"mode\":\"%s\",\"seconds\":1}".formatted(mode))).build(), BodyHandlers.discarding());
    }
}
