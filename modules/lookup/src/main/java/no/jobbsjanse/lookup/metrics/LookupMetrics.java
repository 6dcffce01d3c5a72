package no.jobbsjanse.lookup.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.Function;
import no.jobbsjanse.access.BackgroundWork;
import no.jobbsjanse.lookup.EventFeedCondition;
import no.jobbsjanse.lookup.FolkeregisterCondition;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.LookupFigures.Fuse;
import no.jobbsjanse.lookup.metrics.Measured.Figures;
import no.jobbsjanse.registry.NorwegianClock;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * MicroProfile Metrics, the same on every node: all nodes share what is measured. Read at most every fifteen seconds,
 * however often somebody asks.
 */
@ApplicationScoped
class LookupMetrics implements BackgroundWork {

    private static final String PREFIX = "jobbsjanse_lookup_";
    private static final String TIME_TO_NAME = "From number to name in the last hour";
    private static final Duration FRESH = Duration.ofSeconds(15);

    @Inject
    private Measured measured;

    @Inject
    private NorwegianClock clock;

    @Inject
    private MetricRegistry registry;

    private Figures known;
    private long readAt;

    @Override
    public void start() {
        count("waiting", "Names that are waited for", all -> all.lookups().condition().waiting());
        count("refreshing", "Answers that are being asked for again", all -> all.lookups().refreshing());
        count("answered_last_hour", "Names that came in the last hour", all -> all.lookups().lastHour().answered());
        seconds("oldest_age", "How long somebody has waited, at most", all -> age(all.lookups().oldest()));
        seconds("time_to_name", TIME_TO_NAME, all -> all.lookups().lastHour().median(), new Tag("quantile", "0.5"));
        seconds("time_to_name", TIME_TO_NAME, all -> all.lookups().lastHour().slowest(), new Tag("quantile", "0.95"));
        for (LookupFailure cause : LookupFailure.values()) {
            count("failures", "Names waited for, by what went wrong",
                    all -> all.lookups().failures().getOrDefault(cause, 0L), new Tag("cause", cause.name()));
        }
        states("folkeregisteret", FolkeregisterCondition.State.values(), all -> all.lookups().condition().state());
        states("fuse", Fuse.values(), all -> all.lookups().fuse());
        states("feed", EventFeedCondition.State.values(), all -> all.feed().state());
        count("feed_unread", "Events that are known to lie ahead", all -> all.feed().unread());
        seconds("feed_read_age", "How long ago the events were last read", all -> age(all.feed().readAt()));
    }

    @Override
    public void stop() {
        registry.removeMatching((id, metric) -> id.getName().startsWith(PREFIX));
    }

    private double age(OffsetDateTime since) {
        return since == null ? 0 : Duration.between(since, clock.now()).toMillis() / 1000.0;
    }

    private void count(String name, String description, Function<Figures, Number> value, Tag... tags) {
        gauge(name, description, MetricUnits.NONE, value, tags);
    }

    private void seconds(String name, String description, Function<Figures, Number> value, Tag... tags) {
        gauge(name, description, MetricUnits.SECONDS, value, tags);
    }

    private void states(String name, Enum<?>[] states, Function<Figures, Enum<?>> now) {
        for (Enum<?> state : states) {
            count(name, "1 for the state it is in", all -> now.apply(all) == state ? 1 : 0,
                    new Tag("state", state.name()));
        }
    }

    private void gauge(String name, String description, String unit, Function<Figures, Number> value, Tag... tags) {
        registry.gauge(Metadata.builder().withName(PREFIX + name).withDescription(description).withUnit(unit).build(),
                () -> value.apply(figures()), tags);
    }

    private synchronized Figures figures() {
        if (known == null || System.nanoTime() - readAt > FRESH.toNanos()) {
            known = measured.read();
            readAt = System.nanoTime();
        }
        return known;
    }
}
