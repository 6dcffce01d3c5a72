package no.jobbsjanse.access.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The access token of our service account, kept until shortly before it expires. */
@ApplicationScoped
class ServiceToken {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    @Inject
    private KeycloakSettings settings;

    private String token;
    private Instant goodUntil = Instant.MIN;

    /** As the value of the header {@code Authorization}. */
    synchronized String bearer() throws KeycloakAway {
        if (Instant.now().isAfter(goodUntil)) {
            fetch();
        }
        return "Bearer " + token;
    }

    synchronized void forget() {
        goodUntil = Instant.MIN;
    }

    private void fetch() throws KeycloakAway {
        String client = Base64.getEncoder().encodeToString((settings.client() + ":" + settings.secret())
                .getBytes(StandardCharsets.UTF_8));
        try (Response answer = settings.api().token(settings.realm(), "Basic " + client,
                new Form("grant_type", "client_credentials"))) {
            if (answer.getStatus() != 200) {
                throw new KeycloakAway("no token: " + answer.getStatus(), null);
            }
            JsonObject json = answer.readEntity(JsonObject.class);
            token = json.getString("access_token");
            goodUntil = Instant.now().plusSeconds(json.getInt("expires_in")).minus(MARGIN);
        }
    }
}
