package no.jobbsjanse.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class RealmTest {

    @TempDir
    private Path folder;

    @Test
    void is_the_realm_with_its_demo_users() throws IOException {
        new Realm(settings(8080)).copyTo(folder);
        assertThat(folder).isDirectoryContaining("glob:**jobbsjansen-realm.json").isDirectoryContaining("glob:**jobbsjansen-users-0.json");
        assertThat(folder.resolve("jobbsjansen-realm.json")).content().contains("\"clientId\": \"portal\"", "\"clientId\": \"drammen-fagsystem\"");
    }

    @Test
    void is_imported_again_when_the_address_of_the_portal_changes_and_not_otherwise() throws IOException {
        assertThat(new Realm(settings(8080)).fingerprint()).isEqualTo(new Realm(settings(8080)).fingerprint())
            .isNotEqualTo(new Realm(settings(9090)).fingerprint());
    }

    private Settings settings(int portalPort) {
        return new Settings(folder, portalPort, 2, 3, 4, 5, 6, false);
    }
}
