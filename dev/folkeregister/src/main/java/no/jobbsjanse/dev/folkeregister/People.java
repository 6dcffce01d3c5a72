package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What the register knows about people: everybody with a valid synthetic number, but {@link NamedPeople#NOBODY}. */
final class People {

    private final Behaviour behaviour;
    /** Those whose D-number has been replaced since the start, by either of their numbers. */
    private final Map<SyntheticNumber, SyntheticPerson> renumbered = new ConcurrentHashMap<>();

    People(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    static Optional<SyntheticPerson> find(SyntheticNumber number) {
        return number.digits().equals(NamedPeople.NOBODY) ? Optional.empty() : Optional.of(SyntheticPerson.of(number));
    }

    /** The answer about one number, as the {@link Mode} wants it. */
    Optional<JsonObject> document(SyntheticNumber number, Part part) {
        Mode mode = behaviour.mode();
        return Optional.ofNullable(renumbered.get(number)).or(() -> find(number))
                .map(person -> mode == Mode.RENUMBERED && person.hasDNumber() ? renumber(person, number) : person)
                .map(person -> mode == Mode.WRONG_PERSON ? somebodyElse(person) : person)
                .map(person -> part.of(PersonDocument.of(person)))
                .map(document -> changed(document, mode));
    }

    private SyntheticPerson renumber(SyntheticPerson person, SyntheticNumber former) {
        SyntheticPerson now = person.renumbered(former.successor());
        renumbered.put(former, now);
        renumbered.put(former.successor(), now);
        return now;
    }

    private static JsonObject changed(JsonObject document, Mode mode) {
        JsonObjectBuilder changed = Json.PROVIDER.createObjectBuilder(document);
        switch (mode) {
            case NAMELESS -> changed.remove("navn");
            case RENAMED -> changed.add("navn", versions(current("fornavn", "NY").add("etternavn", "NAVNESEN")));
            case GRADED -> changed.add("adressebeskyttelse", versions(current("graderingsnivaa", "fortrolig")));
            case GRADED_STRICTLY -> changed.add("adressebeskyttelse",
                    versions(current("graderingsnivaa", "strengtFortrolig")));
            case UNKNOWN_CODES -> changed.add("status", versions(current("status", "heltNy"))).add("noeHeltNytt", "1");
            default -> {
                return document;
            }
        }
        return changed.build();
    }

    private static JsonObjectBuilder current(String name, String value) {
        return Json.object().add("erGjeldende", true).add(name, value);
    }

    private static JsonArrayBuilder versions(JsonObjectBuilder only) {
        return Json.PROVIDER.createArrayBuilder().add(only);
    }

    private static SyntheticPerson somebodyElse(SyntheticPerson person) {
        return Stream.of("30847608842", "07870099880").map(SyntheticPerson::of)
                .filter(other -> !other.equals(person)).findFirst().orElseThrow();
    }
}
