package no.jobbsjanse.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import no.jobbsjanse.access.Care;
import no.jobbsjanse.registry.NorwegianClock;

/** Looks after the deadlines of the annual reports. */
@ApplicationScoped
class DeadlineCare extends Care {

    @Inject
    private DeadlineReminder reminder;

    @Inject
    private NorwegianClock clock;

    @Override
    protected Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    protected void look() {
        reminder.remind(clock.today());
    }
}
