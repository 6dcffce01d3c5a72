package no.jobbsjanse.keycloak;

import jakarta.ws.rs.core.Response.Status;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's page for one-time codes, which for whoever must have a second factor begins with a choice: an app with codes
 * or a passkey. One of them is enough, and she may think again until she has it. What is chosen is done by Keycloak's own
 * two actions; this one stays hers until one of them has succeeded, so that to choose and go away is no way around it.
 *
 * <p>Passkeys are offered where the realm's action {@code webauthn-register} is on. Whoever asks for codes herself, from
 * the portal's menu, has chosen already.
 */
public class SecondFactorOfChoice extends UpdateTotp {

    /** The button she presses, and where the log-in remembers which one it was. */
    private static final String WAY = "way";
    private static final String APP = "app";
    private static final String PASSKEY = "passkey";
    private static final String PASSKEY_ACTION = "webauthn-register";
    /** Says in a log-in that it waits for a second factor, and then that it has got one. */
    private static final String NOTE = "second factor";
    private static final String WAITING = "waiting";
    private static final String MADE_HERE = "made";

    /**
     * Keycloak asks before each step. A second factor that has been set up somewhere else meanwhile has not been asked for
     * here: this log-in neither goes on without it nor adds one more.
     */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (WAITING.equals(context.getAuthenticationSession().getAuthNote(NOTE)) && !isRequired(context)) {
            throw new ErrorPageException(context.getSession(), context.getAuthenticationSession(), Status.BAD_REQUEST, Messages.EXPIRED_ACTION);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (isChoice(context)) {
            context.getAuthenticationSession().setAuthNote(NOTE, WAITING);
            show(context);
        } else {
            super.requiredActionChallenge(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        evaluateTriggers(context);
        if (isChoice(context)) {
            choose(context);
        } else {
            super.processAction(context);
        }
    }

    private void choose(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String pressed = context.getHttpRequest().getDecodedFormParameters().getFirst(WAY);
        if (pressed != null) {
            login.setAuthNote(WAY, pressed);
            show(context);
            return;
        }
        offerAnotherWay(context);
        switch (chosen(context)) {
            case APP -> super.processAction(context);
            case PASSKEY -> passkey(context).processAction(context);
            default -> show(context);
        }
        if (context.getStatus() == RequiredActionContext.Status.SUCCESS) {
            login.setAuthNote(NOTE, MADE_HERE);
        }
    }

    private void show(RequiredActionContext context) {
        offerAnotherWay(context);
        switch (chosen(context)) {
            case APP -> super.requiredActionChallenge(context);
            case PASSKEY -> passkey(context).requiredActionChallenge(context);
            default -> context.challenge(context.form().createForm("second-factor.ftl"));
        }
    }

    private static void offerAnotherWay(RequiredActionContext context) {
        context.form().setAttribute("anotherWay", true);
    }

    private static String chosen(RequiredActionContext context) {
        String way = context.getAuthenticationSession().getAuthNote(WAY);
        return way == null ? "" : way;
    }

    private static RequiredActionProvider passkey(RequiredActionContext context) {
        return context.getSession().getProvider(RequiredActionProvider.class, PASSKEY_ACTION);
    }

    private boolean isChoice(RequiredActionContext context) {
        RequiredActionProviderModel passkeys = context.getRealm().getRequiredActionProviderByAlias(PASSKEY_ACTION);
        return passkeys != null && passkeys.isEnabled() && !isAskedForByHerself(context.getAuthenticationSession());
    }

    private boolean isAskedForByHerself(AuthenticationSessionModel login) {
        return getId().equals(login.getClientNote(Constants.KC_ACTION_EXECUTING))
                && !Boolean.parseBoolean(login.getClientNote(Constants.KC_ACTION_ENFORCED));
    }

    private boolean isRequired(RequiredActionContext context) {
        return context.getUser().getRequiredActionsStream().anyMatch(getId()::equals)
                || context.getAuthenticationSession().getRequiredActions().contains(getId());
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
