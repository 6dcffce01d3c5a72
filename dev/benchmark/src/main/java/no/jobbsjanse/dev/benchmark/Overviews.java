package no.jobbsjanse.dev.benchmark;

import static no.jobbsjanse.dev.benchmark.Benchmark.print;

import java.util.ArrayList;
import java.util.List;

/** The overview with each sort and several filters, beside itself with few rows and beside Faces table pages. */
final class Overviews {

    /** On the same server, by {@code src/main/floor}: a PrimeFaces table of 25 rows without anything behind it. */
    static final String FLOOR = "/floor/rows.xhtml";
    /** Likewise: a table without rows and without PrimeFaces. */
    static final String BARE = "/floor/table.xhtml";
    static final List<String> ADDRESSES = List.of("/registry/overview", "/registry/overview?sort=born",
            "/registry/overview?sort=project", "/registry/overview?sort=started&desc=1", "/registry/overview?sort=status",
            "/registry/overview?sort=missing&desc=1", "/registry/overview?status=UTSKREVET",
            "/registry/overview?missing=anything", "/registry/overview?todo=over_time", "/registry/overview?year=2025");

    private static final int TIMES = 30;
    private static final int PAIRS = 7;
    private static final int PAGES_A_BLOCK = 50;

    private final PortalSession session;

    Overviews(PortalSession session) {
        this.session = session;
    }

    /** The median milliseconds of each address. */
    List<Double> measure() throws Exception {
        List<Double> medians = new ArrayList<>();
        for (String address : ADDRESSES) {
            medians.add(block(address, TIMES).median());
        }
        return medians;
    }

    /** As {@link #measure}, beside what was measured with fewer rows and beside the floor. */
    void compare(List<Double> withFew, int participations) throws Exception {
        List<Double> withMany = measure();
        for (int at = 0; at < ADDRESSES.size(); at++) {
            print("%-45s %6.1f ms with ninety, %6.1f ms with %d: ratio %.2f", ADDRESSES.get(at), withFew.get(at),
                    withMany.get(at), participations, withMany.get(at) / withFew.get(at));
        }
        print("overview / Faces table page with nothing behind it: %s", ratios(ADDRESSES.get(0), FLOOR).spread());
        print("overview / Faces table page without rows: %s", ratios(ADDRESSES.get(0), BARE).spread());
        print("overview / overview (control): %s", ratios(ADDRESSES.get(0), ADDRESSES.get(0)).spread());
    }

    /** Blocks of both in turns: A B, B A, … */
    private Sample ratios(String one, String other) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            double first = block(pair % 2 == 0 ? one : other, PAGES_A_BLOCK).mean();
            double second = block(pair % 2 == 0 ? other : one, PAGES_A_BLOCK).mean();
            ratios.add(pair % 2 == 0 ? first / second : second / first);
        }
        return Sample.of(ratios);
    }

    private Sample block(String address, int times) throws Exception {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            values.add(session.get(address));
        }
        return Sample.of(values);
    }
}
