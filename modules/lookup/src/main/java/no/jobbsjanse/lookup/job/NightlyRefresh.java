package no.jobbsjanse.lookup.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import no.jobbsjanse.access.BackgroundWork;
import no.jobbsjanse.registry.NorwegianClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what is known of people fresh: once a night every answer is asked for again, in bulk. A new name, a death, an
 * address protection of yesterday is here in the morning. Asking twice in a night asks for nobody twice.
 */
@ApplicationScoped
class NightlyRefresh implements BackgroundWork {

    /** Younger answers are fresh; less than a day, so that a night that begins late does not leave one out. */
    static final Duration FRESH = Duration.ofHours(20);
    /** For how long support is told of attempts. */
    private static final Duration TOLD = Duration.ofDays(90);

    private static final Logger LOG = System.getLogger(NightlyRefresh.class.getName());

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private WorkerTransactions transactions;

    @Inject
    private NorwegianClock clock;

    /** Hour of the night, Norwegian time; anything that is no hour leaves the refresh out. */
    @Inject
    @ConfigProperty(name = "lookup.refresh-hour", defaultValue = "3")
    private int hour;

    private ScheduledFuture<?> looks;

    @Override
    public void start() {
        looks = timer.scheduleWithFixedDelay(this::look, 1, 10, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    private void look() {
        try {
            if (clock.now().atZoneSameInstant(NorwegianClock.ZONE).getHour() == hour) {
                transactions.forgetAttempts(TOLD);
                int stale = transactions.refresh(FRESH);
                if (stale > 0) {
                    LOG.log(Level.INFO, "{0} people are asked for again", Integer.toString(stale));
                }
            }
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "The nightly refresh could not begin; it is tried again in ten minutes", trouble);
        }
    }
}
