package no.jobbsjanse.portal.api;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.access.BrokenRule;

/** A request is answered with a problem. Carries keys, never what was sent. */
class Problem extends RuntimeException {

    private final ProblemType type;
    private final transient List<Mistake> mistakes;
    private final transient Map<String, String> headers;

    /**
     * One thing that is wrong.
     *
     * @param field key of the field or name of the parameter; {@code null} if it concerns none
     * @param pointer where it stands in the body, as a JSON pointer; {@code null} if it does not stand there
     * @param rule what is broken
     */
    record Mistake(String field, String pointer, BrokenRule rule) {

        /** In a value of a field. */
        static Mistake inField(String field, BrokenRule rule) {
            return new Mistake(field, "/fields/" + Json.encodePointer(field), rule);
        }
    }

    private Problem(ProblemType type, List<Mistake> mistakes, Map<String, String> headers) {
        super(type.key());
        this.type = type;
        this.mistakes = mistakes;
        this.headers = headers;
    }

    static Problem of(ProblemType type) {
        return new Problem(type, List.of(), Map.of());
    }

    static Problem of(ProblemType type, Map<String, String> headers) {
        return new Problem(type, List.of(), headers);
    }

    static Problem of(ProblemType type, List<Mistake> mistakes) {
        return new Problem(type, mistakes, Map.of());
    }

    /** What was sent cannot be read, there. */
    static Problem malformed(String pointer, String rule) {
        return of(ProblemType.MALFORMED, List.of(new Mistake(null, pointer, new BrokenRule(rule))));
    }

    /** A parameter of the address or a header cannot be read. */
    static Problem parameter(String name, String rule) {
        return of(ProblemType.MALFORMED, List.of(new Mistake(name, null, new BrokenRule(rule))));
    }

    ProblemType type() {
        return type;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    Map<String, String> headers() {
        return headers;
    }
}
