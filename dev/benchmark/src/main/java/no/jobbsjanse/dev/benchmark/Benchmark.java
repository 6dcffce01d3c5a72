package no.jobbsjanse.dev.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.jobbsjanse.dev.stack.Settings;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/** Runs the comparisons against the whole system and prints a report. */
public final class Benchmark {

    static final String DRAMMEN = "3301";
    static final DemoUser KARI = DemoUser.ALL.get(0);

    private Benchmark() {
    }

    /** @param arguments how many participations to invent; which parts, separated by commas */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("jobbsjansen-benchmark-");
        try (Stack stack = Stack.start(Settings.onFreePorts(folder))) {
            run(stack, folder, Integer.parseInt(arguments[0]), Set.of(arguments[1].split(",")));
        }
        System.exit(0);
    }

    private static void run(Stack stack, Path folder, int participations, Set<String> parts) throws Exception {
        PortalSession session = PortalSession.logIn(stack.portalUrl(), KARI);
        // Those of the demo, before others are invented whose numbers nobody can open.
        List<String> known = Generator.open(stack.database(), DRAMMEN, 10);
        warmUp(stack, session);
        Overviews overviews = new Overviews(session);
        List<Double> withNinety = overviews.measure();
        long begin = System.nanoTime();
        Generator.fill(stack.database(), participations);
        print("%d participations invented in %.0f s", participations, (System.nanoTime() - begin) / 1e9);
        warmUp(stack, session);
        if (parts.contains("overviews")) {
            SequentialReads reads = SequentialReads.begin(stack.database());
            overviews.compare(withNinety, participations);
            reads.print();
        }
        if (parts.contains("statistics")) {
            CountryStatistics.measure(stack, session);
        }
        if (parts.contains("saves")) {
            Saves saves = new Saves(stack, folder, session);
            saves.besidePgbench();
            saves.manyEverySecond();
        }
        if (parts.contains("browser")) {
            BrowserTime.measure(stack, known.get(0));
        }
        if (parts.contains("sessions")) {
            SessionMemory.measure(stack.portalUrl(), known);
        }
        if (parts.contains("readiness")) {
            ReadinessTime.measure(stack, session, participations);
        }
        if (parts.contains("names")) {
            NameQueue.measure(stack, session);
        }
        if (parts.contains("dataset")) {
            new Datasets(stack, folder, session).measure();
        }
        if (parts.contains("wall")) {
            // The last: it starts a second portal.
            SecondWall.measure(stack, session, known.subList(0, 2));
        }
        print("load average %.1f on %d processors",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private static void warmUp(Stack stack, PortalSession session) throws Exception {
        List<String> open = Generator.open(stack.database(), DRAMMEN, 50);
        for (int round = 0; round < 2_000; round++) {
            session.get(Overviews.ADDRESSES.get(round % Overviews.ADDRESSES.size()));
            session.get(Overviews.FLOOR);
            session.get(Overviews.BARE);
            session.save(open.get(round % open.size()), "financing",
                    round / open.size() % 2 == 0 ? "ANNEN" : "EGNE_MIDLER");
        }
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
