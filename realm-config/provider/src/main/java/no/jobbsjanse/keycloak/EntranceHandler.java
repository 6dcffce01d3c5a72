package no.jobbsjanse.keycloak;

import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Opens an entrance: whoever comes through does the required actions of the user – user name, password, second factor –
 * and is logged in then. It can be opened again until it expires, but only while she has not chosen a password yet: from
 * then on every entrance that was ever given out is refused, without a list of them.
 */
public class EntranceHandler extends AbstractActionTokenHandler<EntranceToken> {

    /** Says in a log-in that it began here; {@link PasswordChosenOnce} minds that it does not go on for too long. */
    static final String NOTE = "entrance";

    public EntranceHandler() {
        super(EntranceToken.TYPE, EntranceToken.class, Messages.INVALID_REQUEST, EventType.EXECUTE_ACTION_TOKEN, Errors.INVALID_REQUEST);
    }

    @Override
    public Predicate<? super EntranceToken>[] getVerifiers(ActionTokenContext<EntranceToken> context) {
        UserModel user = context.getAuthenticationSession().getAuthenticatedUser();
        return TokenUtils.predicates(TokenUtils.checkThat(
                token -> Pending.is(user) && Objects.equals(token.getEmail(), user.getEmail()),
                Errors.EXPIRED_CODE, Messages.EXPIRED_ACTION));
    }

    /** Keycloak's own would end on a page that says "done", without logging in. */
    @Override
    public AuthenticationSessionModel startFreshAuthenticationSession(EntranceToken token, ActionTokenContext<EntranceToken> context) {
        return context.createAuthenticationSessionForClient(token.getIssuedFor());
    }

    @Override
    public Response handleToken(EntranceToken token, ActionTokenContext<EntranceToken> context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String home = login.getClient().getRedirectUris().iterator().next();
        login.setRedirectUri(home);
        login.setClientNote(OIDCLoginProtocol.REDIRECT_URI_PARAM, home);
        // The portal has not begun this log-in and would not take its code. It begins one of its own, and single sign-on ends it.
        login.setClientNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM, "none");
        login.setAuthNote(NOTE, "open");
        // Only she who reads the mail has the link.
        login.getAuthenticatedUser().setEmailVerified(true);
        String action = AuthenticationManager.nextRequiredAction(context.getSession(), login, context.getRequest(), context.getEvent());
        return AuthenticationManager.redirectToRequiredActions(context.getSession(), context.getRealm(), login, context.getUriInfo(), action);
    }
}
