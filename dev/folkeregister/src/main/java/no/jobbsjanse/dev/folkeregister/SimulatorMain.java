package no.jobbsjanse.dev.folkeregister;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the simulator until it is told to stop. System properties: {@code port} (or the first argument; 8090), {@code host}
 * to listen on (the loopback address), {@code base-address} that clients use ({@code http://localhost:<port>}), and
 * {@code token-lifetime} in seconds (119).
 */
public final class SimulatorMain {

    private static final int USUAL_PORT = 8090;

    private SimulatorMain() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : Integer.getInteger("port", USUAL_PORT);
        Simulator.Settings settings = new Simulator.Settings(
                System.getProperty("host", InetAddress.getLoopbackAddress().getHostAddress()), port,
                System.getProperty("base-address", ""),
                Duration.ofSeconds(Long.getLong("token-lifetime", Simulator.Settings.USUAL_LIFETIME.toSeconds())),
                Clock.systemUTC());
        try {
            Simulator simulator = Simulator.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop"));
            System.out.println("Folkeregister and Maskinporten simulator ready on " + simulator.baseAddress() + "/");
        } catch (UncheckedIOException e) {
            System.err.println("Could not listen on " + settings.host() + " port " + port + ": "
                    + e.getCause().getMessage() + ". Choose another with -Dport=.");
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }
}
