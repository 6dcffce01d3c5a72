package no.jobbsjanse.portal.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Something a system can ask for, as it is documented; its words are {@code api.op.<key>}, what it does in more words
 * {@code api.op.<key>.text}.
 *
 * @param method of HTTP
 * @param path after the address of the interface
 * @param key names it
 * @param writes whether it needs the right to change what is registered
 * @param request schema of what is sent; {@code null} for nothing
 * @param status of success
 * @param response schema of what is answered
 * @param parameters names of those in the address after the question mark
 */
public record Operation(String method, String path, String key, boolean writes, String request, int status,
        String response, List<String> parameters) {

    private static final String ONE = "/participations/{id}";
    private static final String ROWS = ONE + "/{rows}";

    /** All there are, in the order in which a newcomer needs them. */
    public static final List<Operation> ALL = List.of(
            new Operation("GET", "/participations", "list", false, null, 200, "ParticipationPage",
                    List.of("status", "changedSince", "year", "after", "limit")),
            new Operation("POST", "/participations/search", "search", false, "Search", 200, "Found", List.of()),
            new Operation("GET", ONE, "read", false, null, 200, "Participation", List.of()),
            new Operation("GET", ONE + "/readiness", "readinessOfOne", false, null, 200, "Readiness", List.of()),
            new Operation("POST", "/participations", "register", true, "NewParticipation", 201, "Registered", List.of()),
            new Operation("PATCH", ONE, "change", true, "Change", 200, "Saved", List.of()),
            new Operation("POST", ROWS, "addRow", true, "NewRow", 201, "Saved", List.of()),
            new Operation("PATCH", ROWS + "/{row}", "changeRow", true, "RowChange", 200, "Saved", List.of()),
            new Operation("DELETE", ROWS + "/{row}", "removeRow", true, null, 200, "Saved", List.of()),
            new Operation("PUT", ONE + "/discharge", "discharge", true, null, 200, "Readiness", List.of()),
            new Operation("DELETE", ONE + "/discharge", "reopen", true, null, 200, "Readiness", List.of()),
            new Operation("POST", ONE + "/next", "next", true, "NextParticipation", 201, "Registered", List.of()),
            new Operation("GET", "/readiness", "readiness", false, null, 200, "YearReadiness", List.of("year")),
            new Operation("GET", "/dictionary", "dictionary", false, null, 200, "Dictionary", List.of()),
            new Operation("GET", "/codebook", "codebook", false, null, 200, "Codebook", List.of()),
            new Operation("GET", "/codebook/{list}", "codes", false, null, 200, "CodeList", List.of()),
            new Operation("GET", "/projects", "projects", false, null, 200, "Projects", List.of()),
            new Operation("GET", "/caseworkers", "caseworkers", false, null, 200, "Caseworkers", List.of()),
            new Operation("GET", "/" + DocumentResource.PATH, "document", false, null, 200, "Document", List.of()));

    /** Whether it must be sent with a key of its own, so that it can be sent again. */
    public boolean hasKey() {
        return writes && request != null;
    }

    /** Whether it is open to anybody. */
    boolean isPublic() {
        return key.equals("document");
    }

    /** What can go wrong with it. */
    List<ProblemType> problems() {
        List<ProblemType> problems = new ArrayList<>(List.of(ProblemType.NOT_ACCEPTABLE, ProblemType.FAILED));
        if (!isPublic()) {
            problems.addAll(List.of(ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN, ProblemType.TOO_MANY,
                    ProblemType.UNAVAILABLE));
        }
        if (path.contains("{")) {
            problems.add(ProblemType.NOT_FOUND);
        }
        if (request != null) {
            problems.addAll(List.of(ProblemType.MALFORMED, ProblemType.TOO_LARGE, ProblemType.MEDIA_TYPE));
        } else if (!parameters.isEmpty()) {
            problems.add(ProblemType.MALFORMED);
        }
        if (writes) {
            problems.add(ProblemType.REFUSED);
        }
        if (hasKey()) {
            problems.add(ProblemType.CONFLICT);
        }
        problems.sort((one, other) -> Integer.compare(one.status(), other.status()));
        return problems;
    }
}
