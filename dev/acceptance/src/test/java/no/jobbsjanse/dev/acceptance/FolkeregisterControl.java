package no.jobbsjanse.dev.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;

/** Tells the simulated Folkeregister how to behave. */
record FolkeregisterControl(Stack stack) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    void set(String mode) {
        send("{\"mode\":\"%s\"}".formatted(mode));
    }

    void set(String mode, int seconds) {
        send("{\"mode\":\"%s\",\"seconds\":%d}".formatted(mode, seconds));
    }

    private void send(String json) {
        try {
            int status = HTTP.send(HttpRequest.newBuilder(URI.create(stack.folkeregisterUrl() + "/control"))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build(),
                    BodyHandlers.discarding()).statusCode();
            Assertions.assertThat(status).isEqualTo(200);
        } catch (IOException e) {
            throw new IllegalStateException("The simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
