package no.jobbsjanse.portal.registry;

import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;

/** A page somebody has open, what it shows of whom, and the way to tell it news. */
final class OpenPage {

    /** What was told last about a participation. */
    private record Told(UUID person, OffsetDateTime changedAt, boolean waiting, String json) {
    }

    private static final Logger LOG = System.getLogger(OpenPage.class.getName());

    private final String session;
    private final Mandate mandate;
    private final Language language;
    private final Set<UUID> participations;
    private final Sse sse;
    private final SseEventSink sink;
    private final Map<UUID, Told> told = new HashMap<>();
    private volatile boolean closed;

    /**
     * @param session in which it was opened
     * @param mandate of whoever opened it
     * @param participations which it shows
     */
    OpenPage(String session, Mandate mandate, Language language, Set<UUID> participations, Sse sse,
            SseEventSink sink) {
        this.session = session;
        this.mandate = mandate;
        this.language = language;
        this.participations = participations;
        this.sse = sse;
        this.sink = sink;
    }

    String session() {
        return session;
    }

    Mandate mandate() {
        return mandate;
    }

    Language language() {
        return language;
    }

    Set<UUID> participations() {
        return participations;
    }

    /** The participations of these people that it shows. */
    synchronized Set<UUID> showing(Collection<UUID> persons) {
        return told.entrySet().stream().filter(one -> persons.contains(one.getValue().person))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The people it shows whose names are waited for. */
    synchronized Set<UUID> waitingFor() {
        return told.values().stream().filter(Told::waiting).map(Told::person).collect(Collectors.toSet());
    }

    /**
     * Tells what is new to it, and nothing that it has been told already or that has been read earlier.
     *
     * @param mayStillSee asked before anything is told: rights may have been taken away since the page was opened
     */
    synchronized void tell(Collection<FollowedPerson> news, BooleanSupplier mayStillSee) {
        Map<UUID, Told> fresh = new HashMap<>();
        JsonArrayBuilder all = Answer.array();
        Texts texts = Texts.in(language);
        for (FollowedPerson one : news) {
            Told before = told.get(one.participation());
            String json = one.json(texts).build().toString();
            boolean later = before == null || !one.changedAt().isBefore(before.changedAt);
            if (participations.contains(one.participation()) && later
                    && (before == null || !before.json.equals(json))) {
                fresh.put(one.participation(), new Told(one.person(), one.changedAt(), one.isWaiting(), json));
                all.add(one.json(texts));
            }
        }
        if (!fresh.isEmpty() && mayStillSee.getAsBoolean()) {
            told.putAll(fresh);
            send(sse.newEventBuilder().mediaType(MediaType.TEXT_PLAIN_TYPE).data(all.build().toString()).build());
        }
    }

    /** Shows the browser that it is not forgotten, and us whether it is still there. */
    void signOfLife() {
        send(sse.newEventBuilder().comment("still here").build());
    }

    /** Too many are open: this one asks again when somebody looks at it. */
    void putOff() {
        send(sse.newEventBuilder().name("later").data("").build());
        close();
    }

    private void send(OutboundSseEvent event) {
        if (isClosed()) {
            return;
        }
        try {
            sink.send(event).whenComplete((done, failure) -> {
                if (failure != null) {
                    close();
                }
            });
        } catch (RuntimeException gone) {
            close();
        }
    }

    boolean isClosed() {
        return closed || sink.isClosed();
    }

    void close() {
        closed = true;
        try {
            sink.close();
        } catch (RuntimeException gone) {
            // The browser was first; Jersey tries to send what it has not taken.
            LOG.log(Level.TRACE, "A page had been closed", gone);
        }
    }
}
