package no.jobbsjanse.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Slows down whoever, logged in, goes on as fast as a script can: so many times an hour for each account, on each node. */
@WebFilter(urlPatterns = {"/registry/*", "/reporting/*", "/api/search", "/api/participations/*"}, asyncSupported = true)
public class UseGuard extends HttpFilter {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private Throttle throttle;

    @Inject
    @ConfigProperty(name = "use.searches-per-hour", defaultValue = "600")
    private int searches;

    @Inject
    @ConfigProperty(name = "use.openings-per-hour", defaultValue = "3000")
    private int openings;

    @Inject
    @ConfigProperty(name = "use.files-per-hour", defaultValue = "100")
    private int files;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = PageGuard.path(request);
        Principal user = request.getUserPrincipal();
        if (user != null && Use.of(request.getMethod(), path).filter(use -> isTooMuch(use, user.getName())).isPresent()) {
            response.sendError(TOO_MANY_REQUESTS);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isTooMuch(Use use, String who) {
        return !throttle.allows(use + " " + who, switch (use) {
            case SEARCH -> searches;
            case OPEN -> openings;
            case ORDER -> files;
        });
    }
}
