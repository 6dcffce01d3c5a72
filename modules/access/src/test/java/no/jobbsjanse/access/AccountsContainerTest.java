package no.jobbsjanse.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AccountsContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class);
    }

    @Inject
    Accounts accounts;

    @Inject
    Places places;

    @Test
    void somebody_who_logs_in_for_the_first_time_is_remembered_without_any_role() {
        accounts.loggedIn("somebody-new", "ny", "Ny Bruker");

        assertThat(accounts.user("somebody-new")).hasValueSatisfying(user -> {
            assertThat(user.name()).isEqualTo("Ny Bruker");
            assertThat(user.assignments()).isEmpty();
        });
        assertThat(accounts.user("nobody")).isEmpty();
    }

    @Test
    void every_municipality_is_known_and_only_oslo_has_districts() {
        assertThat(places.municipality("3301")).map(Place::name).contains("Drammen");
        assertThat(places.districtsOf("0301")).hasSize(15);
        assertThat(places.districtsOf("3301")).isEqualTo(List.of());
    }
}
