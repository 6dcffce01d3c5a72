package no.jobbsjanse.keycloak;

import org.keycloak.Config.Scope;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link Invitations} under every realm, as {@code /realms/…/invitations}. */
public class InvitationsProviderFactory implements RealmResourceProviderFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {

            @Override
            public Object getResource() {
                return new Invitations(session);
            }

            @Override
            public void close() {
                // Nothing is kept.
            }
        };
    }

    @Override
    public String getId() {
        return "invitations";
    }

    @Override
    public void init(Scope config) {
        // There is nothing to set.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Needs no other provider.
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
