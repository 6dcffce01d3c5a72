package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST personer/bulkoppslag}: up to 1 000 people at a time. A number that nobody has, or that is no number, gets
 * a message of its own among the answers; they come in the order asked for (which {@code somBestilt} asks for).
 */
final class BulkEndpoint implements Endpoint {

    static final int MOST_NUMBERS = 1000;

    private static final String NUMBER = "foedselsEllerDNummer";

    private final People people;
    private final Behaviour behaviour;

    BulkEndpoint(People people, Behaviour behaviour) {
        this.people = people;
        this.behaviour = behaviour;
    }

    @Override
    public Answer answer(Request request) {
        // Without it the real service expects XML; 415 is not among the statuses it documents.
        if (!request.hasContentType("application/json")) {
            throw RegisterErrors.badRequest("Content-Type må være application/json.");
        }
        Part part = Part.of(request.parameters("part"));
        JsonArrayBuilder answers = Json.PROVIDER.createArrayBuilder();
        List<String> numbers = numbers(request);
        standInLine(numbers.size());
        int step = behaviour.mode() == Mode.HALF ? 2 : 1;
        for (int i = step - 1; i < numbers.size(); i += step) {
            answers.add(look(numbers.get(i), part));
        }
        return Answer.json(200, Json.object().add("oppslag", answers).build());
    }

    private void standInLine(int people) {
        try {
            behaviour.holdBackFor(people);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(Answer.HANG_UP);
        }
    }

    private static List<String> numbers(Request request) {
        List<String> numbers = request.json().map(body -> body.get(NUMBER))
                .filter(JsonArray.class::isInstance).map(JsonValue::asJsonArray)
                .filter(array -> array.stream().allMatch(JsonString.class::isInstance))
                .map(array -> array.getValuesAs(JsonString::getString))
                .orElseThrow(() -> RegisterErrors.badRequest("Kroppen må være {\"foedselsEllerDNummer\": [\"…\"]}."));
        if (numbers.size() > MOST_NUMBERS) {
            throw RegisterErrors.badRequest("Det er ikke lov med mer enn 1000 numre i ett bulkoppslag.");
        }
        return numbers;
    }

    private JsonObjectBuilder look(String text, Part part) {
        JsonObjectBuilder answer = Json.object().add(NUMBER, text);
        Optional<SyntheticNumber> number = SyntheticNumber.parse(text);
        Optional<JsonObject> document = number.flatMap(valid -> people.document(valid, part));
        if (document.isPresent()) {
            return answer.add("folkeregisterperson", document.get());
        }
        return answer.add("feilmelding", Json.object().add("feilmelding",
                number.isPresent() ? "Fant ikke person" : "Ugyldig fødsels- eller d-nummer"));
    }
}
