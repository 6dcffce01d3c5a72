package no.jobbsjanse.lookup.folkeregister;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.lookup.http.JsonFields;
import no.jobbsjanse.registry.NationalId;
import no.jobbsjanse.registry.NationalIdRules;

/**
 * Reads a page of the event feed. Kinds and fields that nobody has heard of are passed over; without sequence numbers in
 * their order, or without a single event that can be read, it is no page.
 */
final class EventReader {

    static final String SEQUENCE = "sekvensnummer";

    private static final int FULL = 1000;

    /** What may change something that is kept here; addresses, which most events are about, are not. */
    private static final Set<String> RELEVANT = Set.of("endringINavn", "endringIAdressebeskyttelse",
            "endringIIdentifikasjonsnummer", "endringIKjoenn", "endringIFoedsel", "endringIStatus", "endringIDoedsfall",
            "endringIFalskIdentitet", "personErDoed", "personErUtflyttet", "personErBosatt", "personErOpphoert",
            "personErOpphoertSomDublett", "personErViderefoertSomGjeldendeVedSammenslaaing",
            "personErEndretVedSplitting", "personErGjenopprettetVedSplitting", "personErReaktivert", "personErOppdatert");

    private final NationalIdRules rules;

    EventReader(NationalIdRules rules) {
        this.rules = rules;
    }

    /** @return empty if it is no page of events from that number on */
    Optional<EventPage> read(JsonArray page, long from) {
        Set<NationalId> concerned = new HashSet<>();
        OffsetDateTime lastAt = null;
        long next = from;
        int readable = 0;
        for (JsonValue item : page) {
            Optional<Long> sequence = Optional.of(item).filter(JsonObject.class::isInstance)
                    .flatMap(object -> JsonFields.number(object.asJsonObject(), SEQUENCE));
            if (sequence.isEmpty() || sequence.get() < next) {
                return Optional.empty();
            }
            next = sequence.get() + 1;
            // In the feed it is «hendelsetype», in the document of an event «hendelsestype».
            Optional<JsonObject> event = JsonFields.object(item.asJsonObject(), "hendelse");
            Optional<String> kind = event.flatMap(one -> JsonFields.text(one, "hendelsetype"));
            Optional<String> number = event.flatMap(one -> JsonFields.text(one, "folkeregisteridentifikator"));
            readable += kind.isPresent() && number.isPresent() ? 1 : 0;
            number.filter(digits -> kind.filter(RELEVANT::contains).isPresent()).stream().flatMap(this::number)
                    .forEach(concerned::add);
            lastAt = event.flatMap(one -> JsonFields.text(one, "ajourholdstidspunkt")).flatMap(EventReader::time)
                    .orElse(lastAt);
        }
        return page.isEmpty() || readable > 0
                ? Optional.of(new EventPage(concerned, next, page.size() >= FULL, lastAt)) : Optional.empty();
    }

    private Stream<NationalId> number(String digits) {
        try {
            return Stream.of(NationalId.parse(digits, rules));
        } catch (BrokenRule notRegisteredHere) {
            return Stream.empty();
        }
    }

    private static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
