package no.jobbsjanse.dev.acceptance;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.jobbsjanse.dev.stack.Settings;
import no.jobbsjanse.dev.stack.Stack;

/** The running system with new data, and a browser; one of each for the whole run of the tests. */
final class WholeSystem implements AutoCloseable {

    /** How long the browser waits for what it is told to see; a busy machine is slow. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Path FOLDER = Path.of("target", "stack");

    private final Stack stack;
    private final Playwright playwright;
    private final Browser browser;
    private final Sessions sessions = new Sessions();

    private WholeSystem(Stack stack, Playwright playwright) {
        this.stack = stack;
        this.playwright = playwright;
        browser = Chromium.launch(playwright);
    }

    /** @throws Chromium.Missing before anything is started */
    static WholeSystem start() {
        Chromium.executable();
        deleteFormerRun();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        return new WholeSystem(Stack.start(Settings.onFreePorts(FOLDER)), Playwright.create());
    }

    private static void deleteFormerRun() {
        if (!Files.exists(FOLDER)) {
            return;
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a part of it has written so far. */
    static Path log(String part) {
        return FOLDER.resolve("logs").resolve(part + ".log");
    }

    Stack stack() {
        return stack;
    }

    /** Requests without a browser. */
    APIRequest requests() {
        return playwright.request();
    }

    Browser browser() {
        return browser;
    }

    Sessions sessions() {
        return sessions;
    }

    @Override
    public void close() {
        playwright.close();
        stack.close();
    }
}
