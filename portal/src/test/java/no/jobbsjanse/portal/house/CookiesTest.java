package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each cookie is written where a test looks at it: the attempt to log in, the language; the session is the container's. */
class CookiesTest {

    @Test
    void nothing_else_is_kept_in_a_cookie() {
        assertThat(Project.files(Project.PORTAL.resolve("src/main/java"), ".java").stream()
                .filter(file -> Project.read(file).matches("(?s).*(\"Set-Cookie\"|SET_COOKIE|addCookie|new Cookie\\(|NewCookie).*"))
                .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("AttemptCookies.java", "LanguageServlet.java", "LanguageOfForm.java");
    }
}
