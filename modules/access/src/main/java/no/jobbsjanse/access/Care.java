package no.jobbsjanse.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks after something every so often. Whatever goes wrong, the next look comes. On several nodes each looks; what is
 * looked after must bear that.
 */
public abstract class Care implements BackgroundWork {

    private final System.Logger log = System.getLogger(getClass().getName());

    @Resource
    private ManagedScheduledExecutorService timer;

    // The server's timer has one thread: whoever waits for others leaves it to the next.
    @Resource
    private ManagedExecutorService executor;

    /** Looks that come seldom come as often as this where somebody wants to see them: development and tests. */
    @Inject
    @ConfigProperty(name = "care.seconds")
    Optional<Long> seconds;

    private ScheduledFuture<?> looks;
    private volatile boolean troubled;

    /** How long to wait between two looks, and before the first. */
    protected abstract Duration pause();

    /** One look. */
    protected abstract void look() throws Exception;

    @Override
    public void start() {
        long between = Math.min(pause().toSeconds(), seconds.orElse(Long.MAX_VALUE));
        looks = timer.scheduleWithFixedDelay(this::begin, between, between, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    private void begin() {
        try {
            executor.execute(this::lookOnce);
        } catch (RejectedExecutionException busy) {
            log.log(Level.DEBUG, "The next look will do", busy);
        }
    }

    private void lookOnce() {
        try {
            look();
            troubled = false;
        } catch (Exception trouble) {
            // Said once, not at every look.
            log.log(troubled ? Level.DEBUG : Level.WARNING, "Nothing could be looked after: {0}", trouble.toString());
            troubled = true;
        }
    }
}
