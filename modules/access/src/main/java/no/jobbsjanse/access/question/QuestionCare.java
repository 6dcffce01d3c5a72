package no.jobbsjanse.access.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.Care;

/** Forgets questions that were asked long ago. */
@ApplicationScoped
class QuestionCare extends Care {

    @Inject
    private QuestionLedger questions;

    @Override
    protected Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    protected void look() {
        questions.forget();
    }
}
