package no.jobbsjanse.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.jobbsjanse.access.ApiCallers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Carries a request out once, however often it is sent: by its {@code Idempotency-Key}. What has come about is answered
 * the same again for a day; what was refused has had no effect, and may be corrected and sent by the same key.
 */
@RequestScoped
public class Once {

    /** Name of the header. */
    static final String KEY = "Idempotency-Key";

    @Inject
    private Caller caller;

    @Inject
    private ApiCallers callers;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    @Context
    private UriInfo address;

    @Context
    private Request request;

    /**
     * What has come about.
     *
     * @param status of HTTP
     * @param location of what was made, after the address of the interface; {@code null} for none
     * @param body the answer
     */
    record Done(int status, String location, JsonObject body) {
    }

    /** Which operations a request consists of, for history: the same again for the same request. */
    interface Operations {

        /** The operation that saves a field, or anything else that has a name. */
        UUID of(String name);
    }

    /** @throws Problem without a key, or by the key of another request */
    Response answer(String key, String body, Function<Operations, Done> act) {
        if (key == null || !key.strip().matches("[\\x21-\\x7e]{1,100}")) {
            throw Problem.parameter(KEY, "api.key");
        }
        String clean = key.strip();
        Optional<ApiCallers.Answer> before = callers.begin(caller.client(), clean, digest(body));
        return response(before.orElseGet(() -> carryOut(clean, act)));
    }

    private ApiCallers.Answer carryOut(String key, Function<Operations, Done> act) {
        try {
            Done done = act.apply(name -> UUID.nameUUIDFromBytes(
                    (caller.client().id() + " " + key + " " + name).getBytes(StandardCharsets.UTF_8)));
            ApiCallers.Answer answer = new ApiCallers.Answer(done.status, done.location, done.body.toString());
            callers.answered(caller.client(), key, answer);
            return answer;
        } catch (RuntimeException refused) {
            callers.failed(caller.client(), key);
            throw refused;
        }
    }

    private Response response(ApiCallers.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        return (answer.location() == null ? response
                : response.location(URI.create(app + OpenApi.PATH + answer.location()))).build();
    }

    private byte[] digest(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((request.getMethod() + " " + address.getPath() + "\n"
                    + body).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
