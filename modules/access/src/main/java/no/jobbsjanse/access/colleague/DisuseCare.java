package no.jobbsjanse.access.colleague;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.Care;

/** Looks for accounts that nobody uses any more. */
@ApplicationScoped
class DisuseCare extends Care {

    @Inject
    private Disuse disuse;

    @Override
    protected Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    protected void look() {
        disuse.endIt();
    }
}
