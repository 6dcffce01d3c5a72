package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.QueueWorker;

/**
 * Looks names up. When the application stops, a round under way is cut off at worst, and its lease runs out. After a
 * failure that wants a pause nobody is asked for until it is over.
 */
@ApplicationScoped
class NameLookupWorker extends QueueWorker {

    @Inject
    private LookupRound round;

    @Inject
    private LookupSettings settings;

    private volatile long pausedUntil = System.nanoTime();

    @Override
    protected Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** @throws RuntimeException on a wrong setting: the application does not start, instead of never finding a name */
    @Override
    public void start() {
        settings.batchSize();
        super.start();
    }

    @Override
    protected boolean doOne() {
        if (System.nanoTime() - pausedUntil < 0) {
            return false;
        }
        LookupRound.End end = round.run();
        if (end instanceof LookupRound.End.Failed failed) {
            pausedUntil = System.nanoTime() + failed.pause().toNanos();
        }
        return end instanceof LookupRound.End.Done;
    }

    void requested(@Observes(during = TransactionPhase.AFTER_SUCCESS) LookupRequested event) {
        wake();
    }
}
