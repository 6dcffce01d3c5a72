package no.jobbsjanse.dev.acceptance;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.jobbsjanse.dev.folkeregister.SyntheticNumber;

/**
 * Synthetic numbers of women, another one for each call, the same ones in each run. They are D-numbers: no demo
 * participant has one.
 */
final class Numbers {

    /** A synthetic number for trying by hand: a woman of ordinary age with a name of her own. */
    static final String RASK_SJOSTJERNE = "01819049846";
    static final String CONFIDENTIAL = "15838545030";
    static final String STRICTLY_CONFIDENTIAL = "28827941214";
    static final String UNKNOWN = "19868210039";
    static final String MAN = "01819049765";
    static final String TOO_YOUNG = "20850990272";
    static final String WRONG_CHECK_DIGIT = "01819049847";
    static final String NO_SUCH_DAY = "31829040002";
    static final String OF_A_HEALTH_TEST_SERIES = "21718414072";

    /** Day 12 and month 5 of 1985, written as a synthetic D-number. */
    private static final String BORN = "528585";
    private static final int SERIES = 1000;

    private static final AtomicInteger NEXT = new AtomicInteger(0);

    private Numbers() {
    }

    static String another() {
        while (true) {
            int individual = NEXT.addAndGet(2);
            if (individual >= SERIES) {
                throw new IllegalStateException("There are no more numbers");
            }
            String nine = BORN + "%03d".formatted(individual);
            Optional<String> number = IntStream.range(0, 100).mapToObj(digits -> nine + "%02d".formatted(digits))
                    .filter(eleven -> SyntheticNumber.parse(eleven).isPresent()).findFirst();
            if (number.isPresent()) {
                return number.get();
            }
        }
    }
}
