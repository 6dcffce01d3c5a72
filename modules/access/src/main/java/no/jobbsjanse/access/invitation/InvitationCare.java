package no.jobbsjanse.access.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import no.jobbsjanse.access.Care;
import no.jobbsjanse.access.keycloak.KeycloakAway;
import no.jobbsjanse.access.keycloak.KeycloakUsers;

/**
 * Looks after invitations that nobody follows: brings them to mind, withdraws those to municipalities that are no more, and finds out who has chosen user name and password
 * but not logged in.
 */
@ApplicationScoped
class InvitationCare extends Care {

    private static final System.Logger LOG = System.getLogger(InvitationCare.class.getName());

    @Inject
    private Reminders reminders;

    @Inject
    private KeycloakUsers keycloak;

    @Override
    protected Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    protected void look() {
        reminders.withdrawEnded();
        reminders.post();
        try {
            for (Reminders.Opened opened : reminders.openedNotChosen()) {
                Optional<KeycloakUsers.Found> found = keycloak.find(opened.account());
                if (found.isPresent() && !found.get().pending()) {
                    reminders.chosen(opened.invitation());
                }
            }
        } catch (KeycloakAway away) {
            LOG.log(Level.DEBUG, "Who has chosen a password is not known: {0}", away.getMessage());
        }
    }
}
