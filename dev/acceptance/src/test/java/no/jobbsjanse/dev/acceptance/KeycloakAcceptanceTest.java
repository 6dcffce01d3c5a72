package no.jobbsjanse.dev.acceptance;

import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.dev.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the portal relies on at Keycloak, tried there by whoever has got hold of the portal's secret. */
@ExtendWith(InBrowser.class)
class KeycloakAcceptanceTest {

    private static final String OIDC = "/realms/jobbsjansen/protocol/openid-connect/";
    private static final String VERIFIER = "0123456789012345678901234567890123456789012";

    @Test
    void a_code_works_once_and_what_it_gave_falls_when_it_is_tried_again(Visitor kari, Stack stack) {
        String code = value("code", callback(kari, stack, "&code_challenge_method=S256&code_challenge=" + challenge(), true));
        FormData exchange = client().set("grant_type", "authorization_code").set("code", code)
                .set("redirect_uri", stack.portalUrl() + "/oidc/callback").set("code_verifier", VERIFIER);

        APIResponse tokens = token(kari.page(), stack, exchange);
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(token(kari.page(), stack, exchange).status()).isEqualTo(400);
        FormData refresh = client().set("grant_type", "refresh_token").set("refresh_token",
                JsonParser.parseString(tokens.text()).getAsJsonObject().get("refresh_token").getAsString());
        assertThat(token(kari.page(), stack, refresh).status()).isEqualTo(400);
    }

    @Test
    void without_proof_of_who_began_nobody_is_even_asked_for_a_password(Visitor kari, Stack stack) {
        for (String challenge : List.of("", "&code_challenge_method=plain&code_challenge=" + VERIFIER)) {
            assertThat(value("error", callback(kari, stack, challenge, false))).as(challenge).isEqualTo("invalid_request");
        }
    }

    @Test
    void nobody_registers_a_client(Visitor stranger, Stack stack) {
        Map.of("openid-connect", "redirect_uris", "default", "redirectUris").forEach((way, addresses) -> {
            APIResponse answer = stranger.page().request().post(stack.keycloakUrl() + "/realms/jobbsjansen/clients-registrations/" + way,
                    RequestOptions.create().setData(Map.of(addresses, List.of("https://somewhere.example/"))));
            assertThat(answer.status()).as(way).isIn(401, 403);
        });
    }

    /** Where Keycloak sends her. The portal, which has not begun this, makes nothing of it. */
    private static String callback(Visitor kari, Stack stack, String challenge, boolean byPassword) {
        List<String> arrived = new ArrayList<>();
        Page page = kari.page();
        page.onRequest(request -> {
            if (request.url().startsWith(stack.portalUrl() + "/oidc/callback?")) {
                arrived.add(request.url());
            }
        });
        page.navigate(stack.keycloakUrl() + OIDC + "auth?response_type=code&client_id=portal&scope=openid&state=s&nonce=n"
                + "&redirect_uri=" + stack.portalUrl() + "/oidc/callback" + challenge);
        if (byPassword) {
            new LoginPage(page).logIn(CASEWORKER);
        }
        page.waitForCondition(() -> !arrived.isEmpty());
        return arrived.get(arrived.size() - 1);
    }

    private static String value(String parameter, String address) {
        return address.replaceAll(".*[?&]" + parameter + "=([^&]*).*", "$1");
    }

    private static FormData client() {
        return FormData.create().set("client_id", "portal").set("client_secret", "development-only-portal-secret");
    }

    private static APIResponse token(Page page, Stack stack, FormData form) {
        return page.request().post(stack.keycloakUrl() + OIDC + "token", RequestOptions.create().setForm(form));
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
