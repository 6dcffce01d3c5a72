package no.jobbsjanse.access.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an invitation lives, and when it is brought to mind. */
@ApplicationScoped
public class InvitationSettings {

    private Duration lifetime;
    private Duration firstReminder;
    private Duration lastReminder;

    protected InvitationSettings() {
    }

    /**
     * @param days how long a link works
     * @param firstReminder after how many days it is brought to mind
     * @param lastReminder how many days before the end it is brought to mind for the last time
     */
    @Inject
    InvitationSettings(@ConfigProperty(name = "invitation.days", defaultValue = "14") int days,
            @ConfigProperty(name = "invitation.first-reminder-days", defaultValue = "3") int firstReminder,
            @ConfigProperty(name = "invitation.last-reminder-days", defaultValue = "2") int lastReminder) {
        this.lifetime = Duration.ofDays(days);
        this.firstReminder = Duration.ofDays(firstReminder);
        this.lastReminder = Duration.ofDays(lastReminder);
    }

    /** How long a link works. */
    public Duration lifetime() {
        return lifetime;
    }

    Duration firstReminder() {
        return firstReminder;
    }

    Duration lastReminder() {
        return lastReminder;
    }
}
