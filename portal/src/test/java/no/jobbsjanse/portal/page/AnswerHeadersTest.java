package no.jobbsjanse.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerHeadersTest {

    private static final String ISSUER = "https://keycloak.example.no/realms/jobbsjansen";

    @Test
    void over_https_browsers_come_back_over_https_only_for_a_year() {
        assertThat(AnswerHeaders.of("https://portal.example.no", ISSUER)).containsEntry("Strict-Transport-Security",
                "max-age=31536000; includeSubDomains");
        assertThat(AnswerHeaders.of("http://localhost:8080", ISSUER)).doesNotContainKey("Strict-Transport-Security");
    }
}
