package no.jobbsjanse.access.task;

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

    void wanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWanted event) {
        if (rounds != null) {
            rounds.wake();
        }
    }

    private void work() {
        try {
            // A task may want a mail: first all of the one, then all of the other.
            while (!rounds.isStopped() && (tasks.doOne() || mails.sendOne())) {
                troubled = false;
            }
        } catch (RuntimeException | Error trouble) {
            LOG.log(troubled ? Level.DEBUG : Level.ERROR, "Invitations and mails wait", trouble);
            troubled = true;
        }
    }
}
