package no.jobbsjanse.access.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.Care;

/** Forgets old answers to systems. */
@ApplicationScoped
class ApiAnswerCare extends Care {

    @Inject
    private ApiAnswerLedger answers;

    @Override
    protected Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    protected void look() {
        answers.forget();
    }
}
