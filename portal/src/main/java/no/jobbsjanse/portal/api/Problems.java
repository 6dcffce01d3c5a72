package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.DatabaseReadiness;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.Refusal;
import no.jobbsjanse.portal.page.RefusalLog;
import no.jobbsjanse.portal.registry.Answer;
import no.jobbsjanse.registry.EditConflict;
import no.jobbsjanse.registry.NoSuchParticipation;
import no.jobbsjanse.registry.RefusedField;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whatever goes wrong is answered as a problem (RFC 9457), in the language asked for, without anything of the inside. */
@Provider
@ApplicationScoped
public class Problems implements ExceptionMapper<Throwable> {

    /** Of RFC 9457. */
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final Map<String, String> LATER = Map.of(HttpHeaders.RETRY_AFTER, "5");
    private static final Map<ProblemType, Refusal> LOGGED = Map.of(ProblemType.FORBIDDEN, Refusal.FORBIDDEN,
            ProblemType.NOT_FOUND, Refusal.ELSEWHERE, ProblemType.UNAUTHORIZED, Refusal.UNKNOWN_TOKEN,
            ProblemType.TOO_MANY, Refusal.TOO_OFTEN, ProblemType.MALFORMED, Refusal.UNREADABLE);

    @Inject
    private Caller caller;

    @Inject
    private RefusalLog refusals;

    @Inject
    private Texts texts;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof EditConflict conflict) {
            return conflict(conflict);
        }
        Problem problem = problem(failure);
        Optional.ofNullable(LOGGED.get(problem.type())).ifPresent(why -> refusals.add(why, caller.name()));
        return answer(problem);
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof Problem known) {
            return known;
        }
        if (failure instanceof RefusedField refused) {
            return Problem.of(ProblemType.REFUSED, List.of(Problem.Mistake.inField(refused.field().key(), refused)));
        }
        if (failure instanceof BrokenRule rule) {
            return Problem.of(switch (rule.key()) {
                case "api.keyOfAnother" -> ProblemType.KEY_OF_ANOTHER;
                case "api.underWay" -> ProblemType.UNDER_WAY;
                default -> ProblemType.REFUSED;
            }, List.of(new Problem.Mistake(null, null, rule)));
        }
        if (failure instanceof NotPermitted) {
            return Problem.of(ProblemType.FORBIDDEN, List.of(new Problem.Mistake(null, null,
                    new BrokenRule("api.readOnly"))));
        }
        if (failure instanceof NoSuchParticipation) {
            return Problem.of(ProblemType.NOT_FOUND);
        }
        if (failure instanceof WebApplicationException answered) {
            return Problem.of(ProblemType.of(answered.getResponse().getStatus()).orElse(ProblemType.MALFORMED),
                    allow(answered.getResponse()));
        }
        if (isAway(failure)) {
            LOG.log(Level.WARNING, "A system could not be answered: {0}", failure.toString());
            return Problem.of(ProblemType.UNAVAILABLE, LATER);
        }
        LOG.log(Level.ERROR, "A request of a system failed", failure);
        return Problem.of(ProblemType.FAILED);
    }

    private static Map<String, String> allow(Response answered) {
        String allowed = answered.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allowed);
    }

    /** Keycloak, or the database. */
    private static boolean isAway(Throwable failure) {
        return DatabaseReadiness.isReasonFor(failure) || Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20).anyMatch(IOException.class::isInstance);
    }

    private Response answer(Problem problem) {
        JsonObjectBuilder body = body(problem.type(), code(problem), detail(problem));
        if (!problem.mistakes().isEmpty()) {
            JsonArrayBuilder errors = Answer.array();
            problem.mistakes().forEach(mistake -> errors.add(error(mistake)));
            body.add("errors", errors);
        }
        Response.ResponseBuilder response = response(problem.type(), body);
        problem.headers().forEach(response::header);
        return response.build();
    }

    private static String code(Problem problem) {
        return problem.mistakes().size() == 1 ? problem.mistakes().get(0).rule().key() : problem.type().key();
    }

    private String detail(Problem problem) {
        return problem.mistakes().size() == 1 ? texts.of(problem.mistakes().get(0).rule())
                : texts.get("api.problem." + problem.type() + ".detail");
    }

    private JsonObjectBuilder error(Problem.Mistake mistake) {
        JsonObjectBuilder error = Answer.object();
        if (mistake.field() != null) {
            error.add(mistake.pointer() == null ? "parameter" : "field", mistake.field());
        }
        if (mistake.pointer() != null) {
            error.add("pointer", mistake.pointer());
        }
        error.add("code", mistake.rule().key()).add("detail", texts.of(mistake.rule()));
        // The rules about a woman who is known here name her participation.
        if (mistake.rule().key().startsWith("nationalId.") && !mistake.rule().arguments().isEmpty()
                && mistake.rule().arguments().get(0) instanceof UUID known) {
            error.add("participation", known.toString());
        }
        return error;
    }

    private Response conflict(EditConflict conflict) {
        String key = conflict.field().key();
        JsonValue theirs = FieldJson.value(conflict.field(), conflict.theirs());
        JsonObjectBuilder error = Answer.object().add("field", key).add("pointer", "/fields/" + key)
                .add("code", ProblemType.CONFLICT.key()).add("detail", texts.get("api.problem.CONFLICT.detail"))
                .add("registered", theirs).add("by", conflict.by()).add("at", FieldJson.time(conflict.at()));
        return response(ProblemType.CONFLICT, body(ProblemType.CONFLICT, ProblemType.CONFLICT.key(),
                texts.get("api.problem.CONFLICT.detail")).add("version", conflict.version())
                .add("errors", Answer.array().add(error))).build();
    }

    private JsonObjectBuilder body(ProblemType type, String code, String detail) {
        return Answer.object().add("type", app + "/open/api#" + type.key())
                .add("title", texts.get("api.problem." + type)).add("status", type.status()).add("detail", detail)
                .add("code", code);
    }

    private Response.ResponseBuilder response(ProblemType type, JsonObjectBuilder body) {
        return Response.status(type.status()).type(MEDIA_TYPE).entity(body.build().toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.getLanguage().code());
    }
}
