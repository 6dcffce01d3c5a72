package no.jobbsjanse.access.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Where Keycloak is and who we are there. */
@ApplicationScoped
class KeycloakSettings {

    private static final String REALMS = "/realms/";
    private static final String REQUIRED = "required";

    private String realm;
    private String client;
    private String secret;
    private boolean secondFactorRequired;
    private KeycloakApi api;

    protected KeycloakSettings() {
    }

    /**
     * @param issuer address of the realm: {@code https://…/realms/…}
     * @param inside where Keycloak is reached from here, its administration too, if that is not where browsers reach it
     * @param secondFactor {@code required}, {@code recommended} or {@code off}: whether those who are invited must set up
     *                     a second factor; whoever has one is always asked for it
     */
    @Inject
    KeycloakSettings(@ConfigProperty(name = "oidc.issuer") String issuer,
            @ConfigProperty(name = "access.keycloak-url") Optional<String> inside,
            @ConfigProperty(name = "access.client", defaultValue = "access") String client,
            @ConfigProperty(name = "access.secret") String secret,
            @ConfigProperty(name = "access.second-factor", defaultValue = REQUIRED) String secondFactor,
            @ConfigProperty(name = "access.keycloak-timeout-seconds", defaultValue = "10") int timeout) {
        int realms = issuer.lastIndexOf(REALMS);
        this.realm = issuer.substring(realms + REALMS.length());
        this.client = client;
        this.secret = secret;
        this.secondFactorRequired = secondFactor.equals(REQUIRED);
        this.api = RestClientBuilder.newBuilder().baseUri(URI.create(inside.orElse(issuer.substring(0, realms)) + "/"))
                .connectTimeout(timeout, TimeUnit.SECONDS).readTimeout(timeout, TimeUnit.SECONDS)
                // A status is an answer; what it means is said where it is asked for.
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(KeycloakApi.class);
    }

    String realm() {
        return realm;
    }

    String client() {
        return client;
    }

    String secret() {
        return secret;
    }

    boolean secondFactorRequired() {
        return secondFactorRequired;
    }

    KeycloakApi api() {
        return api;
    }
}
