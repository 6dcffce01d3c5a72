package no.jobbsjanse.portal.page;

import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.jobbsjanse.portal.access.WorkContext;

/**
 * Opens only what {@link PageRules} opens, and takes forms from our own pages only: pages keep nothing in the session that a
 * form would have to know. What is not a page looks after itself; the list is short.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PageGuard extends HttpFilter {

    private static final List<String> NOT_PAGES =
            List.of("/jakarta.faces.resource/", "/api/", "/open/language", "/open/entrance", "/open/renewal",
                    "/open/waiting/mail", "/open/municipalities", "/open/dataset.schema.json", "/registry/import/", "/oidc/",
                    "/health", "/metrics");

    @Inject
    private WorkContext context;

    @Inject
    private OwnPages own;

    @Inject
    private Opening opening;

    @Inject
    private RefusalLog refusals;

    @Inject
    private PageTransaction transaction;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isText(request) || reading && isPressed(request.getParameterMap())) {
            refusals.add(Refusal.UNREADABLE);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (NOT_PAGES.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else if (reading) {
            transaction.around(() -> guard(path, request, response, chain));
        } else if (!own.ask(request::getHeader)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            guard(path, request, response, chain);
        }
    }

    /** PostgreSQL has no place in a text for the character 0, and nobody types it: neither in an address nor in a form. */
    private static boolean isText(HttpServletRequest request) {
        String query = request.getQueryString();
        return (query == null || !query.contains("%00"))
                && (!isForm(request) || request.getParameterMap().values().stream().flatMap(Stream::of)
                        .allMatch(value -> value.indexOf('\0') < 0));
    }

    /** Faces takes an address for a form that is sent, if it says so; links on other sites could press buttons then. */
    private static boolean isPressed(Map<String, String[]> parameters) {
        return parameters.keySet().stream().anyMatch(name -> name.endsWith(ResponseStateManager.VIEW_STATE_PARAM));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    /** What is asked for, without query, as no mapping has divided it. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private void guard(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // The welcome file arrives here under its own name.
        String page = path.equals("/index.xhtml") ? "/" : path;
        Optional<Predicate<WorkContext>> rule = PageRules.of(page);
        if (rule.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!rule.get().test(context)) {
            refusals.add(Refusal.FORBIDDEN);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getMethod().equals("POST") && !path.startsWith("/open/") && !opening.isOf(request)) {
            refusals.add(Refusal.OPENED_OTHERWISE);
            response.sendError(HttpServletResponse.SC_PRECONDITION_FAILED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
