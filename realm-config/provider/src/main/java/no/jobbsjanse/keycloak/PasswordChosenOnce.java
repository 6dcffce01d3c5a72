package no.jobbsjanse.keycloak;

import jakarta.ws.rs.core.Response.Status;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's page for a new password, which through an entrance is there only once. Keycloak does not look whether an
 * action is still required when its form comes in: who has opened an entrance and waited on its page could set the
 * password anew after somebody else has come in by another one. So every step of such a log-in asks again, and the
 * first password that is chosen ends all the others.
 */
public class PasswordChosenOnce extends UpdatePassword {

    private static final String CHOSEN_HERE = "chosen";

    /** Keycloak asks every action before each step, whoever's step it is. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        refuseWhoIsTooLate(context);
        super.evaluateTriggers(context);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        tellThePage(context);
        super.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        refuseWhoIsTooLate(context);
        tellThePage(context);
        super.processAction(context);
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (context.getStatus() == RequiredActionContext.Status.SUCCESS && login.getAuthNote(EntranceHandler.NOTE) != null) {
            login.setAuthNote(EntranceHandler.NOTE, CHOSEN_HERE);
        }
    }

    /** Whoever has had no password has no other devices to log out from, and hers is not a new one. */
    private static void tellThePage(RequiredActionContext context) {
        context.form().setAttribute("firstPassword", Pending.is(context.getUser()));
    }

    private static void refuseWhoIsTooLate(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String entrance = login.getAuthNote(EntranceHandler.NOTE);
        if (entrance != null && !entrance.equals(CHOSEN_HERE) && !Pending.is(context.getUser())) {
            // The step before may have changed something already, such as the user name.
            context.getSession().getTransactionManager().setRollbackOnly();
            throw new ErrorPageException(context.getSession(), login, Status.BAD_REQUEST, Messages.EXPIRED_ACTION);
        }
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    /** In place of Keycloak's own, which has the same id. */
    @Override
    public int order() {
        return 1;
    }
}
