package no.jobbsjanse.portal.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.access.ApiCallers;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.login.ServiceToken;
import no.jobbsjanse.portal.login.ServiceTokens;

/**
 * Lets in only systems that bring a token which holds, do not call too often, and are let in by the place they work for;
 * before anything else is told, such as whether there is an address at all.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class BearerFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String SCHEME = "Bearer ";
    private static final String STANDING = "no.jobbsjanse.portal.api.standing";

    @Inject
    private ServiceTokens tokens;

    @Inject
    private RateLimit limit;

    @Inject
    private ApiCallers callers;

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getUriInfo().getPath().equals(DocumentResource.PATH)) {
            return;
        }
        ServiceToken token = token(request);
        caller.calls(token.client());
        RateLimit.Standing standing = limit.call(token.client());
        request.setProperty(STANDING, standing);
        if (!standing.allowed()) {
            throw Problem.of(ProblemType.TOO_MANY, Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(standing.seconds())));
        }
        caller.is(callers.admit(token.client(), token.place()).orElseThrow(() -> Problem.of(ProblemType.FORBIDDEN,
                List.of(new Problem.Mistake(null, null, new BrokenRule("api.notLetIn"))))));
    }

    private ServiceToken token(ContainerRequestContext request) throws IOException {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorized("");
        }
        Optional<ServiceToken> token = tokens.verify(authorization.substring(SCHEME.length()).strip());
        return token.orElseThrow(() -> unauthorized(", error=\"invalid_token\""));
    }

    /** As RFC 6750 says: a reason only if a token was brought. */
    private static Problem unauthorized(String reason) {
        return Problem.of(ProblemType.UNAUTHORIZED, Map.of(HttpHeaders.WWW_AUTHENTICATE,
                SCHEME + "realm=\"jobbsjansen\"" + reason));
    }

    /** The limit and what is left of it, as the IETF's draft on rate limits has it. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STANDING) instanceof RateLimit.Standing standing) {
            Map<String, Object> headers = new HashMap<>();
            headers.put("RateLimit-Policy", "\"calls\";q=%d;w=%d".formatted(standing.most(), RateLimit.WINDOW.toSeconds()));
            headers.put("RateLimit", "\"calls\";r=%d;t=%d".formatted(standing.left(), standing.seconds()));
            headers.forEach(response.getHeaders()::putSingle);
        }
    }
}
