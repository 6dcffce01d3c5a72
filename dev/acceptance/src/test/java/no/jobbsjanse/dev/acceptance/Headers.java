package no.jobbsjanse.dev.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.Map;

/** What the portal tells browsers with every page. */
final class Headers {

    private Headers() {
    }

    static void areRight(Response response) {
        Map<String, String> headers = response.allHeaders();
        String page = response.url();
        assertThat(headers.get("content-security-policy")).as(page).contains("default-src 'self'")
                .contains("frame-ancestors 'none'").contains("object-src 'none'").contains("base-uri 'none'")
                .doesNotContain("unsafe-inline").doesNotContain("unsafe-eval").doesNotContain("\n");
        assertThat(headers).as(page).containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store").containsEntry("referrer-policy", "same-origin")
                .containsEntry("cross-origin-opener-policy", "same-origin").doesNotContainKey("x-powered-by");
        assertThat(headers.getOrDefault("server", "")).as(page).doesNotContainPattern("\\d");
    }
}
