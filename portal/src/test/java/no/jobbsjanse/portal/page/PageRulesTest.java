package no.jobbsjanse.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageRulesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("/WEB-INF/"))
                    .map(path -> path.substring(0, path.length() - ".xhtml".length())).toList();
        }
    }

    @Test
    void every_page_has_a_rule() throws IOException {
        assertThat(pages()).isNotEmpty().allSatisfy(page -> assertThat(PageRules.of(page)).as(page).isPresent());
    }

    @Test
    void a_page_without_a_rule_cannot_be_opened() {
        assertThat(PageRules.of("/registry/forgotten")).isEmpty();
        assertThat(PageRules.of("/registry/person.xhtml")).isEmpty();
    }

    @Test
    void nothing_but_pages_lies_where_anybody_could_fetch_it() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.startsWith(WEBAPP.resolve("WEB-INF"))))
                    .allMatch(file -> file.toString().endsWith(".xhtml"));
        }
    }
}
