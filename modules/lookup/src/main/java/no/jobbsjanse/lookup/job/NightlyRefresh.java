package no.jobbsjanse.lookup.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import no.jobbsjanse.access.Care;
import no.jobbsjanse.registry.NorwegianClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what is known of people fresh: once a night every answer is asked for again, in bulk. A new name, a death, an
 * address protection of yesterday is here in the morning. Asking twice in a night asks for nobody twice.
 */
@ApplicationScoped
class NightlyRefresh extends Care {

    /** Younger answers are fresh; less than a day, so that a night that begins late does not leave one out. */
    static final Duration FRESH = Duration.ofHours(20);
    /** For how long support is told of attempts. */
    private static final Duration TOLD = Duration.ofDays(90);

    private static final Logger LOG = System.getLogger(NightlyRefresh.class.getName());

    @Inject
    private WorkerTransactions transactions;

    @Inject
    private NorwegianClock clock;

    /** Hour of the night, Norwegian time; anything that is no hour leaves the refresh out. */
    @Inject
    @ConfigProperty(name = "lookup.refresh-hour", defaultValue = "3")
    private int hour;

    @Override
    protected Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    protected void look() {
        if (clock.now().atZoneSameInstant(NorwegianClock.ZONE).getHour() == hour) {
            transactions.forgetAttempts(TOLD);
            int stale = transactions.refresh(FRESH);
            if (stale > 0) {
                LOG.log(Level.INFO, "{0} people are asked for again", Integer.toString(stale));
            }
        }
    }
}
