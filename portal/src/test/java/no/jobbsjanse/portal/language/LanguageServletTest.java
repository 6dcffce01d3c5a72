package no.jobbsjanse.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageServletTest {

    @ParameterizedTest
    @CsvSource({"/, /", "/registry/person?id=1, /registry/person?id=1"})
    void goes_back_to_the_page_one_came_from(String back, String path) {
        assertThat(LanguageServlet.path(back)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a\r\nX: y"})
    void never_leads_to_another_site(String back) {
        assertThat(LanguageServlet.path(back)).isEqualTo("/");
    }
}
