package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/asvs.md} has a row for each requirement, and every test that a row names is there. */
class AsvsTableTest {

    /** Levels 1 and 2 of OWASP ASVS 5.0.0 without WebRTC. */
    private static final int REQUIREMENTS = 246;

    private static final Path ROOT = Project.PORTAL.getParent();
    private static final String TABLE = Project.read(ROOT.resolve("docs/asvs.md"));

    /** Number, state, and by what it is shown. */
    private static final List<MatchResult> ROWS = find("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| [12] \\| [^|]+ \\|"
            + " (test|evidence|not applicable|not yet) \\| ([^|]+) \\|$", TABLE).toList();

    private static Stream<MatchResult> find(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    /** The sources of all test classes by name; two of the same name, in two modules, count as one. */
    private static Map<String, String> tests() {
        return find("<module>(.+)</module>", Project.read(ROOT.resolve("pom.xml")))
                .map(module -> ROOT.resolve(module.group(1)).resolve("src/test/java")).filter(Files::isDirectory)
                .flatMap(folder -> Project.files(folder, "Test.java").stream())
                .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), Project::read,
                        String::concat));
    }

    @Test
    void every_requirement_has_one_row() {
        assertThat(ROWS).extracting(row -> row.group(1)).hasSize(REQUIREMENTS).doesNotHaveDuplicates();
        assertThat(find("(?m)^\\| \\d", TABLE)).as("rows that cannot be read").hasSize(REQUIREMENTS);
    }

    @Test
    void every_test_that_is_named_is_there() {
        Map<String, String> tests = tests();
        ROWS.forEach(row -> find("\\b(\\w+Test)\\b(?:\\.(\\w+))?", row.group(3)).forEach(named -> {
            assertThat(tests).as(row.group(1)).containsKey(named.group(1));
            if (named.group(2) != null) {
                assertThat(tests.get(named.group(1))).as(row.group(1)).contains(" void " + named.group(2) + "(");
            }
        }));
    }

    @Test
    void whatever_is_proven_by_a_test_names_one() {
        assertThat(ROWS).filteredOn(row -> row.group(2).equals("test")).isNotEmpty()
                .allSatisfy(row -> assertThat(row.group(3)).as(row.group(1)).containsPattern("`\\w+Test\\b"));
    }
}
