package no.jobbsjanse.keycloak;

import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Whether somebody who is invited has yet to choose her password. */
final class Pending {

    private Pending() {
    }

    static boolean is(UserModel user) {
        return user.isEnabled()
                && user.getRequiredActionsStream().anyMatch(RequiredAction.UPDATE_PASSWORD.name()::equals)
                && !user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }
}
