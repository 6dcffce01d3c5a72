package no.jobbsjanse.lookup.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import no.jobbsjanse.access.BackgroundWork;
import no.jobbsjanse.access.OneAtATime;

/**
 * Keeps the queue empty: wakes after each commit that asks for a name, and once a second for what was put off, left over
 * by a node that died, or asked for on another node. One round at a time on each node; rounds of several nodes do not
 * touch the same jobs. When the application stops, a round under way is cut off at worst, and its lease runs out.
 */
@ApplicationScoped
class NameLookupWorker implements BackgroundWork {

    private static final System.Logger LOG = System.getLogger(NameLookupWorker.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 1;

    @Resource
    private ManagedScheduledExecutorService timer;

    // The server's timer has one thread: whoever takes long, and asks others, leaves it to the next.
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private LookupRound round;

    @Inject
    private LookupSettings settings;

    private OneAtATime rounds;
    private ScheduledFuture<?> looks;
    private volatile long pausedUntil = System.nanoTime();
    private boolean troubled;

    /** @throws RuntimeException on a wrong setting: the application does not start, instead of never finding a name */
    @Override
    public void start() {
        settings.batchSize();
        rounds = new OneAtATime(executor, this::emptyQueue);
        looks = timer.scheduleWithFixedDelay(rounds::wake, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS,
                TimeUnit.SECONDS);
    }

    /** Starts no more rounds. */
    @Override
    public void stop() {
        if (looks != null) {
            rounds.stop();
            looks.cancel(false);
        }
    }

    void requested(@Observes(during = TransactionPhase.AFTER_SUCCESS) LookupRequested event) {
        if (rounds != null) {
            rounds.wake();
        }
    }

    private void emptyQueue() {
        try {
            LookupRound.End end = new LookupRound.End.Done();
            while (end instanceof LookupRound.End.Done && !rounds.isStopped() && System.nanoTime() - pausedUntil >= 0) {
                end = round.run();
                if (end instanceof LookupRound.End.Failed failed) {
                    pause(failed.pause());
                }
            }
            troubled = false;
        } catch (RuntimeException | Error trouble) {
            // The database, most likely. Whatever it is, the next look must come; said once, not every second.
            LOG.log(troubled ? Level.DEBUG : Level.ERROR, "Names are not looked up", trouble);
            troubled = true;
        }
    }

    private void pause(Duration wanted) {
        pausedUntil = System.nanoTime() + wanted.toNanos();
    }
}
