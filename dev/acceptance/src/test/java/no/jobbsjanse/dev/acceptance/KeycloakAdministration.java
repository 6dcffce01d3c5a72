package no.jobbsjanse.dev.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.dev.database.Project;
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
        // Another test may have made it already.
        assertThat(http.post(keycloak + "/admin/realms/jobbsjansen/clients", client).status()).isIn(201, 409);
        return AccessAccount.token(http, keycloak, "powerless", "powerless");
    }

    /** Creates a client for a system of a municipality, as IMDi does: from the file of Drammen's. */
    void addSystem(String client, String secret, String place) {
        String file = read(Project.root().resolve("realm-config/development/clients/drammen-fagsystem.json"));
        APIResponse answer = http.post(keycloak + "/admin/realms/jobbsjansen/clients", RequestOptions.create()
                .setHeader("Authorization", "Bearer " + token()).setHeader("Content-Type", "application/json")
                .setData(file.replace(CallingSystem.DRAMMEN, client).replace(CallingSystem.SECRET, secret)
                        .replace("\"claim.value\": \"3301\"", "\"claim.value\": \"" + place + "\"")));
        assertThat(answer.status()).isEqualTo(201);
    }

    /** Lets the portal be reached at one more address. */
    void portalIsAt(String address) {
        RequestOptions asked = RequestOptions.create().setHeader("Authorization", "Bearer " + token());
        String clients = keycloak + "/admin/realms/jobbsjansen/clients";
        JsonObject portal = JsonParser.parseString(http.get(clients + "?clientId=portal", asked).text()).getAsJsonArray()
                .get(0).getAsJsonObject();
        portal.getAsJsonArray("redirectUris").add(address + "/oidc/callback");
        APIResponse answer = http.put(clients + "/" + portal.get("id").getAsString(), RequestOptions.create()
                .setHeader("Authorization", "Bearer " + token()).setHeader("Content-Type", "application/json")
                .setData(portal.toString()));
        assertThat(answer.status()).isEqualTo(204);
    }

    /** Somebody nobody else is, with the password of all demo users and without a role. */
    DemoUser addUser(String username) {
        APIResponse answer = http.post(keycloak + "/admin/realms/jobbsjansen/users", RequestOptions.create()
                .setHeader("Authorization", "Bearer " + token()).setData(Map.of("username", username, "enabled", true,
                        "firstName", "Rita", "lastName", "Rask", "email", username + "@example.no", "emailVerified", true,
                        "credentials", List.of(Map.of("type", "password", "value", DemoUser.PASSWORD)))));
        assertThat(answer.status()).isEqualTo(201);
        String address = answer.headers().get("location");
        return new DemoUser(address.substring(address.lastIndexOf('/') + 1), username, "Rita Rask", List.of(), null, null);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token() {
        APIResponse answer = http.post(keycloak + "/realms/master/protocol/openid-connect/token",
                RequestOptions.create().setForm(FormData.create().set("grant_type", "password")
                        .set("client_id", "admin-cli").set("username", "admin").set("password", "admin-development")));
        assertThat(answer.status()).isEqualTo(200);
        return JsonParser.parseString(answer.text()).getAsJsonObject().get("access_token").getAsString();
    }
}
