package no.jobbsjanse.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** With real processes: a launcher with a watchdog, a part and where it matters a PostgreSQL, killed in every way. */
class WatchdogTest {

    private static final int SECONDS_AT_MOST = 60;

    @TempDir
    private Path folder;
    private Process started;
    private List<ProcessHandle> everybody = List.of();

    @AfterEach
    void leaveNothing() {
        everybody.forEach(ProcessHandle::destroyForcibly);
        started.destroyForcibly();
    }

    @Test
    void nothing_stays_when_the_launcher_is_killed_without_a_chance() throws Exception {
        start("launcher-with-database");
        assertThat(everybody).hasSize(4);
        started.destroyForcibly();
        assertEverybodyEnds();
    }

    @Test
    void nothing_stays_when_the_launcher_is_asked_to_stop() throws Exception {
        start("launcher");
        started.destroy();
        assertEverybodyEnds();
    }

    @Test
    void nothing_stays_when_maven_is_killed_without_a_chance() throws Exception {
        start("maven");
        started.destroyForcibly();
        assertEverybodyEnds();
    }

    @Test
    void a_second_system_in_the_same_folder_is_refused() throws Exception {
        start("launcher");
        assertThatThrownBy(() -> Watchdog.start(folder, folder.resolve("second.log"))).isInstanceOf(StackFailed.class)
            .hasMessageContaining("already runs in " + folder + ", started by process " + started.pid());
    }

    @Test
    void the_folder_is_free_as_soon_as_a_killed_launchers_parts_are_gone() throws Exception {
        start("launcher");
        started.destroyForcibly().waitFor();

        Watchdog next = Watchdog.start(folder, folder.resolve("next.log"));

        ProcessHandle part = everybody.get(2);
        assertThat(part.isAlive()).isFalse();
        next.close();
    }

    private void start(String role) throws IOException {
        started = SampleLauncher.command(role, folder).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String ids = started.inputReader(StandardCharsets.UTF_8).readLine();
        everybody = Arrays.stream(ids.split(" ")).map(id -> ProcessHandle.of(Long.parseLong(id)).orElseThrow()).toList();
        assertThat(everybody).hasSizeGreaterThanOrEqualTo(3).allMatch(ProcessHandle::isAlive);
    }

    private void assertEverybodyEnds() throws Exception {
        for (ProcessHandle process : everybody) {
            process.onExit().get(SECONDS_AT_MOST, TimeUnit.SECONDS);
        }
    }
}
