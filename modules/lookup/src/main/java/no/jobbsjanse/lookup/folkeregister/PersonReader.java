package no.jobbsjanse.lookup.folkeregister;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.http.JsonFields;
import no.jobbsjanse.registry.Gender;
import no.jobbsjanse.registry.NameAnswer;
import no.jobbsjanse.registry.NameAnswer.Protection;
import no.jobbsjanse.registry.NationalId;
import no.jobbsjanse.registry.NationalIdRules;
import no.jobbsjanse.registry.PersonName;

/**
 * Reads what Folkeregisteret says of one person. Every property is a list of versions, of which those in force count.
 * Fields and values may come that nobody has heard of (Skatteetaten announces none of them as a new version): fields are
 * ignored, values taken for unknown.
 */
final class PersonReader {

    private static final String NUMBER = "foedselsEllerDNummer";

    private final NationalIdRules rules;

    /** @param rules which numbers are accepted */
    PersonReader(NationalIdRules rules) {
        this.rules = rules;
    }

    Outcome read(JsonObject person, NationalId asked) {
        List<JsonObject> numbers = JsonFields.objects(person, "identifikasjonsnummer");
        if (numbers.stream().noneMatch(version -> isNumber(version, asked))) {
            return new Outcome.Failed(numbers.isEmpty() ? LookupFailure.INCOMPLETE : LookupFailure.WRONG_PERSON);
        }
        Protection protection = protection(person);
        PersonName name = name(person);
        Optional<NationalId> number = number(numbers, asked);
        if (number.isEmpty() || name == null && protection == Protection.NONE) {
            return new Outcome.Failed(LookupFailure.INCOMPLETE);
        }
        return new Outcome.Answered(new NameAnswer.Found(number.get(), name, birthDate(person), gender(person),
                protection, current(person, "status", "status").findFirst().orElse(null),
                current(person, "statsborgerskap", "statsborgerskap").toList(),
                current(person, "foedsel", "foedeland").findFirst().orElse(null)));
    }

    private static boolean isNumber(JsonObject version, NationalId number) {
        return JsonFields.text(version, NUMBER).filter(number.digits()::equals).isPresent();
    }

    /** The number in use; the one asked for when none is in use any more; empty when we cannot accept it. */
    private Optional<NationalId> number(List<JsonObject> versions, NationalId asked) {
        Optional<String> inUse = versions.stream().filter(PersonReader::isCurrent)
                .filter(version -> JsonFields.text(version, "status").filter("iBruk"::equals).isPresent())
                .flatMap(version -> JsonFields.text(version, NUMBER).stream()).findFirst();
        try {
            return Optional.of(inUse.isPresent() ? NationalId.parse(inUse.get(), rules) : asked);
        } catch (BrokenRule notAccepted) {
            return Optional.empty();
        }
    }

    private static PersonName name(JsonObject person) {
        return current(person, "navn")
                .map(name -> new PersonName(text(name, "fornavn"), text(name, "mellomnavn"), text(name, "etternavn")))
                .filter(name -> !name.full().isEmpty()).findFirst().orElse(null);
    }

    private static LocalDate birthDate(JsonObject person) {
        return current(person, "foedsel", "foedselsdato").flatMap(PersonReader::date).findFirst().orElse(null);
    }

    private static Stream<LocalDate> date(String text) {
        try {
            return Stream.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Stream.empty();
        }
    }

    private static Gender gender(JsonObject person) {
        return current(person, "kjoenn", "kjoenn").findFirst().map(code -> switch (code) {
            case "kvinne" -> Gender.WOMAN;
            case "mann" -> Gender.MAN;
            default -> null;
        }).orElse(null);
    }

    /** The strictest in force. A grade nobody has heard of protects: better a name not shown than one shown. */
    private static Protection protection(JsonObject person) {
        return current(person, "adressebeskyttelse", "graderingsnivaa").map(code -> switch (code) {
            case "ugradert", "klientadresse" -> Protection.NONE;
            case "strengtFortrolig" -> Protection.STRICTLY_CONFIDENTIAL;
            default -> Protection.CONFIDENTIAL;
        }).max(Protection::compareTo).orElse(Protection.NONE);
    }

    private static Stream<String> current(JsonObject person, String property, String field) {
        return current(person, property).flatMap(version -> JsonFields.text(version, field).stream());
    }

    private static Stream<JsonObject> current(JsonObject person, String property) {
        return JsonFields.objects(person, property).stream().filter(PersonReader::isCurrent);
    }

    private static boolean isCurrent(JsonObject version) {
        return version.get("erGjeldende") != JsonValue.FALSE;
    }

    private static String text(JsonObject object, String name) {
        return JsonFields.text(object, name).orElse(null);
    }
}
