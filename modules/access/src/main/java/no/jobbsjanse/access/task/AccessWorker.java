package no.jobbsjanse.access.task;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.jobbsjanse.access.BackgroundWork;
import no.jobbsjanse.access.mail.MailRound;

/**
 * Does what is wanted of Keycloak and sends the mails: at once after the commit that wants it, and every few seconds for
 * what was put off, wanted on another node, or left by one that died. Several nodes do not touch the same row.
 */
@ApplicationScoped
class AccessWorker implements BackgroundWork {

    private static final System.Logger LOG = System.getLogger(AccessWorker.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    @Resource
    private ManagedScheduledExecutorService timer;

    // The server's timer has one thread: whoever waits for others leaves it to the next.
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private TaskRound tasks;

    @Inject
    private MailRound mails;

    private final AtomicInteger wakeUps = new AtomicInteger();
    private ScheduledFuture<?> looks;
    private volatile boolean stopped;
    private boolean troubled;

    @Override
    public void start() {
        looks = timer.scheduleWithFixedDelay(this::wake, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS,
                TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        stopped = true;
        if (looks != null) {
            looks.cancel(false);
        }
    }

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWanted event) {
        wake();
    }

    /** Whoever comes while it is at work makes it look once more. */
    private void wake() {
        if (stopped || wakeUps.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException busy) {
            wakeUps.set(0);
        }
    }

    private void work() {
        int seen;
        do {
            seen = wakeUps.get();
            try {
                // A task may want a mail: first all of the one, then all of the other.
                while (!stopped && (tasks.doOne() || mails.sendOne())) {
                    troubled = false;
                }
            } catch (RuntimeException | Error trouble) {
                LOG.log(troubled ? Level.DEBUG : Level.ERROR, "Invitations and mails wait", trouble);
                troubled = true;
            }
        } while (!wakeUps.compareAndSet(seen, 0));
    }
}
