package no.jobbsjanse.registry.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.Care;
import no.jobbsjanse.access.Mergers;

/**
 * Looks for municipalities whose last day is over. What has to be done stands in their dates: whoever dies over it leaves
 * it to the next look, on any node.
 */
@ApplicationScoped
class MergerCare extends Care {

    @Inject
    private Mergers mergers;

    @Inject
    private Merging merging;

    @Override
    protected Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    protected void look() {
        mergers.inForce().forEach(merging::carryOut);
    }
}
