package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caseworker leaves, and a colleague takes over whom she follows up. */
@ArquillianTest
class HandoverContainerTest {

    private static final String ONE = "01819049846";

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Handover handover;

    @Inject
    Accounts accounts;

    @Inject
    Autosave autosave;

    @Inject
    Discharge discharge;

    @Inject
    Participations participations;

    private Registration.Registered registered;
    private String nils;

    @BeforeEach
    void kariFollowsSomebodyUp() {
        register.startAnew();
        registered = register.registered(ONE);
        nils = colleague("Nils Moen", register.scope());
    }

    private String colleague(String name, Scope place) {
        String subject = UUID.randomUUID().toString();
        accounts.loggedIn(subject, subject, name);
        assign(subject, place);
        return subject;
    }

    private void assign(String subject, Scope place) {
        register.column("with added as (insert into access.assignment (account_subject, role, municipality_number)"
                + " values ('" + subject + "', 'kommunebruker', '" + place.municipality() + "') returning true)"
                + " select count(*) from added");
    }

    private Mandate administrator(Scope place) {
        return new Mandate(new Actor("astrid", "Astrid Lunde"), place, Role.MUNICIPALITY_ADMIN.permissions());
    }

    private ParticipationSheet sheet() {
        return participations.open(register.here(), registered.id()).orElseThrow();
    }

    @Test
    void a_colleague_takes_over_and_history_tells_who_arranged_it() {
        Mandate astrid = administrator(register.scope());
        assertThat(handover.openOf(astrid, register.scope(), "kari")).isEqualTo(1);

        assertThat(handover.handOver(astrid, register.scope(), "kari", nils)).isEqualTo(1);

        assertThat(sheet().values()).containsEntry("caseworker", nils);
        assertThat(register.history("caseworker")).endsWith("kari -> " + nils + " by Astrid Lunde");
        assertThat(handover.openOf(astrid, register.scope(), "kari")).isZero();
        assertThat(handover.openOf(astrid, register.scope(), nils)).isEqualTo(1);
    }

    @Test
    void a_page_that_was_open_notices() {
        handover.handOver(administrator(register.scope()), register.scope(), "kari", nils);

        assertThat(sheet().version()).isGreaterThan(registered.version());
        assertThatThrownBy(() -> autosave.save(register.here(), register.save(registered, "caseworker", nils + "x")))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void whoever_is_discharged_keeps_her_caseworker() {
        register.fill(registered.id(), Requirement.ACTIVE);
        register.fill(registered.id(), Requirement.DISCHARGE);
        discharge.discharge(register.here(), registered.id());

        assertThat(handover.openOf(administrator(register.scope()), register.scope(), "kari")).isZero();
        assertThat(handover.handOver(administrator(register.scope()), register.scope(), "kari", nils)).isZero();
        assertThat(sheet().values()).containsEntry("caseworker", "kari");
    }

    @Test
    void only_whoever_works_here_takes_over_and_only_an_administrator_hands_over() {
        String berit = colleague("Berit Solberg", Scope.of("5501"));
        Mandate astrid = administrator(register.scope());

        for (String nobody : new String[] {berit, "kari", "nobody"}) {
            assertThatThrownBy(() -> handover.handOver(astrid, register.scope(), "kari", nobody))
                    .isInstanceOfSatisfying(BrokenRule.class,
                    broken -> assertThat(broken.key()).isEqualTo("colleague.unknown"));
        }
        assertThatThrownBy(() -> handover.handOver(register.here(), register.scope(), "kari", nils))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> handover.openOf(register.here(), register.scope(), "kari"))
                .isInstanceOf(NotPermitted.class);
        assertThat(sheet().values()).containsEntry("caseworker", "kari");
    }

    @Test
    void those_of_another_place_are_not_touched() {
        assertThat(handover.openOf(administrator(Scope.of("5501")), Scope.of("5501"), "kari")).isZero();
        assertThatThrownBy(() -> handover.openOf(administrator(Scope.of("5501")), register.scope(), "kari"))
                .isInstanceOfSatisfying(BrokenRule.class, broken -> assertThat(broken.key()).isEqualTo("access.gone"));
        String berit = colleague("Berit Solberg", Scope.of("5501"));

        assertThat(handover.handOver(administrator(Scope.of("5501")), Scope.of("5501"), "kari", berit)).isZero();
        assertThat(sheet().values()).containsEntry("caseworker", "kari");
    }
}
