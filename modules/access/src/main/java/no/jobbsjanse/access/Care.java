package no.jobbsjanse.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks after something every so often. Whatever goes wrong, the next look comes. On several nodes each looks; what is
 * looked after must bear that.
 */
public abstract class Care implements BackgroundWork {

    private final System.Logger log = System.getLogger(getClass().getName());

    @Resource
    private ManagedThreadFactory threads;

    /** Looks that come seldom come as often as this where somebody wants to see them: development and tests. */
    @Inject
    @ConfigProperty(name = "care.seconds")
    Optional<Long> seconds;

    private Rounds looks;
    private boolean troubled;

    /** How long to wait between two looks, and before the first. */
    protected abstract Duration pause();

    /** One look. */
    protected abstract void look() throws Exception;

    @Override
    public void start() {
        Duration pause = Duration.ofSeconds(Math.min(pause().toSeconds(), seconds.orElse(Long.MAX_VALUE)));
        looks = new Rounds(threads, pause, this::lookOnce);
        looks.start();
    }

    @Override
    public void stop() {
        if (looks != null) {
            looks.stop();
        }
    }

    private void lookOnce() {
        try {
            look();
            troubled = false;
        } catch (Exception | Error trouble) {
            // Said once, not at every look.
            log.log(troubled ? Level.DEBUG : Level.WARNING, "Nothing could be looked after: {0}", trouble.toString());
            troubled = true;
        }
    }
}
