package no.jobbsjanse.portal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** IMDi reads where somebody was who asks. */
class PageTextTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path TEXTS = Path.of("src/main/resources/no/jobbsjanse/portal/texts_nb.properties");

    @Test
    void every_page_has_a_name() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        List<String> pages;
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            pages = files.map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF/"))
                    .map(file -> file.equals("/index.xhtml") ? "/" : file.replace(".xhtml", "")).toList();
        }
        assertThat(pages).contains("/", "/registry/register").allSatisfy(page -> assertThat(PageText.keys(page)
                .map(texts::getProperty).filter(words -> words != null).findFirst()).as(page)
                .hasValueSatisfying(words -> assertThat(words).as(page).doesNotContain("{")));
    }
}
