package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonObject;
import java.util.UUID;

/**
 * The error answers of Folkeregisteret. It has three JSON shapes and one of HTML; which one comes depends on how far a
 * request got: the service itself answers with {@code kode} and {@code melding}, the access control in front of it with
 * {@code feilkode}, the read model with {@code code} and {@code feilreferanse}, the firewall with a page.
 */
final class RegisterErrors {

    private RegisterErrors() {
    }

    static Refusal badRequest(String message) {
        return new Refusal(Answer.json(400, service(message)));
    }

    static Refusal unauthorized() {
        return new Refusal(Answer.json(401, accessControl(401, "Autentiseringsinformasjon mangler eller er ugyldig."))
                .with("WWW-Authenticate", "Bearer"));
    }

    static Refusal forbidden() {
        return new Refusal(Answer.json(403, accessControl(403, "Ugyldig tilgang.")));
    }

    static Refusal notFound() {
        return new Refusal(Answer.json(404, Json.object()
                .add("code", "NOT_FOUND").add("message", "Ikke funnet.").add("httpStatus", 404)
                .add("feilreferanse", UUID.randomUUID().toString().substring(0, 8)).build()));
    }

    static Refusal notAcceptable(String message) {
        return new Refusal(Answer.json(406, service(message)));
    }

    /** Retry-After counts in milliseconds, as Folkeregisteret documents it, not in the seconds of HTTP. */
    static Refusal tooManyRequests(long milliseconds) {
        return new Refusal(Answer.json(429, service("For mange kall er gjort på for kort tid."))
                .with("Retry-After", Long.toString(milliseconds)));
    }

    static Refusal failure(int status) {
        return new Refusal(Answer.json(status, service("Feil i tjenesten. Vennligst prøv igjen seinere.")));
    }

    /** The firewall's page comes with status 200, in the place of the answer. */
    static Refusal firewall() {
        return new Refusal(Answer.html(200, "<html><head><title>Request Rejected</title></head><body>The requested URL"
                + " was rejected. Please consult with your administrator.<br><br>Your support ID is: "
                + Math.abs(UUID.randomUUID().getMostSignificantBits()) + "</body></html>"));
    }

    /** What stands before the service has lost it. */
    static Refusal errorPage() {
        return new Refusal(Answer.html(502, "<html><head><title>502 Bad Gateway</title></head><body>"
                + "<h1>502 Bad Gateway</h1></body></html>"));
    }

    private static JsonObject service(String message) {
        return Json.object().add("kode", "FREG-001").add("melding", message).build();
    }

    private static JsonObject accessControl(int status, String message) {
        return Json.object().add("httpStatus", status).add("feilkode", "FREG-XXX").add("feilmelding", message)
                .add("alvorlighetsgrad", "FEIL").build();
    }
}
