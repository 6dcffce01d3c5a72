package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import no.jobbsjanse.lookup.folkeregister.Outcome;
import no.jobbsjanse.lookup.folkeregister.Unavailable;
import no.jobbsjanse.registry.NationalId;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Folkeregisteret behind a fuse: when five requests in a row have failed, it is left alone for five seconds at a time,
 * until one request gets through. The numbers can be changed by the configuration of MicroProfile Fault Tolerance.
 */
@ApplicationScoped
public class Folkeregisteret {

    /** How long it is left alone. */
    static final int SECONDS_LEFT_ALONE = 5;

    @Inject
    private LookupSettings settings;

    /**
     * Asks for people.
     *
     * @throws Unavailable when there was no usable answer for any of them
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException while it is left alone
     */
    @CircuitBreaker(requestVolumeThreshold = 5, failureRatio = 1.0, delay = SECONDS_LEFT_ALONE,
            delayUnit = ChronoUnit.SECONDS, failOn = Unavailable.class)
    public Map<NationalId, Outcome> ask(Collection<NationalId> numbers) throws Unavailable {
        return settings.folkeregister().ask(numbers);
    }
}
