package no.jobbsjanse.portal.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void over_https_the_choice_belongs_to_this_host_and_its_name_says_so() {
        assertThat(Language.NYNORSK.remembered(true)).startsWith("__Host-language=nn; Path=/; ").endsWith(
                "; HttpOnly; SameSite=Lax; Secure").doesNotContain("Domain");
        assertThat(Language.NYNORSK.remembered(false)).startsWith("language=nn; Path=/; ").endsWith(
                "; HttpOnly; SameSite=Lax");
    }
}
