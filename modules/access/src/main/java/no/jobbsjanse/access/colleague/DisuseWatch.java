package no.jobbsjanse.access.colleague;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import no.jobbsjanse.access.BackgroundWork;

/** Looks for accounts that nobody uses any more, a few times a day. */
@ApplicationScoped
class DisuseWatch implements BackgroundWork {

    private static final System.Logger LOG = System.getLogger(DisuseWatch.class.getName());
    private static final int HOURS_BETWEEN_LOOKS = 6;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Disuse disuse;

    private ScheduledFuture<?> looks;

    @Override
    public void start() {
        looks = timer.scheduleWithFixedDelay(() -> executor.execute(this::look), 0, HOURS_BETWEEN_LOOKS,
                TimeUnit.HOURS);
    }

    @Override
    public void stop() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    private void look() {
        try {
            disuse.endIt();
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Unused accounts are not looked for: {0}", trouble.toString());
        }
    }
}
