package no.jobbsjanse.access.invitation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import no.jobbsjanse.access.BackgroundWork;
import no.jobbsjanse.access.keycloak.KeycloakAway;
import no.jobbsjanse.access.keycloak.KeycloakUsers;

/**
 * Looks after invitations that nobody follows: brings them to mind, and finds out who has chosen user name and password
 * but not logged in. On several nodes it does no harm twice.
 */
@ApplicationScoped
class InvitationCare implements BackgroundWork {

    private static final System.Logger LOG = System.getLogger(InvitationCare.class.getName());
    private static final int SECONDS_BETWEEN_ROUNDS = 30;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Reminders reminders;

    @Inject
    private KeycloakUsers keycloak;

    private ScheduledFuture<?> rounds;

    @Override
    public void start() {
        rounds = timer.scheduleWithFixedDelay(() -> executor.execute(this::round), SECONDS_BETWEEN_ROUNDS,
                SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            reminders.post();
            for (Reminders.Opened opened : reminders.openedNotChosen()) {
                Optional<KeycloakUsers.Found> found = keycloak.find(opened.account());
                if (found.isPresent() && !found.get().pending()) {
                    reminders.chosen(opened.invitation());
                }
            }
        } catch (KeycloakAway away) {
            LOG.log(Level.DEBUG, "Who has chosen a password is not known: {0}", away.getMessage());
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Invitations are not looked after: {0}", trouble.toString());
        }
    }
}
