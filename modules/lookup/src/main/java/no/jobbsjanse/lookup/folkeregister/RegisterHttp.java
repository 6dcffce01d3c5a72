package no.jobbsjanse.lookup.folkeregister;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.http.HttpAnswer;
import no.jobbsjanse.lookup.http.NoAnswer;
import no.jobbsjanse.lookup.http.OutboundHttp;
import no.jobbsjanse.lookup.maskinporten.AccessToken;
import no.jobbsjanse.lookup.maskinporten.GrantRefused;
import no.jobbsjanse.lookup.maskinporten.MaskinportenClient;
import no.jobbsjanse.lookup.maskinporten.MaskinportenFailed;

/**
 * The way to Folkeregisteret: every request carries a token of Maskinporten, every trouble has a name, and no text tells
 * whom was asked for. The same for the simulator and the real one; only addresses and keys differ. Safe for use by several
 * threads.
 */
public final class RegisterHttp {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final String url;
    private final MaskinportenClient maskinporten;
    private final OutboundHttp http;

    /**
     * @param url of the package, up to and without the version
     * @param maskinporten where tokens come from
     * @param timeout for each request; Skatteetaten promises a bulk look-up within 10 s
     * @throws IllegalArgumentException if the url is not an address
     */
    public RegisterHttp(String url, MaskinportenClient maskinporten, Duration timeout) {
        if (!url.matches("https?://.+")) {
            throw new IllegalArgumentException("folkeregister.url must be an address");
        }
        this.url = url.replaceFirst("/+$", "");
        URI.create(this.url);
        this.maskinporten = maskinporten;
        this.http = new OutboundHttp(timeout, MOST_BYTES);
    }

    /** @param resource from the version on, with a slash at the beginning */
    URI address(String resource) {
        return URI.create(url + resource);
    }

    /** The answer, whatever its status; a token that is not accepted is replaced once. */
    HttpAnswer send(HttpRequest.Builder request) throws Unavailable {
        AccessToken token = token();
        HttpAnswer answer = send(request, token);
        if (answer.status() != 401) {
            return answer;
        }
        // It may have been revoked, or our clock be slow: a new one, once.
        maskinporten.discard(token);
        return send(request, token());
    }

    private AccessToken token() throws Unavailable {
        try {
            return maskinporten.token();
        } catch (GrantRefused refused) {
            throw new Unavailable(LookupFailure.MASKINPORTEN_REFUSED, null, refused.code().orElse(null),
                    refused.getMessage());
        } catch (MaskinportenFailed none) {
            throw new Unavailable(LookupFailure.MASKINPORTEN_UNAVAILABLE, null, null, none.getMessage());
        }
    }

    private HttpAnswer send(HttpRequest.Builder request, AccessToken token) throws Unavailable {
        try {
            return http.send(request.setHeader("Authorization", "Bearer " + token.value()).build());
        } catch (NoAnswer none) {
            throw new Unavailable(switch (none.why()) {
                case UNREACHABLE -> LookupFailure.UNREACHABLE;
                case TOO_SLOW -> LookupFailure.TOO_SLOW;
                case TOO_LARGE -> LookupFailure.UNREADABLE;
            }, null, null, none.getMessage());
        }
    }

    /** What an error status means. */
    static Unavailable refused(HttpAnswer answer) {
        return unavailable(switch (answer.status()) {
            case 401, 403 -> LookupFailure.ACCESS_REFUSED;
            case 429 -> LookupFailure.THROTTLED;
            default -> answer.status() >= 500 ? LookupFailure.ERROR : LookupFailure.UNEXPECTED;
        }, answer);
    }

    /** The status is good and the rest is not. */
    static Unavailable unreadable(HttpAnswer answer) {
        return unavailable(LookupFailure.UNREADABLE, answer);
    }

    private static Unavailable unavailable(LookupFailure reason, HttpAnswer answer) {
        return new Unavailable(reason, RetryAfter.parse(answer.header("Retry-After").orElse(null), Instant.now()), null,
                "status " + answer.status() + ", support reference " + SupportReference.in(answer));
    }
}
