package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/** What the register knows about people: everybody with a valid synthetic number, but {@link NamedPeople#NOBODY}. */
final class People {

    private final Behaviour behaviour;

    People(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    static Optional<SyntheticPerson> find(SyntheticNumber number) {
        return number.digits().equals(NamedPeople.NOBODY) ? Optional.empty() : Optional.of(SyntheticPerson.of(number));
    }

    /** The answer about one number, as bad as {@link Mode#WRONG_PERSON} and {@link Mode#NAMELESS} want it. */
    Optional<JsonObject> document(SyntheticNumber number, Part part) {
        Mode mode = behaviour.mode();
        return find(number)
                .map(person -> mode == Mode.WRONG_PERSON ? somebodyElse(person) : person)
                .map(person -> part.of(PersonDocument.of(person)))
                .map(document -> mode == Mode.NAMELESS
                        ? Json.PROVIDER.createObjectBuilder(document).remove("navn").build() : document);
    }

    private static SyntheticPerson somebodyElse(SyntheticPerson person) {
        return Stream.of("30847608842", "07870099880").map(SyntheticPerson::of)
                .filter(other -> !other.equals(person)).findFirst().orElseThrow();
    }
}
