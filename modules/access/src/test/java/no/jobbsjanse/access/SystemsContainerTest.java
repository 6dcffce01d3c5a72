package no.jobbsjanse.access;

import static no.jobbsjanse.access.TestAccess.DRAMMEN;
import static no.jobbsjanse.access.TestAccess.GAMLE_OSLO;
import static no.jobbsjanse.access.TestAccess.OSLO;
import static no.jobbsjanse.access.TestAccess.administrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Other systems: IMDi says which, an administrator gives access, and it lasts as long as the role does. */
@ArquillianTest
class SystemsContainerTest {

    private static final Mandate SOLVEIG =
            new Mandate(new Actor("solveig", "Solveig Berg"), null, Set.of(Permission.ADMINISTER_REGISTER));
    private static final Mandate ASTRID = administrator(DRAMMEN);

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class).addClasses(TestAccess.class);
    }

    @Inject
    TestAccess test;

    @Inject
    Systems systems;

    private static ConnectedSystem system(String id) {
        return new ConnectedSystem(id, "Kurs for " + id, "Kurs for " + id, "https://" + id + ".example.no/", id, true);
    }

    private String somebody(String email, Scope place) {
        String subject = test.somebodyKnown(email);
        test.assign(subject, "kommunebruker", place);
        return subject;
    }

    private List<String> open(String subject) {
        return systems.openTo(subject).stream().map(ConnectedSystem::id).toList();
    }

    @Test
    void the_register_is_open_to_everybody_with_a_role() {
        assertThat(open(somebody("s1@drammen.example", DRAMMEN))).containsExactly(ConnectedSystem.OWN);
        assertThat(open(test.somebodyKnown("s2@drammen.example"))).isEmpty();
        assertThat(open("nobody")).isEmpty();
    }

    @Test
    void another_is_open_to_those_who_were_given_access_as_long_as_they_have_a_role() {
        systems.add(SOLVEIG, system("kurs"));
        String subject = somebody("s3@drammen.example", DRAMMEN);
        systems.give(ASTRID, subject, "kurs");
        systems.give(ASTRID, subject, "kurs");
        assertThat(open(subject)).containsExactly(ConnectedSystem.OWN, "kurs");
        assertThat(systems.heldBy(ASTRID, subject)).containsExactly("kurs");
        assertThat(systems.offered(ASTRID)).extracting(ConnectedSystem::id).contains("kurs")
                .doesNotContain(ConnectedSystem.OWN);
        assertThat(test.column("select granted_by from access.system_access where account_subject = ?", subject))
                .containsExactly("Astrid Lunde");

        systems.end(ASTRID, subject, "kurs");
        assertThat(open(subject)).containsExactly(ConnectedSystem.OWN);
        systems.give(ASTRID, subject, "kurs");
        test.change("update access.assignment set ended_at = now() where account_subject = ?", subject);
        test.assign(subject, "kommunebruker", OSLO);
        assertThat(open(subject)).containsExactly(ConnectedSystem.OWN);
    }

    @Test
    void a_system_that_is_not_active_is_open_to_nobody_and_cannot_be_given() {
        systems.add(SOLVEIG, system("gammelt"));
        String subject = somebody("s4@drammen.example", DRAMMEN);
        systems.give(ASTRID, subject, "gammelt");
        systems.save(SOLVEIG, new ConnectedSystem("gammelt", "Gammelt", "Gamalt", "https://g.example.no", "g", false));
        assertThat(open(subject)).containsExactly(ConnectedSystem.OWN);
        assertThatThrownBy(() -> systems.give(ASTRID, subject, "gammelt")).hasMessage("access.system.unknown");
        assertThat(systems.all(SOLVEIG)).extracting(ConnectedSystem::nynorsk).contains("Gamalt");
    }

    @Test
    void access_is_given_only_in_ones_own_place_to_those_who_work_there() {
        systems.add(SOLVEIG, system("bydel"));
        String subject = somebody("s5@oslo.example", GAMLE_OSLO);
        assertThatThrownBy(() -> systems.give(ASTRID, subject, "bydel")).hasMessage("access.gone");
        assertThatThrownBy(() -> systems.give(ASTRID, "nobody", "bydel")).hasMessage("access.gone");
        systems.give(administrator(GAMLE_OSLO), subject, "bydel");
        systems.end(ASTRID, subject, "bydel");
        assertThat(systems.heldBy(administrator(OSLO), subject)).containsExactly("bydel");
        assertThat(systems.heldBy(ASTRID, subject)).isEmpty();
        assertThat(open(subject)).contains("bydel");
        Mandate caseworker = new Mandate(ASTRID.actor(), DRAMMEN, Set.of(Permission.REGISTER_PARTICIPANTS));
        assertThatThrownBy(() -> systems.give(caseworker, subject, "bydel")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> systems.give(ASTRID, subject, ConnectedSystem.OWN)).hasMessage("access.system.unknown");
    }

    @Test
    void what_imdi_types_is_checked() {
        systems.add(SOLVEIG, system("en"));
        assertThatThrownBy(() -> systems.add(SOLVEIG, system("en"))).hasMessage("access.system.taken");
        assertThatThrownBy(() -> systems.add(SOLVEIG, system("Å"))).hasMessage("access.system.address");
        for (String address : new String[] {"", "http://x.no", "https://", "javascript:alert(1)", "https://a b.no",
                "https://kari@x.no"}) {
            assertThatThrownBy(() -> systems.add(SOLVEIG, new ConnectedSystem("to", "A", "B", address, "c", true)))
                    .as(address).hasMessage("access.system.address");
        }
        assertThatThrownBy(() -> systems.add(SOLVEIG, new ConnectedSystem("To", "A", "B", "https://x.no", "c", true)))
                .hasMessage("access.system.id");
        assertThatThrownBy(() -> systems.add(SOLVEIG, new ConnectedSystem("to", "A", " ", "https://x.no", "c", true)))
                .hasMessage("access.system.name");
        assertThatThrownBy(() -> systems.add(SOLVEIG, new ConnectedSystem("to", "A", "B", "https://x.no", "", true)))
                .hasMessage("access.system.client");
        assertThatThrownBy(() -> systems.save(SOLVEIG, system(ConnectedSystem.OWN))).hasMessage("access.system.unknown");
        assertThatThrownBy(() -> systems.all(ASTRID)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void who_changed_what_is_kept() {
        systems.add(SOLVEIG, system("husk"));
        systems.save(SOLVEIG, new ConnectedSystem("husk", "Husk", "Hugs", "https://husk.example.no/", "husk", false));
        systems.save(SOLVEIG, new ConnectedSystem("husk", "Husk", "Hugs", "https://husk.example.no/", "husk", false));
        assertThat(systems.history(SOLVEIG, "husk")).extracting(SystemChange::property)
                .containsExactlyInAnyOrder("added", "bokmaal", "nynorsk", "active");
        assertThat(systems.history(SOLVEIG, "husk")).last().returns("Solveig Berg", SystemChange::by);
        assertThat(systems.history(SOLVEIG, "husk")).filteredOn(one -> one.property().equals("active")).singleElement()
                .returns("true", SystemChange::before).returns("false", SystemChange::after);
    }
}
