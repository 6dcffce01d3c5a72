package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * {@code GET hendelser/feed?seq=n}: what has happened to people, from the event with that number on, 1 000 at a time. The
 * events are invented and always the same: one a minute, each about the next of the {@link TestNumbers}. Reading further
 * means asking for the number after the last one received.
 */
final class EventFeedEndpoint implements Endpoint {

    /** Older events are gone, as those of more than three years are in the real feed. */
    static final long FIRST = 101;
    static final long LAST = 2350;
    static final int PAGE = 1000;

    private static final OffsetDateTime FIRST_TIME = OffsetDateTime.parse("2025-06-20T09:26:03.689+02:00");
    private static final List<String> TYPES = List.of("endringINavn", "endringIAdressebeskyttelse", "endringIStatus",
            "endringIIdentifikasjonsnummer", "personErOppdatert", "endringIFoedsel", "endringIKjoenn");

    @Override
    public Answer answer(Request request) {
        long from = request.parameter("seq").filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf)
                .orElseThrow(() -> RegisterErrors.badRequest("Parameteren seq må være et sekvensnummer."));
        if (from < FIRST) {
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
        return Answer.json(200, Json.object().add("sekvensnummer", LAST).build());
    }

    private static JsonArray page(long from) {
        JsonArrayBuilder events = Json.PROVIDER.createArrayBuilder();
        LongStream.rangeClosed(from, Math.min(LAST, from + PAGE - 1)).mapToObj(EventFeedEndpoint::event)
                .forEach(events::add);
        return events.build();
    }

    private static JsonObjectBuilder event(long sequence) {
        int index = Math.toIntExact(sequence - FIRST);
        List<String> numbers = TestNumbers.known();
        return Json.object()
                .add("sekvensnummer", sequence)
                .add("hendelse", Json.object()
                        .add("folkeregisteridentifikator", numbers.get(index % numbers.size()))
                        .add("hendelsetype", TYPES.get(index % TYPES.size()))
                        .add("hendelsesdokument", document("hendelse", sequence))
                        .add("persondokument", document("person", sequence))
                        .add("ajourholdstidspunkt", FIRST_TIME.plusMinutes(index).toString()));
    }

    /** An identifier in the form of the real ones, 32 hexadecimal digits. */
    private static String document(String kind, long id) {
        UUID uuid = UUID.nameUUIDFromBytes((kind + id).getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits(uuid.getMostSignificantBits())
                + HexFormat.of().toHexDigits(uuid.getLeastSignificantBits());
    }
}
