package no.jobbsjanse.registry.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import no.jobbsjanse.access.Care;

/** Looks for a deletion that IMDi has approved. */
@ApplicationScoped
class RetentionCare extends Care {

    private static final int AT_ONCE = 200;

    @Inject
    private RetentionRound round;

    @Override
    protected Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    protected void look() {
        round.waiting().ifPresent(this::carryOut);
    }

    private void carryOut(UUID run) {
        boolean more = true;
        while (more) {
            more = round.carryOut(run, AT_ONCE);
        }
        round.finish(run);
    }
}
