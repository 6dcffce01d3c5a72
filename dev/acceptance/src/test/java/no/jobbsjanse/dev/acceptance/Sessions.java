package no.jobbsjanse.dev.acceptance;

import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/** Who is logged in already: typing passwords would take a third of the time of all tests. */
final class Sessions {

    private final Map<DemoUser, Cookie> cookies = new HashMap<>();

    void remember(DemoUser user, Cookie session) {
        cookies.put(user, session);
    }

    /** May have ended meanwhile. */
    Optional<Cookie> of(DemoUser user) {
        return Optional.ofNullable(cookies.get(user));
    }
}
