package no.jobbsjanse.dev.stack;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

/** A small process that behaves as a part may: it serves until it is told to die, fails, or gives up but stays. */
final class SamplePart {

    private SamplePart() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("fail")) {
            System.out.println("no such table: sample");
            System.exit(3);
        }
        if (arguments[0].equals("give-up")) {
            System.out.println("I give up: no such table");
            new CountDownLatch(1).await();
        }
        HttpServer server = HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            if (exchange.getRequestURI().getPath().equals("/die")) {
                System.out.println("told to die");
                System.exit(4);
            }
        });
        server.start();
    }
}
