package no.jobbsjanse.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebSettingsTest {

    /** What the container is told of the cookie of the session, by setter. */
    private static Map<String, List<Object>> told(boolean secure) {
        Map<String, List<Object>> told = new HashMap<>();
        WebSettings.session((SessionCookieConfig) Proxy.newProxyInstance(WebSettingsTest.class.getClassLoader(),
                new Class<?>[] {SessionCookieConfig.class}, (container, setter, values) -> {
                    told.put(setter.getName(), List.of(values));
                    return null;
                }), secure);
        return told;
    }

    @Test
    void over_https_the_session_belongs_to_this_host_and_goes_over_https_only() {
        assertThat(told(true)).containsEntry("setName", List.of("__Host-session")).containsEntry("setSecure", List.of(true))
                .containsEntry("setPath", List.of("/")).doesNotContainKey("setDomain");
    }

    @Test
    void scripts_never_get_at_it() {
        for (boolean secure : new boolean[] {true, false}) {
            assertThat(told(secure)).containsEntry("setHttpOnly", List.of(true));
        }
    }
}
