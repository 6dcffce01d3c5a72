package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.page.ClientAddress;
import no.jobbsjanse.portal.page.Throttle;

/** How many messages one computer may send. */
@ApplicationScoped
class FindBrake {

    private static final int TIMES_AN_HOUR = 10;

    @Inject
    private Throttle throttle;

    @Inject
    private ClientAddress addresses;

    /** @throws BrokenRule {@code access.request.tooMany} */
    void check(HttpServletRequest request) {
        if (!throttle.allows("find " + addresses.of(request), TIMES_AN_HOUR)) {
            throw new BrokenRule("access.request.tooMany");
        }
    }
}
