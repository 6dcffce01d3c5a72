package no.jobbsjanse.portal.login;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Keycloak is and who we are there. Public addresses come from here, never from the Host header. */
@ApplicationScoped
class OidcSettings {

    @Inject
    @ConfigProperty(name = "oidc.issuer")
    private String issuer;

    @Inject
    @ConfigProperty(name = "oidc.client")
    private String client;

    @Inject
    @ConfigProperty(name = "oidc.secret")
    private String secret;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    @Inject
    @ConfigProperty(name = "oidc.connect-timeout-ms", defaultValue = "2000")
    private int connectTimeout;

    @Inject
    @ConfigProperty(name = "oidc.read-timeout-ms", defaultValue = "3000")
    private int readTimeout;

    String issuer() {
        return issuer;
    }

    String client() {
        return client;
    }

    String secret() {
        return secret;
    }

    /** How we show Keycloak who we are. */
    ClientSecretBasic authentication() {
        return new ClientSecretBasic(new ClientID(client), new Secret(secret));
    }

    String app() {
        return app;
    }

    URI callback() {
        return URI.create(app + "/oidc/callback");
    }

    boolean secureCookies() {
        return app.startsWith("https:");
    }

    /** For every request to Keycloak. */
    KeycloakHttp http() {
        return new KeycloakHttp(connectTimeout, readTimeout);
    }
}
