package no.jobbsjanse.access.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.Care;

/** Looks after requests that nobody answers. */
@ApplicationScoped
class RequestCare extends Care {

    @Inject
    private Forwarding forwarding;

    @Override
    protected Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    protected void look() {
        forwarding.forward();
        forwarding.forget();
    }
}
