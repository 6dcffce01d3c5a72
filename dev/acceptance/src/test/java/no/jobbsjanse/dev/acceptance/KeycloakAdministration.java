package no.jobbsjanse.dev.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/** What an administrator of Keycloak can do, over its own interface. */
final class KeycloakAdministration {

    private final APIRequestContext http;
    private final String keycloak;

    KeycloakAdministration(APIRequest requests, Stack stack) {
        http = requests.newContext();
        keycloak = stack.keycloakUrl();
    }

    /** Ends every session of a user. */
    void endSessions(DemoUser user) {
        APIResponse answer = http.post(keycloak + "/admin/realms/jobbsjansen/users/" + user.subject() + "/logout",
                RequestOptions.create().setHeader("Authorization", "Bearer " + token()));
        assertThat(answer.status()).isEqualTo(204);
        http.dispose();
    }

    /** A token of the realm that is valid and may do nothing. */
    String powerlessToken() {
        RequestOptions client = RequestOptions.create().setHeader("Authorization", "Bearer " + token()).setData(Map.of(
                "clientId", "powerless", "secret", "powerless", "publicClient", false, "standardFlowEnabled", false,
                "serviceAccountsEnabled", true));
        assertThat(http.post(keycloak + "/admin/realms/jobbsjansen/clients", client).status()).isEqualTo(201);
        return AccessAccount.token(http, keycloak, "powerless", "powerless");
    }

    private String token() {
        APIResponse answer = http.post(keycloak + "/realms/master/protocol/openid-connect/token",
                RequestOptions.create().setForm(FormData.create().set("grant_type", "password")
                        .set("client_id", "admin-cli").set("username", "admin").set("password", "admin-development")));
        assertThat(answer.status()).isEqualTo(200);
        return JsonParser.parseString(answer.text()).getAsJsonObject().get("access_token").getAsString();
    }
}
