package no.jobbsjanse.lookup.folkeregister;

import jakarta.json.JsonArray;
import java.net.http.HttpRequest;
import java.util.Optional;
import no.jobbsjanse.lookup.http.HttpAnswer;
import no.jobbsjanse.lookup.http.JsonFields;
import no.jobbsjanse.registry.NationalIdRules;

/**
 * Reads what has happened to the people of the country (Folkeregisteret, «Hendelsesliste»). The feed cannot be narrowed:
 * everybody's events come, a thousand at a time, and only numbers and kinds are looked at. In the address stands a
 * sequence number, never a person's. Safe for use by several threads.
 */
public final class EventFeedClient {

    private static final String FEED = "/v1/hendelser/feed?seq=";
    private static final String LATEST = "/v1/hendelser/siste/sekvensnummer";

    private final RegisterHttp http;
    private final EventReader events;

    /** @param rules which numbers may be those of somebody registered here; others are passed over */
    public EventFeedClient(RegisterHttp http, NationalIdRules rules) {
        this.http = http;
        this.events = new EventReader(rules);
    }

    /**
     * The events from a sequence number on.
     *
     * @return empty if that number is so old that its events are gone
     * @throws Unavailable when there was no page, or one that cannot be relied on
     */
    public Optional<EventPage> page(long from) throws Unavailable {
        HttpAnswer answer = get(FEED + from);
        if (answer.status() == 406) {
            return Optional.empty();
        }
        // Undocumented: whether asking for the event after the last one gives an empty page or none.
        if (answer.status() == 404 && latest() < from) {
            return Optional.of(events.read(JsonArray.EMPTY_JSON_ARRAY, from).orElseThrow());
        }
        if (answer.status() != 200) {
            throw RegisterHttp.refused(answer);
        }
        return Optional.of(answer.jsonArray().flatMap(page -> events.read(page, from))
                .orElseThrow(() -> RegisterHttp.unreadable(answer)));
    }

    /**
     * The sequence number of the last event there is.
     *
     * @throws Unavailable when it cannot be learnt
     */
    public long latest() throws Unavailable {
        HttpAnswer answer = get(LATEST);
        if (answer.status() != 200) {
            throw RegisterHttp.refused(answer);
        }
        return answer.json().flatMap(json -> JsonFields.number(json, EventReader.SEQUENCE))
                .orElseThrow(() -> RegisterHttp.unreadable(answer));
    }

    private HttpAnswer get(String resource) throws Unavailable {
        return http.send(HttpRequest.newBuilder(http.address(resource)).header("Accept", "application/json"));
    }
}
