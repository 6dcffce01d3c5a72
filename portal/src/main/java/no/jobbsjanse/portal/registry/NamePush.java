package no.jobbsjanse.portal.registry;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.NameChanged;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.PersonSummary;

/**
 * The open pages of this node that wait for a name. They are told at once when it comes through this node; every few
 * seconds all are looked after, which finds names that came through another one, and pages that have been closed.
 */
@ApplicationScoped
public class NamePush {

    private static final Logger LOG = System.getLogger(NamePush.class.getName());
    private static final int SECONDS_BETWEEN_ROUNDS = 3;

    private final Map<OpenPage, String> told = new ConcurrentHashMap<>();

    @Inject
    private Participations participations;

    @Inject
    private PersonTexts texts;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> rounds;

    /**
     * A page somebody has open.
     *
     * @param mandate hers
     * @param participation which the page shows
     * @param language of the page
     * @param sse makes events
     * @param sink takes them to the browser
     */
    record OpenPage(Mandate mandate, UUID participation, Language language, Sse sse, SseEventSink sink) {
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds = executor.scheduleWithFixedDelay(this::round, SECONDS_BETWEEN_ROUNDS, SECONDS_BETWEEN_ROUNDS,
                TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        rounds.cancel(true);
        told.keySet().forEach(this::close);
    }

    void open(OpenPage page) {
        told.put(page, "");
        tell(page);
    }

    // The reading is done by the executor: after a transaction the thread still belongs to it.
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) NameChanged event) {
        if (!told.isEmpty()) {
            executor.execute(this::round);
        }
    }

    private void round() {
        told.keySet().forEach(this::tell);
    }

    private void tell(OpenPage page) {
        try {
            if (page.sink.isClosed()) {
                told.remove(page);
                return;
            }
            Optional<PersonSummary> person = participations.person(page.mandate, page.participation);
            if (person.isEmpty()) {
                close(page);
                return;
            }
            PersonText text = texts.of(page.mandate, person.get(), Texts.in(page.language));
            String now = text.json();
            if (!now.equals(told.put(page, now))) {
                page.sink.send(page.sse.newEventBuilder().mediaType(MediaType.TEXT_PLAIN_TYPE).data(now).build());
            }
            if (!text.isWaiting()) {
                close(page);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A page waiting for a name could not be told: {0}", e.toString());
            close(page);
        }
    }

    private void close(OpenPage page) {
        told.remove(page);
        page.sink.close();
    }
}
