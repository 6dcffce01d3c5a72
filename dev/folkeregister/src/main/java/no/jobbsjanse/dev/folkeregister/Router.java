package no.jobbsjanse.dev.folkeregister;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the endpoint for a request, counts it, and writes the answer. */
final class Router implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Router.class.getName());

    private record Route(String method, Pattern path, Optional<Requests.Kind> kind, Endpoint endpoint) {
    }

    private final List<Route> routes = new ArrayList<>();
    private final Requests requests;

    Router(Requests requests) {
        this.requests = requests;
    }

    /** The first route that fits is taken. */
    void add(String method, String path, Endpoint endpoint) {
        routes.add(new Route(method, Pattern.compile(path), Optional.empty(), endpoint));
    }

    void add(String method, String path, Requests.Kind kind, Endpoint endpoint) {
        routes.add(new Route(method, Pattern.compile(path), Optional.of(kind), endpoint));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.read(exchange);
            write(exchange, answer(request));
        }
    }

    private Answer answer(Request request) {
        try {
            return route(request).endpoint().answer(request);
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            // Neither its message nor the address: they may hold a number.
            LOG.log(System.Logger.Level.ERROR, () -> "Failed with " + e.getClass().getName() + " at "
                    + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "an unknown place"));
            return RegisterErrors.failure(500).answer();
        }
    }

    private Route route(Request request) {
        List<Route> here = routes.stream().filter(route -> route.path().matcher(request.path()).matches()).toList();
        if (here.isEmpty()) {
            throw RegisterErrors.notFound();
        }
        Route route = here.stream().filter(candidate -> candidate.method().equals(request.method())).findFirst()
                .orElseThrow(() -> new Refusal(Answer.empty(405).with("Allow", here.get(0).method())));
        route.kind().ifPresent(requests::add);
        return route;
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        if (answer == Answer.HANG_UP) {
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }
}
