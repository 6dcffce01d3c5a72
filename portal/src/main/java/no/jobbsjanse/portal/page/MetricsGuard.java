package no.jobbsjanse.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets nobody read the server's figures but those who bring the token of the configuration. Without one there, there are
 * no figures: forgetting to set it opens nothing.
 */
@WebFilter(urlPatterns = "/metrics/*", asyncSupported = true)
public class MetricsGuard extends HttpFilter {

    private static final String SCHEME = "Bearer ";

    @Inject
    private RefusalLog refusals;

    @Inject
    @ConfigProperty(name = "metrics.token")
    private Optional<String> token;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (token.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isRight(request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
        } else {
            refusals.add(Refusal.UNKNOWN_TOKEN);
            response.setHeader("WWW-Authenticate", SCHEME.strip());
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Takes as long for a nearly right token as for a wrong one. */
    private boolean isRight(String authorization) {
        return authorization != null && MessageDigest.isEqual(authorization.getBytes(StandardCharsets.UTF_8),
                (SCHEME + token.orElseThrow()).getBytes(StandardCharsets.UTF_8));
    }
}
