package no.jobbsjanse.realm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DevelopmentUsersTest {

    private final RealmFile file = RealmFile.developmentUsers();

    /** The database of the portal knows them by these ids. */
    @Test
    void have_ids_that_never_change() {
        var ids = file.objects("/users").stream().collect(Collectors.toMap(user -> user.getString("username"), user -> user.getString("id")));
        assertThat(ids).isEqualTo(Map.of(
                "drammen-saksbehandler", "11111111-0000-4000-8000-000000000001",
                "drammen-leser", "11111111-0000-4000-8000-000000000002",
                "drammen-administrator", "11111111-0000-4000-8000-000000000003",
                "oslo-saksbehandler", "11111111-0000-4000-8000-000000000004",
                "sandefjord-saksbehandler", "11111111-0000-4000-8000-000000000005",
                "imdi-support", "11111111-0000-4000-8000-000000000006",
                "imdi-administrator", "11111111-0000-4000-8000-000000000007",
                "imdi-leser", "11111111-0000-4000-8000-000000000008",
                "revisor", "11111111-0000-4000-8000-000000000009",
                "drammen-skjermet", "11111111-0000-4000-8000-000000000010"));
    }

    @Test
    void belong_to_the_realm() {
        assertThat(file.string("/realm")).isEqualTo(RealmFile.realm().string("/realm"));
    }

    @Test
    void can_log_in_at_once() {
        for (var user : file.objects("/users")) {
            var credential = user.getJsonArray("credentials").getJsonObject(0);
            assertThat(credential.getString("value")).as(name(user)).isEqualTo("Bare-til-demo-2026");
            assertThat(credential.getBoolean("temporary")).as(name(user)).isFalse();
            assertThat(user.getBoolean("enabled")).as(name(user)).isTrue();
            assertThat(user.getBoolean("emailVerified")).as(name(user)).isTrue();
            assertThat(user.getJsonArray("requiredActions")).as(name(user)).isEmpty();
        }
    }

    @Test
    void have_a_name_an_address_that_reaches_nobody_and_a_language() {
        for (var user : file.objects("/users")) {
            assertThat(user.getString("firstName")).isNotBlank();
            assertThat(user.getString("lastName")).isNotBlank();
            assertThat(user.getString("email")).isEqualTo(name(user) + "@example.no");
            assertThat(user.getJsonObject("attributes").getJsonArray("locale").getValuesAs(JsonString::getString)).containsExactly("nb");
        }
    }

    /** Roles and municipalities are the portal's record, never Keycloak's. */
    @Test
    void have_no_role_of_the_register() {
        for (var user : file.objects("/users")) {
            assertThat(user.getJsonArray("realmRoles").getValuesAs(JsonString::getString)).containsExactly("default-roles-jobbsjansen");
            assertThat(user.keySet()).doesNotContain("groups", "clientRoles");
        }
    }

    private static String name(JsonObject user) {
        return user.getString("username");
    }
}
