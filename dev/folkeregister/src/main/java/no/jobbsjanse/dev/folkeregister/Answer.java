package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonStructure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an endpoint answers: status, headers and body. {@link #HANG_UP} is no answer at all, the connection is closed.
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

    static final Answer HANG_UP = new Answer(0, Map.of(), new byte[0]);

    static Answer json(int status, JsonStructure body) {
        return of(status, "application/json;charset=UTF-8", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Answer html(int status, String body) {
        return of(status, "text/html;charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /** The first half of the body, as when a gateway loses the rest. */
    Answer cutShort() {
        return new Answer(status, headers, Arrays.copyOf(body, body.length / 2));
    }
}
