package no.jobbsjanse.access.request;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import no.jobbsjanse.access.BackgroundWork;

/** Looks after requests that nobody answers. On several nodes it does no harm twice. */
@ApplicationScoped
class RequestCare implements BackgroundWork {

    private static final System.Logger LOG = System.getLogger(RequestCare.class.getName());
    private static final int MINUTES_BETWEEN_ROUNDS = 5;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Forwarding forwarding;

    private ScheduledFuture<?> rounds;

    @Override
    public void start() {
        rounds = timer.scheduleWithFixedDelay(() -> executor.execute(this::round), 1, MINUTES_BETWEEN_ROUNDS,
                TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            forwarding.forward();
            forwarding.forget();
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Requests for access are not looked after: {0}", trouble.toString());
        }
    }
}
