package no.jobbsjanse.dev.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine. None is ever downloaded. */
final class Chromium {

    private static final String SETTING = "chromium";
    // The others draw pages of their own for each window, at nearly a processor's cost.
    private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "google-chrome",
            "google-chrome-stable", "chromium-browser", "chrome");
    private static final List<String> FLAGS = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Chromium() {
    }

    /** There is no browser; the message says in one sentence what to do. */
    static final class Missing extends RuntimeException {

        Missing(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * The path named by the system property or environment variable {@code chromium}, else the first on the path.
     *
     * @throws Missing if there is none
     */
    static Path executable() {
        Optional<String> told = Optional.ofNullable(System.getProperty(SETTING)).or(() ->
                Optional.ofNullable(System.getenv(SETTING))).filter(path -> !path.isBlank());
        if (told.isPresent()) {
            return told.map(Path::of).filter(Files::isExecutable).orElseThrow(() -> new Missing(
                    "The browser tests were told to use " + told.get() + ", but there is no browser there: correct the"
                            + " system property or environment variable " + SETTING + "."));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new Missing("The browser tests need Chromium: install it (Debian: apt-get install"
                        + " chromium-headless-shell) or say where one is with -D" + SETTING + "=/path/to/it."));
    }

    static Browser launch(Playwright playwright) {
        List<String> flags = new ArrayList<>(FLAGS);
        if (System.getProperty("user.name").equals("root")) {
            flags.add("--no-sandbox");
        }
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
                .setHeadless(true).setArgs(flags));
    }
}
