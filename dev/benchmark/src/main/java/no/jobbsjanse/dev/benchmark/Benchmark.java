package no.jobbsjanse.dev.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import no.jobbsjanse.dev.stack.Settings;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.postgresql.ds.PGSimpleDataSource;

/** Runs all comparisons against the whole system and prints a report. */
public final class Benchmark {

    private static final String DRAMMEN = "3301";
    private static final List<String> OVERVIEWS = List.of("/registry/overview", "/registry/overview?sort=born",
            "/registry/overview?sort=project", "/registry/overview?sort=started&desc=1", "/registry/overview?sort=status",
            "/registry/overview?sort=missing&desc=1", "/registry/overview?status=UTSKREVET",
            "/registry/overview?missing=anything", "/registry/overview?todo=over_time", "/registry/overview?year=2025");

    private final Stack stack;
    private final Path folder;
    private final Random random = new Random(1);

    private Benchmark(Stack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    /** @param arguments how many participations to invent */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("jobbsjansen-benchmark-");
        try (Stack stack = Stack.start(Settings.onFreePorts(folder))) {
            new Benchmark(stack, folder).run(Integer.parseInt(arguments[0]));
        }
        System.exit(0);
    }

    private void run(int participations) throws Exception {
        DemoUser kari = DemoUser.ALL.get(0);
        PortalSession session = PortalSession.logIn(stack.portalUrl(), kari);
        warmUp(session);
        List<Double> small = overviews(session);
        long begin = System.nanoTime();
        Generator.fill(stack.database(), participations);
        print("%d participations invented in %.0f s", participations, (System.nanoTime() - begin) / 1e9);
        warmUp(session);
        List<Double> large = overviews(session);
        for (int at = 0; at < OVERVIEWS.size(); at++) {
            print("%-45s %6.1f ms with ninety, %6.1f ms with %d: ratio %.2f", OVERVIEWS.get(at), small.get(at),
                    large.get(at), participations, large.get(at) / small.get(at));
        }
        saves(session, kari);
        print("load average %.1f on %d processors", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private void warmUp(PortalSession session) throws Exception {
        List<String> open = Generator.open(stack.database(), DRAMMEN, 50);
        for (int round = 0; round < 2_000; round++) {
            session.get(OVERVIEWS.get(round % OVERVIEWS.size()));
            session.save(open.get(round % open.size()), "financing", round / open.size() % 2 == 0 ? "ANNEN" : "EGNE_MIDLER");
        }
    }

    private List<Double> overviews(PortalSession session) throws Exception {
        List<Double> medians = new ArrayList<>();
        for (String address : OVERVIEWS) {
            medians.add(repeat(30, () -> session.get(address)).median());
        }
        return medians;
    }

    /** Blocks of both sides in turns: A B B A. */
    private void saves(PortalSession session, DemoUser kari) throws Exception {
        List<String> open = Generator.open(stack.database(), DRAMMEN, 50);
        PGSimpleDataSource application = (PGSimpleDataSource) stack.database().application();
        Pgbench pgbench = new Pgbench(folder, application.getPortNumbers()[0], application.getPassword(), kari.subject(),
                open);
        List<Double> ratios = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        pgbench.run(2);
        for (int pair = 0; pair < 8; pair++) {
            double floor = pair % 2 == 0 ? pgbench.run(3) : 0;
            List<Double> block = new ArrayList<>();
            long until = System.nanoTime() + 3_000_000_000L;
            while (System.nanoTime() < until) {
                block.add(session.save(open.get(random.nextInt(open.size())), "financing",
                        block.size() % 2 == 0 ? "ANNEN" : random.nextBoolean() ? "EGNE_MIDLER" : "ORDINAER"));
            }
            floor = floor == 0 ? pgbench.run(3) : floor;
            times.addAll(block);
            ratios.add(block.stream().mapToDouble(time -> time).average().orElseThrow() / floor);
        }
        print("one save over HTTP: %s", sample(times).times());
        print("one save over HTTP / the same statements by pgbench: %s", sample(ratios).spread());
    }

    private static Sample repeat(int times, Callable<Double> work) throws Exception {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            values.add(work.call());
        }
        return sample(values);
    }

    private static Sample sample(List<Double> values) {
        return Sample.of(values.stream().flatMapToDouble(DoubleStream::of));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
