package no.jobbsjanse.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the simulator, which runs outside the container, how to behave. */
@ApplicationScoped
public class SimulatorControl {

    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    @ConfigProperty(name = "test.simulator")
    String address;

    void behave(String mode, double seconds) {
        String body = "{\"mode\":\"" + mode + "\",\"seconds\":" + seconds + ",\"reset\":true}";
        send(request().header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    void behave(String mode) {
        behave(mode, 1);
    }

    /** Something happens to somebody. */
    void report(String event, String number) {
        String body = "{\"event\":\"" + event + "\",\"number\":\"" + number + "\"}";
        send(request().header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** The sequence number of the last event. */
    long latestEvent() {
        return send(request()).getInt("latestEvent");
    }

    /** Requests for names since the behaviour was last changed. */
    int requests() {
        return requests("BULK");
    }

    /** Requests of a kind since the behaviour was last changed. */
    int requests(String kind) {
        return send(request()).getJsonObject("requests").getInt(kind);
    }

    /** Comes back when that many requests for names are under way or over. */
    void awaitRequests(int many) {
        awaitRequests("BULK", many);
    }

    /** Comes back when that many requests of a kind are under way or over. */
    void awaitRequests(String kind, int many) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (requests(kind) < many) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Folkeregisteret has not been asked");
            }
            // Whoever asks without a pause takes the time of the one she waits for.
            LockSupport.parkNanos(TestRegister.A_MOMENT);
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(address + "/control"));
    }

    private JsonObject send(HttpRequest.Builder request) {
        try (JsonReader answer = Json.createReader(
                new StringReader(http.send(request.build(), BodyHandlers.ofString()).body()))) {
            return answer.readObject();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
