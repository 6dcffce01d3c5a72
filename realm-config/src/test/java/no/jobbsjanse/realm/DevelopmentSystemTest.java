package no.jobbsjanse.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What IMDi copies to let a system of a municipality log in. */
class DevelopmentSystemTest {

    private final RealmFile client = RealmFile.developmentSystem();

    @Test
    void logs_in_by_its_own_secret_and_in_no_other_way() {
        assertThat(client.isTrue("/serviceAccountsEnabled")).isTrue();
        for (var way : List.of("publicClient", "standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled", "fullScopeAllowed")) {
            assertThat(client.isTrue("/" + way)).as(way).isFalse();
        }
        assertThat(client.strings("/redirectUris")).isEmpty();
    }

    @Test
    void is_meant_for_the_open_interface_and_bound_to_its_place() {
        assertThat(client.string("/protocolMappers/0/config/included.custom.audience")).isEqualTo("jobbsjansen-api");
        assertThat(client.string("/protocolMappers/1/config/claim.name")).isEqualTo("jobbsjansen_place");
        assertThat(client.string("/protocolMappers/1/config/claim.value")).isEqualTo("3301");
    }

    @Test
    void is_for_development_only_and_says_so() {
        assertThat(client.string("/secret")).startsWith("development-only-");
        assertThat(RealmFile.realm().text()).doesNotContain("drammen");
    }
}
