package no.jobbsjanse.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells browsers what they must not do with our answers: with pages and files, and with what only leads on to others. */
@ApplicationScoped
public class AnswerHeaders {

    static final String POLICY = "Content-Security-Policy";

    /** Resources that would have other letters if nobody said so. */
    private static final Pattern READABLE = Pattern.compile("\\.(css|js|svg)(\\.xhtml)?$");

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    @Inject
    @ConfigProperty(name = "oidc.issuer")
    private String issuer;

    /** To be called before anything is written. */
    public void set(HttpServletRequest request, HttpServletResponse response) {
        of(app, issuer).forEach(response::setHeader);
        if (!request.getServletPath().startsWith("/jakarta.faces.resource")) {
            response.setHeader("Cache-Control", "no-store");
        } else if (READABLE.matcher(request.getServletPath()).find()) {
            // Not by their types, by which Faces knows what to write addresses into.
            response.setCharacterEncoding("UTF-8");
        }
    }

    static Map<String, String> of(String app, String issuer) {
        Map<String, String> headers = new TreeMap<>(Map.of(POLICY, WebSettings.contentSecurityPolicy(issuer),
                "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=()"));
        if (app.startsWith("https:")) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }
}
