package no.jobbsjanse.dev.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever hears of a weakness in a library finds out in one file whether the portal has it, and in which version. */
class BillOfMaterialsAcceptanceTest {

    private static final Path BUILT = Path.of("..", "..", "portal", "target");
    private static final Pattern LIBRARY =
            Pattern.compile("\"pkg:maven/[^/]+/([^@\"]+)@([^?\"]+)\\?(?:classifier=([^&\"]+)&)?type=jar\"");

    @Test
    void every_library_of_the_portal_is_listed_and_nothing_else() throws IOException {
        Set<String> listed = LIBRARY.matcher(Files.readString(BUILT.resolve("bom.json"))).results()
                .map(one -> one.group(1) + "-" + one.group(2) + (one.group(3) == null ? "" : "-" + one.group(3)))
                .collect(Collectors.toSet());
        try (JarFile portal = new JarFile(BUILT.resolve("portal.war").toFile())) {
            Set<String> packed = portal.stream().map(entry -> entry.getName())
                    .filter(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - ".jar".length()))
                    .collect(Collectors.toSet());
            assertThat(listed).hasSizeGreaterThan(20).isEqualTo(packed);
        }
    }
}
