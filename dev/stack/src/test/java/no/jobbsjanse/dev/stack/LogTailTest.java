package no.jobbsjanse.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void shows_where_the_log_is_and_its_last_fifteen_lines() throws IOException {
        List<String> lines = IntStream.rangeClosed(1, 20_000).mapToObj(number -> "line " + number + ".").toList();
        Path log = Files.write(folder.resolve("part.log"), lines);

        assertThat(LogTail.of(log)).contains(log.toString()).contains("line 20000.").contains("line 19986.")
            .doesNotContain("line 19985.");
    }

    @Test
    void shortens_endless_lines() throws IOException {
        Path log = Files.writeString(folder.resolve("part.log"), "x".repeat(5000));
        assertThat(LogTail.of(log)).hasSizeLessThan(1000);
    }

    @Test
    void finds_the_line_that_matters_without_its_colours() throws IOException {
        Path log = Files.write(folder.resolve("part.log"), List.of("before", "\u001B[1;91mSEVERE\u001B[0m cannot load the app", "after"));
        assertThat(LogTail.from("cannot load", log).orElseThrow()).contains("SEVERE cannot load the app").contains("after")
            .doesNotContain("before").doesNotContain("\u001B");
        assertThat(LogTail.from("no such text", log)).isEmpty();
    }

    @Test
    void says_so_when_there_is_nothing_in_it() {
        assertThat(LogTail.of(folder.resolve("none.log"))).endsWith("is empty.");
    }
}
