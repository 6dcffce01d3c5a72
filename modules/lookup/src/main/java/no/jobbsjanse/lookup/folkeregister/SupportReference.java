package no.jobbsjanse.lookup.folkeregister;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.jobbsjanse.lookup.http.HttpAnswer;
import no.jobbsjanse.lookup.http.JsonFields;

/**
 * Finds what Skatteetaten's support wants to know in an error answer. Such answers come in three shapes of JSON, and as a
 * web page of the firewall; nothing else of them may be logged.
 */
final class SupportReference {

    private static final Pattern OF_FIREWALL = Pattern.compile("(?i)support ID is: ?([0-9A-Za-z-]{1,64})");
    private static final Pattern HARMLESS = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final Pattern LIKE_A_NATIONAL_ID = Pattern.compile("(?<![0-9])[0-9]{11}(?![0-9])");

    private SupportReference() {
    }

    static String in(HttpAnswer answer) {
        return answer.json().map(SupportReference::inJson).orElseGet(() -> inPage(answer.text()))
                .filter(reference -> HARMLESS.matcher(reference).matches())
                .filter(reference -> !LIKE_A_NATIONAL_ID.matcher(reference).find())
                .orElse("none");
    }

    private static Optional<String> inJson(JsonObject error) {
        return Stream.of("feilreferanse", "kode", "feilkode", "code")
                .flatMap(name -> JsonFields.text(error, name).stream()).findFirst();
    }

    private static Optional<String> inPage(String page) {
        Matcher reference = OF_FIREWALL.matcher(page);
        return reference.find() ? Optional.of(reference.group(1)) : Optional.empty();
    }
}
