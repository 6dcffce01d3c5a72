package no.jobbsjanse.reporting.statistics;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BackgroundWork;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Rounds;
import no.jobbsjanse.registry.Figures;
import no.jobbsjanse.registry.NationalFigures;
import no.jobbsjanse.registry.NorwegianClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The figures of the country, kept in memory for some time, so that a municipality can see them beside its own.
 *
 * <p>Nobody in a municipality may see other places, and the walls of the database do not let her transaction do so. She
 * does not ask the country: the register counts it itself, behind the pages, in a transaction of its own with a mandate
 * of its own that permits figures and nothing else, as the database role that knows no names. What she gets is what
 * {@link Disclosure} leaves of it. So the wall has no door; what comes over it are numbers of at least five.
 *
 * <p>No page waits for it. Whoever comes when they are old sees the old ones, and makes them be counted anew. Each node counts for itself.
 */
@ApplicationScoped
public class CountryCount implements BackgroundWork {

    private static final Logger LOG = System.getLogger(CountryCount.class.getName());
    private static final Mandate MANDATE = new Mandate(new Actor("statistics", "Jobbsjanseregisteret"), null,
            Set.of(Permission.VIEW_STATISTICS));

    /** Nobody sees older figures, however seldom somebody asks. */
    private static final Duration OLDEST = Duration.ofDays(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private NationalFigures national;

    @Inject
    private NorwegianClock clock;

    /** For how many minutes the figures are good; 0: every page has them counted anew. */
    @Inject
    @ConfigProperty(name = "statistics.minutes", defaultValue = "60")
    private int minutes;

    private Rounds counting;
    private volatile Counted latest;

    /**
     * @param figures of the whole country
     * @param at when they were counted
     */
    public record Counted(Figures figures, OffsetDateTime at) {
    }

    @Override
    public void start() {
        counting = new Rounds(threads, OLDEST, this::count);
        counting.start();
        counting.wake();
    }

    @Override
    public void stop() {
        counting.stop();
    }

    /** The latest figures; empty if there are none yet. Old ones are being counted anew from now on. */
    public Optional<Counted> latest() {
        Counted known = latest;
        if (counting != null && (known == null || !known.at().plusMinutes(minutes).isAfter(clock.now()))) {
            counting.wake();
        }
        return Optional.ofNullable(known);
    }

    /** Counts now, however fresh the figures are. */
    public void countNow() {
        OffsetDateTime at = clock.now();
        latest = new Counted(national.all(MANDATE), at);
    }

    private void count() {
        try {
            countNow();
        } catch (RuntimeException | Error trouble) {
            LOG.log(Level.WARNING, "The country could not be counted; the next page will ask for it again: {0}",
                    trouble.toString());
        }
    }
}
