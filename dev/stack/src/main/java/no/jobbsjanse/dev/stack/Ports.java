package no.jobbsjanse.dev.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which ports are free, and what to tell somebody whose port is not. */
final class Ports {

    private static final int MILLIS_TO_CONNECT = 300;
    private static final int HIGHEST = 65_535;

    private Ports() {
    }

    /**
     * A port that a part needs.
     *
     * @param property the system property that chooses another
     */
    record Need(String who, int port, String property) {
    }

    /** So many different ports that nobody uses now. */
    static List<Integer> free(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /**
     * Refuses to go on when a port is taken, and names all of them at once.
     *
     * @throws StackFailed with a sentence per taken port: who needs it, who has it, what to do
     */
    static void demand(List<Need> needs) {
        List<Need> taken = needs.stream().filter(need -> isTaken(need.port())).toList();
        if (!taken.isEmpty()) {
            throw new StackFailed(taken.stream().map(Ports::explain).collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private static String explain(Need need) {
        return "Port " + need.port() + " is needed by " + need.who() + " but taken by "
            + PortHolder.of(need.port()).orElse("another program")
            + ". Stop that, or choose another port: mvn -Prun -D" + need.property() + "=" + nextFree(need.port());
    }

    private static int nextFree(int taken) {
        return IntStream.range(taken + 1, HIGHEST).filter(port -> !isTaken(port)).findFirst().orElseThrow();
    }

    /** Connecting finds a listener on any address; binding finds the rest. */
    private static boolean isTaken(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (Socket socket = new Socket()) {
            socket.connect(address, MILLIS_TO_CONNECT);
            return true;
        } catch (IOException nobodyListens) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(address);
                return false;
            } catch (IOException e) {
                return true;
            }
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
