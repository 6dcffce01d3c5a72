package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.AccessLog;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.AlertLimits;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.LogActor;
import no.jobbsjanse.access.LogAlert;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.LogQuery;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody does with a participant stands in the access log, without anything about her. */
@ArquillianTest
class AccessLogContainerTest {

    private static final Mandate AUDITOR =
            new Mandate(new Actor("revisor", "Ragnhild Vik"), null, Set.of(Permission.READ_ACCESS_LOG));

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClasses(TestRegister.class, TestNation.class);
    }

    @Inject
    TestRegister register;

    @Inject
    AccessLog log;

    @Inject
    Participations participations;

    @Inject
    Overview overview;

    @Inject
    History history;

    @Inject
    Autosave autosave;

    @Inject
    Registration registration;

    @Inject
    Projects projects;

    @Inject
    TestNation nation;

    private Registration.Registered registered;

    @BeforeEach
    void somebodyTakesPart() {
        register.startAnew();
        registered = register.registered("01819049846");
    }

    private List<LogEntry> logged() {
        return log.rows(AUDITOR, new LogQuery(null, null, null, registered.id(), null, null, 0)).stream()
                .filter(entry -> !entry.act().equals("READ_LOG")).toList();
    }

    private LogEntry last(Act act) {
        return log.rows(AUDITOR, new LogQuery(register.scope().municipality(), act, null, null, null, null, 0)).get(0);
    }

    private void save(String field, String value) {
        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), null, field, value, 1));
    }

    @Test
    void registering_opening_reading_history_and_changing_her_are_told_one_by_one() {
        participations.open(register.here(), registered.id());
        history.of(register.here(), registered.id());
        save("percentage", "50");

        assertThat(logged()).extracting(LogEntry::act).containsExactly("CHANGE", "HISTORY", "VIEW", "REGISTER");
        LogEntry change = logged().get(0);
        assertThat(change.actorName()).isEqualTo("Kari Bakken");
        assertThat(change.place()).isEqualTo(register.scope());
        assertThat(change.detail()).isEqualTo("percentage");
        assertThat(change.hits()).isEqualTo(1);
    }

    @Test
    void a_list_and_a_search_are_told_once_with_what_they_showed_and_never_what_was_sought() {
        overview.rows(register.here(), OverviewQuery.open());
        assertThat(last(Act.LIST).hits()).isEqualTo(1);

        overview.search(register.here(), "01819049846");
        overview.search(register.here(), "Nobodysson");

        assertThat(last(Act.SEARCH).hits()).isZero();
        assertThat(nation.askAsAuditor("select 1 from access.access_log l where l::text ~ 'Nobodysson|01819049846'"))
                .isEmpty();
    }

    @Test
    void somebody_who_is_not_there_has_been_asked_for_all_the_same() {
        UUID nobody = UUID.randomUUID();

        assertThat(participations.open(register.here(), nobody)).isEmpty();

        assertThat(last(Act.VIEW).participation()).isEqualTo(nobody);
        assertThat(last(Act.VIEW).hits()).isZero();
    }

    @Test
    void what_was_refused_has_not_been_done_and_is_not_told() {
        assertThatThrownBy(() -> save("percentage", "500")).isInstanceOf(BrokenRule.class);

        assertThat(logged()).extracting(LogEntry::act).containsExactly("REGISTER");
    }

    @Test
    void where_nothing_can_be_logged_nothing_is_shown() {
        Mandate nameless = new Mandate(new Actor("x", null), register.scope(), Set.of(Permission.VIEW_PARTICIPANTS));

        assertThatThrownBy(() -> participations.open(nameless, registered.id()))
                .hasStackTraceContaining("actor_name");
    }

    @Test
    void what_is_taken_back_with_its_transaction_is_not_told_and_what_was_seen_in_it_is() {
        assertThatThrownBy(() -> nation.inVain(() -> {
            participations.open(register.here(), registered.id());
            save("percentage", "50");
        })).hasStackTraceContaining("in vain");

        assertThat(logged()).extracting(LogEntry::act).containsExactly("VIEW", "REGISTER");
        assertThat(log.faults(AUDITOR)).isEmpty();
    }

    @Test
    void a_participant_somebody_else_follows_up_is_marked() {
        nation.changeAsSomebodyOf(register.here(), "update registry.participation set caseworker = 'turid' where id = '"
                + registered.id() + "'");

        participations.open(register.here(), registered.id());

        assertThat(logged().get(0).isOthers()).isTrue();
        assertThat(logged().get(0).isProtected()).isFalse();
    }

    @Test
    void one_whose_address_is_protected_is_marked() {
        nation.changeAsSomebodyOf(register.here(), "update registry.person set name_state = 'PROTECTED' where id ="
                + " (select person_id from registry.participation where id = '" + registered.id() + "')");

        participations.open(register.here(), registered.id());

        assertThat(logged().get(0).isProtected()).isTrue();
    }

    @Test
    void who_was_not_registered_after_all_is_nobody() {
        registration.register(register.here(), UUID.randomUUID(), Map.of("nationalId", "15838545030"));

        assertThat(last(Act.REGISTER).hits()).isZero();
        assertThat(last(Act.REGISTER).participation()).isNull();
    }

    @Test
    void several_fields_saved_at_once_are_one_row_that_says_where_they_came_from() {
        autosave.save(register.here(), List.of(
                new FieldSave(UUID.randomUUID(), registered.id(), null, "percentage", "50", 1),
                new FieldSave(UUID.randomUUID(), registered.id(), null, "children", "2", 1)), ChangeSource.API);

        assertThat(logged()).extracting(LogEntry::act).containsExactly("CHANGE", "REGISTER");
        assertThat(logged().get(0).detail()).isEqualTo("source=API percentage children");
    }

    @Test
    void what_is_no_participant_is_told_with_its_key_and_no_count() {
        projects.create(register.here(), "Ny vei", null, null);

        assertThat(last(Act.ADMINISTER).detail()).isEqualTo("projectAdded");
        assertThat(last(Act.ADMINISTER).hits()).isNull();
    }

    @Test
    void many_in_a_short_time_others_and_protected_ones_are_told_of_from_a_limit_on() {
        AlertLimits limits = log.limits();
        String place = register.scope().municipality();
        look("many", place, limits.many(), null, null);
        look("few", place, limits.many() - 1, null, null);
        look("others", place, limits.others(), "true", null);
        look("colleague", place, limits.others() - 1, "true", null);
        look("guarded", place, limits.protectedOnes(), null, "true");
        look("api:system", place, limits.many(), "true", null);

        assertThat(log.alerts(AUDITOR).stream().filter(alert -> alert.place().municipality().equals(place)))
                .extracting(LogAlert::actor, LogAlert::kind, LogAlert::participations)
                .containsExactlyInAnyOrder(tuple("many", LogAlert.Kind.MANY, (long) limits.many()),
                        tuple("others", LogAlert.Kind.OTHERS, (long) limits.others()),
                        tuple("guarded", LogAlert.Kind.PROTECTED, (long) limits.protectedOnes()));
    }

    private void look(String actor, String place, int times, String others, String isProtected) {
        nation.changeAsPortal("insert into access.access_log (act, actor, actor_name, municipality_number,"
                + " participation_id, others, protected, hits) select 'VIEW', '" + actor + "', 'X', '" + place
                + "', gen_random_uuid(), " + others + ", " + isProtected + ", 1 from generate_series(1, " + times + ")");
    }

    @Test
    void the_portal_can_add_to_the_log_and_nothing_else() {
        for (String sql : List.of("select 1 from access.access_log", "update access.access_log set act = 'X'",
                "delete from access.access_log", "select 1 from access.access_log_head",
                "insert into access.access_log_seal values ('3301', 1, 1, '')",
                "insert into access.access_log (act, actor, actor_name, at) values ('X', 'x', 'x', now())")) {
            assertThatThrownBy(() -> nation.changeAsPortal(sql)).as(sql).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void reading_it_is_for_the_auditor_and_is_told_too() {
        assertThatThrownBy(() -> log.rows(register.here(), new LogQuery(null, null, null, null, null, null, 0)))
                .isInstanceOf(NotPermitted.class);
        logged();

        assertThat(log.rows(AUDITOR, new LogQuery(null, Act.READ_LOG, AUDITOR.actor().subject(), null, null, null, 0)))
                .isNotEmpty().allMatch(entry -> entry.actorName().equals("Ragnhild Vik"));
        assertThat(log.faults(AUDITOR)).isEmpty();
    }

    @Test
    void whoever_has_done_something_is_found_by_a_part_of_her_name_and_not_by_signs_for_any_letter() {
        assertThatThrownBy(() -> log.actors(register.here(), "bakken")).isInstanceOf(NotPermitted.class);

        List<LogActor> found = log.actors(AUDITOR, " bakken ");
        assertThat(found).filteredOn(actor -> actor.subject().equals(register.here().actor().subject())).singleElement()
                .satisfies(kari -> {
                    assertThat(kari.name()).isEqualTo("Kari Bakken");
                    assertThat(kari.place()).isEqualTo(register.scope());
                    assertThat(log.rows(AUDITOR, new LogQuery(null, null, kari.subject(), null, null, null, 0)).get(0).at())
                            .isEqualTo(kari.last());
                });
        assertThat(found).extracting(LogActor::name).allMatch(name -> name.contains("Bakken"));
        assertThat(log.actors(AUDITOR, "B%kken")).isEmpty();
        assertThat(log.actors(AUDITOR, "B_kken")).isEmpty();
        assertThat(log.rows(AUDITOR, new LogQuery(null, Act.READ_LOG, AUDITOR.actor().subject(), null, null, null, 0)).get(0)
                .detail()).isEqualTo("actor");
    }
}
