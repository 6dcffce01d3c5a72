package no.jobbsjanse.lookup.folkeregister;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.http.JsonFields;
import no.jobbsjanse.registry.NameAnswer;
import no.jobbsjanse.registry.NationalId;

/** Reads the answer to a bulk look-up: a person, or a message, for each number. */
final class BulkAnswer {

    private static final String NOBODY = "Fant ikke person";

    private final PersonReader persons;

    BulkAnswer(PersonReader persons) {
        this.persons = persons;
    }

    /** @return empty if it is no such answer at all; otherwise an outcome for each number, also for those left out */
    Optional<Map<NationalId, Outcome>> read(JsonObject answer, Collection<NationalId> asked) {
        if (!answer.containsKey("oppslag")) {
            return Optional.empty();
        }
        Map<String, JsonObject> entries = new LinkedHashMap<>();
        JsonFields.objects(answer, "oppslag").forEach(entry -> JsonFields.text(entry, "foedselsEllerDNummer")
                .ifPresent(number -> entries.putIfAbsent(number, entry)));
        Map<NationalId, Outcome> outcomes = new LinkedHashMap<>();
        asked.forEach(number -> outcomes.put(number, Optional.ofNullable(entries.get(number.digits()))
                .map(entry -> outcome(entry, number)).orElse(new Outcome.Failed(LookupFailure.INCOMPLETE))));
        return Optional.of(outcomes);
    }

    private Outcome outcome(JsonObject entry, NationalId asked) {
        Optional<JsonObject> person = JsonFields.object(entry, "folkeregisterperson");
        if (person.isPresent()) {
            return persons.read(person.get(), asked);
        }
        Optional<String> message = JsonFields.object(entry, "feilmelding")
                .flatMap(error -> JsonFields.text(error, "feilmelding"));
        if (message.filter(NOBODY::equalsIgnoreCase).isPresent()) {
            return new Outcome.Answered(new NameAnswer.Unknown());
        }
        return new Outcome.Failed(message.isPresent() ? LookupFailure.NUMBER_REFUSED : LookupFailure.INCOMPLETE);
    }
}
