package no.jobbsjanse.lookup.maskinporten;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.jobbsjanse.lookup.http.JsonFields;

/**
 * Maskinporten refused the grant: client, key, scope or clock are wrong, and somebody must mend it. The codes are those
 * of Digdir's page «Maskinporten feilsøking».
 */
public final class GrantRefused extends MaskinportenFailed {

    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");
    private static final Pattern CODE = Pattern.compile("MP-[0-9]{1,4}");
    private static final Pattern TRACE = Pattern.compile("trace_id: ?([0-9A-Za-z-]{1,64})");

    private final String code;

    private GrantRefused(int status, String error, String code, String trace) {
        super("Maskinporten refused the grant: status " + status + ", " + error + ", code " + code + ", trace " + trace);
        this.code = code;
    }

    static GrantRefused of(int status, JsonObject answer) {
        String error = JsonFields.text(answer, "error").filter(text -> ERROR.matcher(text).matches()).orElse("no error");
        String description = JsonFields.text(answer, "error_description").orElse("");
        Matcher code = CODE.matcher(description);
        Matcher trace = TRACE.matcher(description);
        return new GrantRefused(status, error, code.find() ? code.group() : null, trace.find() ? trace.group(1) : null);
    }

    /** Such as {@code MP-110}; empty where Maskinporten gives none. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
