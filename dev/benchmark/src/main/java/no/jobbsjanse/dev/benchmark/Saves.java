package no.jobbsjanse.dev.benchmark;

import static no.jobbsjanse.dev.benchmark.Benchmark.print;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import no.jobbsjanse.dev.stack.Stack;
import org.postgresql.ds.PGSimpleDataSource;

/** Saving one field over HTTP. */
final class Saves {

    private static final List<String> CODES = List.of("ANNEN", "EGNE_MIDLER", "ORDINAER");
    private static final int PAIRS = 8;
    private static final int SECONDS_A_BLOCK = 4;
    private static final int SAVES_A_SECOND = 200;
    private static final int SECONDS_OF_MANY = 30;

    private final PortalSession session;
    private final List<String> open;
    private final Pgbench pgbench;
    private int saves;

    Saves(Stack stack, Path folder, PortalSession session) throws Exception {
        this.session = session;
        open = Generator.open(stack.database(), Benchmark.DRAMMEN, 50);
        PGSimpleDataSource application = (PGSimpleDataSource) stack.database().application();
        pgbench = new Pgbench(folder, application.getPortNumbers()[0], application.getPassword(),
                Benchmark.KARI.subject(), open);
    }

    /** One after the other, in turns with the same statements by pgbench, and pgbench in turns with itself. */
    void besidePgbench() throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> controls = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        pgbench.run(SECONDS_A_BLOCK);
        Duration cpu = PortalProcess.cpu();
        for (int pair = 0; pair < PAIRS; pair++) {
            double before = pgbench.run(SECONDS_A_BLOCK);
            List<Double> block = oneAfterTheOther();
            double after = pgbench.run(SECONDS_A_BLOCK);
            times.addAll(block);
            ratios.add(Sample.of(block).mean() / ((before + after) / 2));
            controls.add(before / after);
        }
        print("one save over HTTP: %s; the portal's processor %.2f ms each", Sample.of(times).times(),
                PortalProcess.cpu().minus(cpu).toMillis() / (double) times.size());
        print("one save over HTTP / the same statements by pgbench: %s", Sample.of(ratios).spread());
        print("pgbench / pgbench (control): %s", Sample.of(controls).spread());
    }

    private List<Double> oneAfterTheOther() throws Exception {
        List<Double> block = new ArrayList<>();
        long until = System.nanoTime() + Duration.ofSeconds(SECONDS_A_BLOCK).toNanos();
        while (System.nanoTime() < until) {
            block.add(session.save(open.get(saves % open.size()), "financing", next()));
        }
        return block;
    }

    /** A code that differs from the one before it on the same participation. */
    private String next() {
        return CODES.get(saves++ / open.size() % CODES.size());
    }

    /** Sent by the clock, whether those before have been answered or not; a late answer counts from its due time. */
    void manyEverySecond() {
        List<CompletableFuture<Double>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < SAVES_A_SECOND * SECONDS_OF_MANY; i++) {
            long due = begin + i * (1_000_000_000L / SAVES_A_SECOND);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            answers.add(session.saveLater(open.get(saves % open.size()), "financing", next())
                    .thenApply(answered -> (answered - due) / 1e6));
        }
        Sample times = Sample.of(answers.stream().map(CompletableFuture::join).toList());
        print("%d saves a second for %d s: %s", SAVES_A_SECOND, SECONDS_OF_MANY, times.times());
    }
}
