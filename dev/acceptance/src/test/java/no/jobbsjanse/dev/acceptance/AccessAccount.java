package no.jobbsjanse.dev.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;

/** What the portal does at Keycloak with the account it invites by. */
final class AccessAccount {

    private static final String REALM = "/realms/jobbsjansen";

    private final APIRequestContext http;
    private final String keycloak;

    AccessAccount(APIRequest requests, Stack stack) {
        http = requests.newContext();
        keycloak = stack.keycloakUrl();
    }

    /** Somebody who has been invited and has not come yet. */
    record Invited(String id, String provisionalName) {

        String email() {
            return provisionalName + "@example.no";
        }
    }

    Invited invite(String language) {
        String name = "ny-" + UUID.randomUUID().toString().substring(0, 8);
        APIResponse answer = http.post(keycloak + "/admin" + REALM + "/users", asAccount().setData(Map.of(
                "username", name, "email", name + "@example.no", "firstName", "Eva", "lastName", "Nygård", "enabled", true,
                "emailVerified", false, "attributes", Map.of("locale", List.of(language), "phoneNumber", List.of("+4799999999")),
                "requiredActions", List.of("UPDATE_PROFILE", "UPDATE_PASSWORD", "CONFIGURE_TOTP"))));
        assertThat(answer.status()).isEqualTo(201);
        return new Invited(answer.headers().get("location").replaceAll(".*/", ""), name);
    }

    /** Takes the invitation back. */
    void disable(Invited user) {
        APIResponse answer = http.put(keycloak + "/admin" + REALM + "/users/" + user.id(), asAccount().setData(Map.of("enabled", false)));
        assertThat(answer.status()).isEqualTo(204);
    }

    JsonObject user(Invited user) {
        return json(http.get(keycloak + "/admin" + REALM + "/users/" + user.id(), asAccount()));
    }

    /** What she has beside her password, each with the name she gave it. */
    List<String> secondFactors(Invited user) {
        APIResponse answer = http.get(keycloak + "/admin" + REALM + "/users/" + user.id() + "/credentials", asAccount());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JsonParser.parseString(answer.text()).getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject)
                .filter(credential -> !credential.get("type").getAsString().equals("password"))
                .map(credential -> credential.get("type").getAsString() + " "
                        + (credential.has("userLabel") ? credential.get("userLabel").getAsString() : "")).sorted().toList();
    }

    String entrance(Invited user) {
        return json(askForEntrance(user.id(), token())).get("entrance").getAsString();
    }

    APIResponse askForEntrance(String user, String token) {
        return http.post(keycloak + REALM + "/invitations/" + user + "/entrance", bearer(token));
    }

    /** Asks without saying who asks. */
    APIResponse askForEntrance(String user) {
        return http.post(keycloak + REALM + "/invitations/" + user + "/entrance");
    }

    /** What else there is to see of the realm. */
    APIResponse see(String what) {
        return http.get(keycloak + "/admin" + REALM + what, asAccount());
    }

    String token() {
        return token(http, keycloak, "access", "development-only-access-secret");
    }

    static String token(APIRequestContext http, String keycloak, String client, String secret) {
        return json(http.post(keycloak + REALM + "/protocol/openid-connect/token", RequestOptions.create().setForm(FormData.create()
                .set("grant_type", "client_credentials").set("client_id", client).set("client_secret", secret))))
                .get("access_token").getAsString();
    }

    private RequestOptions asAccount() {
        return bearer(token());
    }

    private static RequestOptions bearer(String token) {
        return RequestOptions.create().setHeader("Authorization", "Bearer " + token);
    }

    private static JsonObject json(APIResponse answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JsonParser.parseString(answer.text()).getAsJsonObject();
    }
}
