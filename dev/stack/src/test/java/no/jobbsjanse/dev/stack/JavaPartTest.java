package no.jobbsjanse.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class JavaPartTest {

    private static final int SECONDS_AT_MOST = 20;

    @TempDir
    private Path folder;
    private Watchdog watchdog;
    private int port;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void startWatchdog() {
        watchdog = Watchdog.start(folder, folder.resolve("watchdog.log"));
        port = Ports.free(1).get(0);
    }

    @AfterEach
    void stopWatchdog() {
        watchdog.close();
    }

    @Test
    void says_what_it_waits_for_and_how_long_it_took() {
        Part part = part("serve");
        part.start();
        part.stop();
        assertThat(said.toString(StandardCharsets.UTF_8))
            .containsPattern("Sample +waiting for http://localhost:" + port + "/")
            .containsPattern("Sample +ready after \\d+\\.\\d s");
    }

    @Test
    void a_part_that_does_not_start_is_explained_with_the_end_of_its_log() {
        assertThatThrownBy(part("fail")::start).isInstanceOf(StackFailed.class)
            .hasMessageContaining("Sample ended with exit code 3.")
            .hasMessageContaining(folder.resolve("sample.log").toString())
            .hasMessageContaining("no such table: sample");
    }

    @Test
    void a_part_that_runs_but_has_given_up_is_not_waited_for() {
        assertThatThrownBy(part("give-up")::start).isInstanceOf(StackFailed.class)
            .hasMessageContaining("Sample has given up.").hasMessageContaining("I give up: no such table");
    }

    @Test
    void a_part_that_dies_later_is_reported() throws Exception {
        Part part = part("serve");
        CompletableFuture<String> death = new CompletableFuture<>();
        part.onDeath(death::complete);
        part.start();

        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/die")).build(),
            BodyHandlers.discarding());

        assertThat(death.get(SECONDS_AT_MOST, TimeUnit.SECONDS)).contains("Sample ended with exit code 4.").contains("told to die");
    }

    @Test
    void a_part_that_is_stopped_on_purpose_is_not_reported_and_can_be_started_again() {
        Part part = part("serve");
        CompletableFuture<String> death = new CompletableFuture<>();
        part.onDeath(death::complete);
        part.start();
        part.stop();
        part.start();
        part.stop();
        assertThat(death).isNotDone();
    }

    @Test
    void a_retired_part_does_not_start_any_more() {
        Part part = part("serve");
        part.retire();
        assertThatThrownBy(part::start).isInstanceOf(StackFailed.class).hasMessageContaining("being stopped");
    }

    private Part part(String behaviour) {
        Announcement announcement = new Announcement(new PrintStream(said, true, StandardCharsets.UTF_8));
        return new JavaPart("Sample", announcement, watchdog, folder.resolve("sample.log")) {

            @Override
            List<String> arguments() {
                return List.of("-cp", System.getProperty("java.class.path"), SamplePart.class.getName(), behaviour, String.valueOf(port));
            }

            @Override
            Map<String, String> environment() {
                return Map.of();
            }

            @Override
            String lastWords() {
                return "I give up";
            }

            @Override
            String readyUrl() {
                return "http://localhost:" + port + "/";
            }
        };
    }
}
