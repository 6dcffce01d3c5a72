package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures for the whole country: every place is counted, nobody is named, nothing can be changed. */
@ArquillianTest
class NationwideContainerTest {

    private static final String PLACES =
            "select distinct municipality_number from registry.participation order by municipality_number";

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClasses(TestRegister.class, TestNation.class);
    }

    @Inject
    TestRegister register;

    @Inject
    TestNation nation;

    private Registration.Registered protectedWoman;

    @BeforeEach
    void somebody_takes_part() {
        register.startAnew();
        protectedWoman = register.registered("01819049846");
    }

    @Test
    void every_municipality_is_counted_and_no_other_transaction_counts_it() {
        List<?> places = nation.ask(TestNation.READER, PLACES);

        assertThat(places.stream().map(String::valueOf)).contains(register.scope().municipality());
        assertThat(nation.askAsPortal(PLACES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select family_name from registry.person", "select number_sealed from registry.identifier",
        "select number_index from registry.occupied_period", "select given_name from registry.protected_name",
        "select first_extension_reason from registry.participation", "select caseworker from registry.participation",
        "select employer from registry.measure", "select new_value from registry.field_change",
        "select name from registry.project", "select subject from access.account"})
    void nobody_can_be_known_from_it(String sql) {
        assertThatThrownBy(() -> nation.ask(TestNation.READER, sql)).hasStackTraceContaining("permission denied");
    }

    @Test
    void a_woman_whose_address_is_protected_is_not_among_the_persons() {
        register.answer(protectedWoman, TestRegister.graded(NameAnswer.Protection.CONFIDENTIAL));

        assertThat(nation.ask(TestNation.READER, "select 1 from registry.person where id = '"
                + register.person(protectedWoman) + "'")).isEmpty();
        assertThat(nation.ask(TestNation.READER, "select 1 from registry.participation where id = '"
                + protectedWoman.id() + "'")).hasSize(1);
    }

    @Test
    void nothing_can_be_changed() {
        assertThatThrownBy(() -> nation.change(TestNation.READER, "update registry.participation set financing = 'X'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void whoever_has_a_place_but_not_the_country_is_refused() {
        assertThatThrownBy(() -> nation.ask(register.here(), PLACES)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_transaction_sees_the_country_or_one_place_never_both() {
        assertThatThrownBy(() -> nation.askInside(TestNation.READER, TestRegister.mandate(Scope.of("0301"))))
                .hasStackTraceContaining("another scope");
    }
}
