package no.jobbsjanse.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttemptCookiesTest {

    @Test
    void over_https_an_attempt_goes_over_https_only_and_its_name_says_so() {
        assertThat(AttemptCookies.cookie(AttemptCookies.prefix(true) + "x", "y", 600, true)).isEqualTo(
                "__Secure-login_x=y; Path=/oidc/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
        assertThat(AttemptCookies.cookie(AttemptCookies.prefix(false) + "x", "y", 600, false)).isEqualTo(
                "login_x=y; Path=/oidc/; Max-Age=600; HttpOnly; SameSite=Lax");
    }
}
