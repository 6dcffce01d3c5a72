package no.jobbsjanse.portal.login;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps each log-in attempt in an encrypted cookie of its own: no session, so tabs and nodes do not disturb each other. */
@ApplicationScoped
class AttemptCookies {

    private static final String NAME = "login_";
    private static final int MOST_AT_ONCE = 10;

    @Inject
    private OidcSettings settings;

    void keep(Attempt attempt, HttpServletRequest request, HttpServletResponse response) {
        List<Cookie> others = all(request);
        others.stream().limit(Math.max(0, others.size() - MOST_AT_ONCE + 1))
                .forEach(old -> write(response, old.getName(), "", 0));
        write(response, prefix() + attempt.state().getValue(), seal(attempt), Attempt.LIFETIME.toSeconds());
    }

    Optional<Attempt> find(String state, HttpServletRequest request) {
        return all(request).stream().filter(cookie -> cookie.getName().equals(prefix() + state)).findFirst()
                .flatMap(cookie -> open(state, cookie.getValue()));
    }

    void forget(Attempt attempt, HttpServletResponse response) {
        write(response, prefix() + attempt.state().getValue(), "", 0);
    }

    private List<Cookie> all(HttpServletRequest request) {
        return request.getCookies() == null ? List.of() : Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().startsWith(prefix())).toList();
    }

    private void write(HttpServletResponse response, String name, String value, long seconds) {
        response.addHeader("Set-Cookie", cookie(name, value, seconds, settings.secureCookies()));
    }

    static String cookie(String name, String value, long seconds, boolean secure) {
        return name + "=" + value + "; Path=/oidc/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    private String prefix() {
        return prefix(settings.secureCookies());
    }

    /** Browsers refuse a cookie of such a name from anything but https. The stricter {@code __Host-} allows no path. */
    static String prefix(boolean secure) {
        return (secure ? "__Secure-" : "") + NAME;
    }

    private String seal(Attempt attempt) {
        try {
            JWEObject sealed = new JWEObject(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM),
                    new Payload(Map.<String, Object>of("nonce", attempt.nonce().getValue(),
                            "verifier", attempt.verifier().getValue(), "target", attempt.target(),
                            "expires", attempt.expires().getEpochSecond())));
            sealed.encrypt(new DirectEncrypter(key()));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Attempt> open(String state, String cookie) {
        try {
            JWEObject sealed = JWEObject.parse(cookie);
            sealed.decrypt(new DirectDecrypter(key()));
            Map<String, Object> content = sealed.getPayload().toJSONObject();
            Attempt attempt = new Attempt(new State(state), new Nonce((String) content.get("nonce")),
                    new CodeVerifier((String) content.get("verifier")), (String) content.get("target"),
                    Instant.ofEpochSecond(((Number) content.get("expires")).longValue()));
            return Optional.of(attempt).filter(found -> Instant.now().isBefore(found.expires()));
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] key() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("login-cookie:" + settings.secret()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
