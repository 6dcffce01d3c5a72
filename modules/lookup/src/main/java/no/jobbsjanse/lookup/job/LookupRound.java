package no.jobbsjanse.lookup.job;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.folkeregister.Outcome;
import no.jobbsjanse.lookup.folkeregister.Unavailable;
import no.jobbsjanse.registry.Names;
import no.jobbsjanse.registry.NationalId;
import no.jobbsjanse.registry.NorwegianClock;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * One round of the worker: takes what is due, asks for all of it at once, stores what comes. One job that goes wrong does
 * not take the others with it.
 */
@ApplicationScoped
class LookupRound {

    /** How a round ended. */
    sealed interface End {

        /** There was nothing to do. */
        record Idle() implements End {
        }

        /** There may be more to do. */
        record Done() implements End {
        }

        /**
         * Folkeregisteret could not be asked.
         *
         * @param pause how long it does not want to be asked
         */
        record Failed(Duration pause) implements End {
        }
    }

    /** What came to nothing before anybody was asked. */
    private static final Attempt NOT_ASKED = new Attempt(Duration.ZERO, 0);

    private static final System.Logger LOG = System.getLogger(LookupRound.class.getName());

    @Inject
    private WorkerTransactions transactions;

    @Inject
    private Names names;

    @Inject
    private Folkeregisteret folkeregisteret;

    @Inject
    private LookupSettings settings;

    @Inject
    private SideBySide sideBySide;

    @Inject
    private NorwegianClock clock;

    private BatchSize size;

    @PostConstruct
    void begin() {
        size = new BatchSize(settings.batchSize());
    }

    End run() {
        List<LookupJob> jobs = transactions.lease(size.now(), settings.lease());
        if (jobs.isEmpty()) {
            jobs = transactions.leaseProbe(settings.lease());
        }
        if (jobs.isEmpty()) {
            return new End.Idle();
        }
        Map<LookupJob, NationalId> numbers = numbers(jobs);
        if (numbers.isEmpty()) {
            return new End.Done();
        }
        long begun = System.nanoTime();
        try {
            Map<NationalId, Outcome> outcomes = folkeregisteret.ask(numbers.values());
            Attempt attempt = Attempt.since(begun, numbers.size());
            size.answered();
            transactions.answered(attempt);
            sideBySide.forEach(numbers.entrySet(),
                    asked -> store(asked.getKey(), asked.getValue(), outcomes.get(asked.getValue()), attempt));
            return new End.Done();
        } catch (CircuitBreakerOpenException leftAlone) {
            transactions.giveBack(numbers.keySet());
            return new End.Failed(Duration.ofSeconds(Folkeregisteret.SECONDS_LEFT_ALONE));
        } catch (Unavailable trouble) {
            transactions.failed(trouble, folkeregisteret.isFuseBlown());
            LOG.log(System.Logger.Level.WARNING, "No answer from Folkeregisteret to {0} look-ups: {1}",
                    Integer.toString(numbers.size()), trouble.getMessage());
            if (trouble.reason() == LookupFailure.TOO_SLOW) {
                size.tookTooLong(numbers.size());
            }
            Duration pause = trouble.retryAfter().orElse(Duration.ZERO);
            postpone(numbers.keySet(), trouble.reason(), pause, Attempt.since(begun, numbers.size()));
            return new End.Failed(pause);
        } catch (RuntimeException fault) {
            // Nobody has foreseen it; those taken must not wait for their leases to run out, again and again.
            LOG.log(System.Logger.Level.ERROR, "The look-ups failed", fault);
            postpone(numbers.keySet(), LookupFailure.INTERNAL, Duration.ZERO, Attempt.since(begun, numbers.size()));
            return new End.Failed(Duration.ZERO);
        }
    }

    private Map<LookupJob, NationalId> numbers(List<LookupJob> jobs) {
        Map<LookupJob, NationalId> numbers = new ConcurrentHashMap<>();
        sideBySide.forEach(jobs.stream().collect(Collectors.groupingBy(LookupJob::scope)).values(),
                ofPlace -> read(ofPlace, numbers));
        return numbers;
    }

    private void read(List<LookupJob> ofPlace, Map<LookupJob, NationalId> numbers) {
        Scope place = ofPlace.get(0).scope();
        try {
            Map<UUID, NationalId> known = names.numbersOf(place, ofPlace.stream().map(LookupJob::person).toList());
            for (LookupJob job : ofPlace) {
                if (known.containsKey(job.person())) {
                    numbers.put(job, known.get(job.person()));
                } else {
                    transactions.giveUp(place, job);
                }
            }
        } catch (RuntimeException unreadable) {
            if (ofPlace.size() == 1) {
                ourFault(ofPlace.get(0), unreadable, NOT_ASKED);
            } else {
                ofPlace.forEach(job -> read(List.of(job), numbers));
            }
        }
    }

    private void store(LookupJob job, NationalId asked, Outcome outcome, Attempt attempt) {
        try {
            if (outcome instanceof Outcome.Answered answered) {
                transactions.answer(job.scope(), job, asked, answered.answer(), attempt);
            } else if (outcome instanceof Outcome.Failed failed) {
                LOG.log(System.Logger.Level.WARNING, "No usable answer for person {0}: {1}", job.person(),
                        failed.reason());
                postpone(List.of(job), failed.reason(), Duration.ZERO, attempt);
            }
        } catch (RuntimeException notStored) {
            ourFault(job, notStored, attempt);
        }
    }

    private void ourFault(LookupJob job, RuntimeException fault, Attempt attempt) {
        LOG.log(System.Logger.Level.ERROR, "The look-up for person " + job.person() + " failed", fault);
        postpone(List.of(job), LookupFailure.INTERNAL, Duration.ZERO, attempt);
    }

    private void postpone(Collection<LookupJob> jobs, LookupFailure failure, Duration atLeast, Attempt attempt) {
        Backoff backoff = new Backoff(ThreadLocalRandom.current());
        Map<LookupJob, Duration> delays = new LinkedHashMap<>();
        for (LookupJob job : jobs) {
            Duration delay = backoff.after(job.attempts(), job.requestedAt(), clock.now());
            delays.put(job, delay.compareTo(atLeast) < 0 ? atLeast : delay);
        }
        transactions.postpone(delays, failure, attempt);
    }
}
