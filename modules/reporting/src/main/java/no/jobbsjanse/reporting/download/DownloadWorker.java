package no.jobbsjanse.reporting.download;

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
 * Makes the files that take long, one at a time on each node: at once after the order, and every so often what is left over
 * by a node that died. When the application stops in the middle, the lease runs out and another node begins anew.
 */
@ApplicationScoped
class DownloadWorker implements BackgroundWork {

    private static final System.Logger LOG = System.getLogger(DownloadWorker.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    @Resource
    private ManagedScheduledExecutorService timer;

    // The server's timer has one thread: whoever takes long leaves it to the next.
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private DownloadRound round;

    private OneAtATime rounds;
    private ScheduledFuture<?> looks;
    private boolean troubled;

    @Override
    public void start() {
        rounds = new OneAtATime(executor, this::makeAll);
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

    void ordered(@Observes(during = TransactionPhase.AFTER_SUCCESS) DownloadOrdered event) {
        if (rounds != null) {
            rounds.wake();
        }
    }

    private void makeAll() {
        try {
            boolean more = true;
            while (more && !rounds.isStopped()) {
                more = round.run();
            }
            troubled = false;
        } catch (RuntimeException | Error trouble) {
            // Whatever it is, the next look must come; said once, not at every look.
            LOG.log(troubled ? Level.DEBUG : Level.ERROR, "Downloads are not made", trouble);
            troubled = true;
        }
    }
}
