package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * {@code GET hendelser/feed?seq=n}: what has happened to people, from the event with that number on, 1 000 at a time.
 * Reading further means asking for the number after the last one received.
 */
final class EventFeedEndpoint implements Endpoint {

    static final int PAGE = 1000;

    private final Events events;

    EventFeedEndpoint(Events events) {
        this.events = events;
    }

    @Override
    public Answer answer(Request request) {
        long from = request.parameter("seq").filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf)
                .orElseThrow(() -> RegisterErrors.badRequest("Parameteren seq må være et sekvensnummer."));
        if (from < Events.FIRST) {
            throw RegisterErrors.notAcceptable("Sekvensnummeret er eldre enn 36 måneder.");
        }
        JsonArray page = page(from);
        String tag = "\"" + document("side", page.hashCode()) + "\"";
        if (request.header("If-None-Match").filter(tag::equals).isPresent()) {
            return Answer.empty(304).with("ETag", tag);
        }
        return Answer.json(200, page).with("ETag", tag);
    }

    Answer latest(Request request) {
        return Answer.json(200, Json.object().add("sekvensnummer", events.latest()).build());
    }

    private JsonArray page(long from) {
        JsonArrayBuilder page = Json.PROVIDER.createArrayBuilder();
        LongStream.rangeClosed(from, Math.min(events.latest(), from + PAGE - 1)).mapToObj(events::at)
                .map(EventFeedEndpoint::written).forEach(page::add);
        return page.build();
    }

    private static JsonObjectBuilder written(Events.Event event) {
        return Json.object()
                .add("sekvensnummer", event.sequence())
                .add("hendelse", Json.object()
                        .add("folkeregisteridentifikator", event.number())
                        .add("hendelsetype", event.type())
                        .add("hendelsesdokument", document("hendelse", event.sequence()))
                        .add("persondokument", document("person", event.sequence()))
                        .add("ajourholdstidspunkt", event.at().toString()));
    }

    /** An identifier in the form of the real ones, 32 hexadecimal digits. */
    private static String document(String kind, long id) {
        UUID uuid = UUID.nameUUIDFromBytes((kind + id).getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits(uuid.getMostSignificantBits())
                + HexFormat.of().toHexDigits(uuid.getLeastSignificantBits());
    }
}
