package no.jobbsjanse.dev.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.jobbsjanse.dev.stack.Settings;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/** Runs all comparisons against the whole system and prints a report. */
public final class Benchmark {

    static final String DRAMMEN = "3301";
    static final DemoUser KARI = DemoUser.ALL.get(0);

    private Benchmark() {
    }

    /** @param arguments how many participations to invent */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("jobbsjansen-benchmark-");
        try (Stack stack = Stack.start(Settings.onFreePorts(folder))) {
            run(stack, folder, Integer.parseInt(arguments[0]));
        }
        System.exit(0);
    }

    private static void run(Stack stack, Path folder, int participations) throws Exception {
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
        SequentialReads reads = SequentialReads.begin(stack.database());
        overviews.compare(withNinety, participations);
        reads.print();
        Saves saves = new Saves(stack, folder, session);
        saves.besidePgbench();
        saves.manyEverySecond();
        BrowserTime.measure(stack.portalUrl(), known.get(0));
        SessionMemory.measure(stack.portalUrl(), known);
        NameQueue.measure(stack, session);
        print("load average %.1f on %d processors",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private static void warmUp(Stack stack, PortalSession session) throws Exception {
        List<String> open = Generator.open(stack.database(), DRAMMEN, 50);
        for (int round = 0; round < 2_000; round++) {
            session.get(Overviews.ADDRESSES.get(round % Overviews.ADDRESSES.size()));
            session.get(Overviews.FLOOR);
            session.save(open.get(round % open.size()), "financing",
                    round / open.size() % 2 == 0 ? "ANNEN" : "EGNE_MIDLER");
        }
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
