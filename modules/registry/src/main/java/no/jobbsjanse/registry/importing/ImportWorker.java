package no.jobbsjanse.registry.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import no.jobbsjanse.access.BackgroundWork;
import no.jobbsjanse.access.OneAtATime;

/**
 * Checks files and carries them out: at once after the commit that wants it, and every few seconds for what was wanted
 * on another node, or left by one that died. Several nodes do not work on the same file.
 */
@ApplicationScoped
class ImportWorker implements BackgroundWork {

    private static final System.Logger LOG = System.getLogger(ImportWorker.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    @Resource
    private ManagedScheduledExecutorService timer;

    // The server's timer has one thread: whoever takes long leaves it to the next.
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImportRound round;

    private OneAtATime rounds;
    private ScheduledFuture<?> looks;
    private boolean troubled;

    @Override
    public void start() {
        rounds = new OneAtATime(executor, this::work);
        looks = timer.scheduleWithFixedDelay(rounds::wake, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS,
                TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (looks != null) {
            rounds.stop();
            looks.cancel(false);
        }
    }

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportWanted event) {
        if (rounds != null) {
            rounds.wake();
        }
    }

    private void work() {
        try {
            while (!rounds.isStopped() && round.doOne(rounds::isStopped)) {
                troubled = false;
            }
        } catch (RuntimeException | Error trouble) {
            LOG.log(troubled ? Level.DEBUG : Level.ERROR, "Files wait to be imported", trouble);
            troubled = true;
        }
    }
}
