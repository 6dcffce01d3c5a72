package no.jobbsjanse.dev.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.dev.database.Project;
import org.assertj.core.api.Assertions;

/** What stands in the sources of the portal, for tests of everything that is there: the next addition is covered too. */
final class PortalSources {

    private static final Path PORTAL = Project.root().resolve("portal/src/main");

    private PortalSources() {
    }

    /** What stands in the first group of a pattern, wherever it is found. */
    static Set<String> found(String pattern, String ending) {
        try (Stream<Path> files = Files.walk(PORTAL)) {
            return files.filter(file -> file.toString().endsWith(ending)).flatMap(file -> Pattern.compile(pattern)
                    .matcher(read(file)).results()).map(one -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every parameter of an address that a page reads, or a link sets. */
    static Set<String> parameters() {
        Set<String> names = found("getParameter\\(\"([^\"]+)\"\\)", ".java");
        names.addAll(found("viewParam name=\"([^\"]+)\"", ".xhtml"));
        names.addAll(found("[?&](?:amp;)?([a-z][A-Za-z]*)=", ".java"));
        names.addAll(found("[?&](?:amp;)?([a-z][A-Za-z]*)=", ".xhtml"));
        Assertions.assertThat(names).contains("back", "id", "project", "case").hasSizeGreaterThan(40);
        return names;
    }

    /** What servlets answer to, below a path. */
    static Set<String> servlets(String below) {
        return found("@WebServlet\\(([^)]*)\\)", "Servlet.java").stream().flatMap(addresses ->
                Pattern.compile("\"(" + below + "[^\"]*)\"").matcher(addresses).results()).map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
