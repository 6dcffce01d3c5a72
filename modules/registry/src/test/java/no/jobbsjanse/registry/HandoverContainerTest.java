package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
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
        register.column("with added as (insert into access.assignment"
                + " (account_subject, role, municipality_number, district_number) values ('" + subject
                + "', 'kommunebruker', '" + place.municipality() + "', nullif('"
                + (place.district() == null ? "" : place.district()) + "', '')) returning true)"
                + " select count(*) from added");
    }

    private Mandate administrator(Scope place) {
        return new Mandate(new Actor("astrid", "Astrid Lunde"), place, Role.MUNICIPALITY_ADMIN.permissions());
    }

    private static Handover.Departure leaving(String caseworker, Scope place, Scope... kept) {
        return new Handover.Departure(caseworker, place, List.of(kept));
    }

    private ParticipationSheet sheet() {
        return participations.open(register.here(), registered.id()).orElseThrow();
    }

    @Test
    void a_colleague_takes_over_and_history_tells_who_arranged_it() {
        Mandate astrid = administrator(register.scope());
        assertThat(handover.openOf(astrid, leaving("kari", register.scope()))).isEqualTo(1);

        assertThat(handover.handOver(astrid, leaving("kari", register.scope()), nils)).isEqualTo(1);

        assertThat(sheet().values()).containsEntry("caseworker", nils);
        assertThat(register.history("caseworker")).endsWith("kari -> " + nils + " by Astrid Lunde");
        assertThat(handover.openOf(astrid, leaving("kari", register.scope()))).isZero();
        assertThat(handover.openOf(astrid, leaving(nils, register.scope()))).isEqualTo(1);
    }

    @Test
    void a_page_that_was_open_notices() {
        handover.handOver(administrator(register.scope()), leaving("kari", register.scope()), nils);

        assertThat(sheet().version()).isGreaterThan(registered.version());
        assertThatThrownBy(() -> autosave.save(register.here(), register.save(registered, "caseworker", nils + "x")))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void whoever_is_discharged_keeps_her_caseworker() {
        register.fill(registered.id(), Requirement.ACTIVE);
        register.fill(registered.id(), Requirement.DISCHARGE);
        discharge.discharge(register.here(), registered.id());

        assertThat(handover.openOf(administrator(register.scope()), leaving("kari", register.scope()))).isZero();
        assertThat(handover.handOver(administrator(register.scope()), leaving("kari", register.scope()), nils)).isZero();
        assertThat(sheet().values()).containsEntry("caseworker", "kari");
    }

    @Test
    void only_whoever_works_here_takes_over_and_only_an_administrator_hands_over() {
        String berit = colleague("Berit Solberg", Scope.of("5501"));
        Mandate astrid = administrator(register.scope());

        for (String nobody : new String[] {berit, "kari", "nobody"}) {
            assertThatThrownBy(() -> handover.handOver(astrid, leaving("kari", register.scope()), nobody))
                    .isInstanceOfSatisfying(BrokenRule.class,
                    broken -> assertThat(broken.key()).isEqualTo("colleague.unknown"));
        }
        assertThatThrownBy(() -> handover.handOver(register.here(), leaving("kari", register.scope()), nils))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> handover.openOf(register.here(), leaving("kari", register.scope())))
                .isInstanceOf(NotPermitted.class);
        assertThat(sheet().values()).containsEntry("caseworker", "kari");
    }

    @Test
    void those_of_another_place_are_not_touched() {
        assertThat(handover.openOf(administrator(Scope.of("5501")), leaving("kari", Scope.of("5501")))).isZero();
        assertThatThrownBy(() -> handover.openOf(administrator(Scope.of("5501")), leaving("kari", register.scope())))
                .isInstanceOfSatisfying(BrokenRule.class, broken -> assertThat(broken.key()).isEqualTo("access.gone"));
        String berit = colleague("Berit Solberg", Scope.of("5501"));

        assertThat(handover.handOver(administrator(Scope.of("5501")), leaving("kari", Scope.of("5501")), berit)).isZero();
        assertThat(sheet().values()).containsEntry("caseworker", "kari");
    }

    /** Somebody of Oslo is followed up in some districts; all others there are followed up by nobody. */
    private void followedUp(String caseworker, String... districts) {
        register.inOslo("update registry.participation set caseworker = null returning '0'");
        for (String district : districts) {
            register.inOslo("insert into registry.person (id, municipality_number, district_number, name_state)"
                    + " values (gen_random_uuid(), '0301', '" + district + "', 'WAITING') returning '1'");
            register.inOslo("insert into registry.participation (id, person_id, municipality_number, district_number,"
                    + " started_on, financing, version, created_at, created_by, changed_at, caseworker)"
                    + " select gen_random_uuid(), id, '0301', '" + district + "', '2026-01-05', 'ORDINAER', 1, now(),"
                    + " 'x', now(), '" + caseworker + "' from registry.person where district_number = '" + district
                    + "' limit 1 returning '1'");
        }
    }

    @Test
    void only_who_sees_all_of_them_is_offered_and_may_take_over() {
        Scope oslo = Scope.of("0301");
        String leaver = colleague("Lise Leder", oslo);
        String whole = colleague("Hele Oslo", oslo);
        String one = colleague("Gamle Oslo", new Scope("0301", "030101"));
        String other = colleague("Nordre Aker", new Scope("0301", "030108"));
        Mandate astrid = administrator(oslo);

        followedUp(leaver, "030101");
        assertThat(handover.successors(astrid, leaving(leaver, oslo))).extracting(Actor::subject)
                .contains(whole, one).doesNotContain(other, leaver);
        followedUp(leaver, "030101", "030108");
        assertThat(handover.successors(astrid, leaving(leaver, oslo))).extracting(Actor::subject)
                .contains(whole).doesNotContain(one, other, leaver);
        assertThatThrownBy(() -> handover.handOver(astrid, leaving(leaver, oslo), one))
                .isInstanceOfSatisfying(BrokenRule.class,
                        broken -> assertThat(broken.key()).isEqualTo("colleague.unknown"));
    }

    @Test
    void whoever_belongs_to_the_place_she_keeps_stays_with_her() {
        Scope oslo = Scope.of("0301");
        Scope kept = new Scope("0301", "030101");
        String leaver = colleague("Lise Leder", oslo);
        String other = colleague("Nordre Aker", new Scope("0301", "030108"));
        Mandate astrid = administrator(oslo);
        followedUp(leaver, "030101", "030108");

        assertThat(handover.openOf(astrid, leaving(leaver, oslo, oslo))).isZero();
        assertThat(handover.openOf(astrid, leaving(leaver, oslo, kept))).isEqualTo(1);
        assertThat(handover.successors(astrid, leaving(leaver, oslo, kept))).extracting(Actor::subject).contains(other);
        assertThat(handover.handOver(astrid, leaving(leaver, oslo, kept), other)).isEqualTo(1);
        assertThat(handover.openOf(astrid, leaving(leaver, oslo))).isEqualTo(1);
    }
}
