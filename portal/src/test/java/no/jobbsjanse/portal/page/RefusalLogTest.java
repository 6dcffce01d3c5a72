package no.jobbsjanse.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalLogTest {

    private static final String SUBJECT = "00000000-0000-4000-8000-000000000005";

    @Test
    void a_line_says_why_who_what_and_in_which_request() {
        assertThat(RefusalLog.line(Refusal.FORBIDDEN, SUBJECT, "GET", "/registry/overview", "0a1b2c3d")).isEqualTo(
                "Refused FORBIDDEN who=" + SUBJECT + " what=GET /registry/overview request=0a1b2c3d");
        assertThat(RefusalLog.line(Refusal.TOO_OFTEN, null, "POST", "/open/find", "0a1b2c3d")).isEqualTo(
                "Refused TOO_OFTEN who=- what=POST /open/find request=0a1b2c3d");
    }

    @Test
    void nothing_from_outside_makes_a_line_or_a_value_of_its_own() {
        String line = RefusalLog.line(Refusal.ELSEWHERE, "x who=admin", "GET\r\nRefused",
                "/a\nRefused\u2028\u0085\u001b[31m{0}å",
                "r");
        assertThat(line).isEqualTo("Refused ELSEWHERE who=x+who%3Dadmin what=GET%0D%0ARefused"
                + " /a%0ARefused%E2%80%A8%C2%85%1B%5B31m%7B0%7D%C3%A5 request=r");
    }

    @Test
    void no_number_of_a_person_is_kept_and_nothing_is_endless() {
        assertThat(LogText.of("/api/participations/01819049846/fields")).isEqualTo("/api/participations/***********/fields");
        assertThat(LogText.of("018190 49846")).isEqualTo("***********");
        assertThat(LogText.of("/api/participations/" + SUBJECT)).endsWith(SUBJECT);
        assertThat(LogText.of("x".repeat(10_000))).hasSize(200);
    }
}
