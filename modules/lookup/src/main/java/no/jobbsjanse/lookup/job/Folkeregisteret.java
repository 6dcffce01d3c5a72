package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.jobbsjanse.lookup.folkeregister.Outcome;
import no.jobbsjanse.lookup.folkeregister.Unavailable;
import no.jobbsjanse.registry.NationalId;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Folkeregisteret behind a fuse: when five requests in a row have failed, it is left alone for five seconds at a time,
 * until one request gets through.
 *
 * <p>Each node has a fuse of its own. That is enough: a node asks with one request at a time, so a dead Folkeregister gets
 * five requests and then one every five seconds from each node. The price is that a node does not learn from another that
 * it is dead; a shared fuse would cost a statement before every request, and would let the mistake of one node (a wrong
 * key, a closed network) keep the others from asking.
 */
@ApplicationScoped
public class Folkeregisteret {

    /** How long it is left alone. */
    static final int SECONDS_LEFT_ALONE = 5;
    private static final int FAILURES_IN_A_ROW = 5;

    private final AtomicInteger failuresInARow = new AtomicInteger();

    @Inject
    private LookupSettings settings;

    /**
     * Asks for people.
     *
     * @throws Unavailable when there was no usable answer for any of them
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException while it is left alone
     */
    // In milliseconds: Payara 6 does not heed another unit.
    @CircuitBreaker(requestVolumeThreshold = FAILURES_IN_A_ROW, failureRatio = 1.0, delay = SECONDS_LEFT_ALONE * 1000L,
            failOn = Unavailable.class)
    public Map<NationalId, Outcome> ask(Collection<NationalId> numbers) throws Unavailable {
        try {
            Map<NationalId, Outcome> outcomes = settings.folkeregister().ask(numbers);
            failuresInARow.set(0);
            return outcomes;
        } catch (Unavailable failed) {
            failuresInARow.incrementAndGet();
            throw failed;
        }
    }

    /** Whether the last request has blown the fuse. The library does not tell; this is reckoned by its rule. */
    boolean isFuseBlown() {
        return failuresInARow.get() >= FAILURES_IN_A_ROW;
    }
}
