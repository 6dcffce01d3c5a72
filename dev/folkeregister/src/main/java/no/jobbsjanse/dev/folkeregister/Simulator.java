package no.jobbsjanse.dev.folkeregister;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running simulator of Folkeregisteret and Maskinporten on one port. Closing it frees the port and ends the requests
 * under way.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.start(0)) {
 *     // maskinporten.issuer = simulator.issuer(), folkeregister.url = simulator.registerAddress()
 *     simulator.behaviour().set(Mode.UNAVAILABLE);
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {

    private static final String MASKINPORTEN = "/maskinporten/";
    private static final String REGISTER = "/folkeregisteret/offentlig-med-hjemmel/api";

    static {
        // Without it, an answer on a connection in use waits some 40 ms for the acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /**
     * How a simulator is started.
     *
     * @param host          the address to listen on; the loopback address unless it runs in a container
     * @param port          0 for any free one
     * @param baseAddress   the address clients use, without a slash at the end, which becomes part of the issuer; empty
     *                      for {@code http://localhost:<port>}
     * @param tokenLifetime how long an access token is good
     */
    public record Settings(String host, int port, String baseAddress, Duration tokenLifetime, Clock clock) {

        static final Duration USUAL_LIFETIME = Duration.ofSeconds(119);

        /** On the loopback address, with tokens that last 119 s. */
        public static Settings onPort(int port) {
            return new Settings(InetAddress.getLoopbackAddress().getHostAddress(), port, "", USUAL_LIFETIME,
                    Clock.systemUTC());
        }
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final String baseAddress;
    private final Behaviour behaviour = new Behaviour();
    private final Requests requests = new Requests();
    private final Events events;

    private Simulator(Settings settings) throws IOException {
        server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "folkeregister");
            thread.setDaemon(true);
            return thread;
        });
        baseAddress = settings.baseAddress().isEmpty() ? "http://localhost:" + port() : settings.baseAddress();
        events = new Events(settings.clock());
        server.setExecutor(threads);
        server.createContext("/", router(settings));
        server.start();
    }

    /**
     * Starts on the loopback address.
     *
     * @param port 0 for any free one
     * @throws UncheckedIOException when the port is taken
     */
    public static Simulator start(int port) {
        return start(Settings.onPort(port));
    }

    /** @throws UncheckedIOException when the port is taken or the host is not one of this machine's */
    public static Simulator start(Settings settings) {
        try {
            return new Simulator(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of the control page, without a slash at the end. */
    public String baseAddress() {
        return baseAddress;
    }

    /** Maskinporten's issuer, with a slash at the end: the only {@code aud} a grant may have. */
    public String issuer() {
        return baseAddress + MASKINPORTEN;
    }

    /** The register's address up to, and without, the version. */
    public String registerAddress() {
        return baseAddress + REGISTER;
    }

    public Behaviour behaviour() {
        return behaviour;
    }

    public Requests requests() {
        return requests;
    }

    public Events events() {
        return events;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    private Router router(Settings settings) {
        var tokens = new AccessTokens(issuer(), settings.tokenLifetime(), settings.clock());
        var maskinporten = new MaskinportenEndpoint(issuer(), new Grants(issuer(), settings.clock()), tokens, behaviour);
        var gate = new RegisterGate(tokens, behaviour);
        var people = new People(behaviour);
        var feed = new EventFeedEndpoint(events);
        var control = new ControlPage(behaviour, requests, events);

        Router router = new Router(requests);
        router.add("GET", MASKINPORTEN + "\\.well-known/oauth-authorization-server", Requests.Kind.METADATA,
                maskinporten::metadata);
        router.add("GET", MASKINPORTEN + "jwks", Requests.Kind.KEYS, maskinporten::keys);
        router.add("POST", MASKINPORTEN + "token", Requests.Kind.TOKEN, maskinporten::token);
        router.add("POST", REGISTER + "/v1/personer/bulkoppslag/?", Requests.Kind.BULK,
                gate.before(new BulkEndpoint(people, behaviour)));
        router.add("GET", REGISTER + "/v1/personer/[^/]+", Requests.Kind.PERSON,
                gate.before(new PersonEndpoint(people)));
        router.add("GET", REGISTER + "/v1/hendelser/feed", Requests.Kind.FEED, gate.before(feed));
        router.add("GET", REGISTER + "/v1/hendelser/siste/sekvensnummer", Requests.Kind.LATEST_SEQUENCE_NUMBER,
                gate.before(feed::latest));
        router.add("GET", "/", control::page);
        router.add("GET", "/control\\.css", control::style);
        router.add("GET", "/control", control::state);
        router.add("POST", "/control", control::change);
        return router;
    }
}
