package no.jobbsjanse.lookup;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Answers whatever a test wants: what no simulator would, and nobody should, answer. */
public final class StubServer implements AutoCloseable {

    /** A request as it came in. */
    public record Request(String host, URI address, String authorization, String body) {
    }

    /** The answer to it; {@code headers} alternate names and values. */
    public record Answer(int status, String body, String... headers) {
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** Answers every request with this. */
    public static StubServer answering(int status, String body, String... headers) {
        return new StubServer(request -> new Answer(status, body, headers));
    }

    /** Answers each request as it deserves. */
    public static StubServer answering(Function<Request, Answer> answer) {
        return new StubServer(answer);
    }

    private StubServer(Function<Request, Answer> answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                Request request = read(exchange);
                requests.add(request);
                write(exchange, answer.apply(request));
            }
        });
        server.start();
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Request(headers.getFirst("Host"), exchange.getRequestURI(), headers.getFirst("Authorization"), body);
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        for (int i = 0; i < answer.headers().length; i += 2) {
            exchange.getResponseHeaders().set(answer.headers()[i], answer.headers()[i + 1]);
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Without a slash at the end. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** All requests so far. */
    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
