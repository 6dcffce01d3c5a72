package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Mergers;
import no.jobbsjanse.access.Municipalities;
import no.jobbsjanse.access.MunicipalityChange;
import no.jobbsjanse.access.MunicipalityEntry;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.merger.Merging;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A municipality has become part of another: everything registered in it goes on there. The work in the background may
 * come before a test asks for it: what is looked at is what is there afterwards.
 */
@ArquillianTest
class MergerContainerTest {

    private static final String ONE = "01819049846";
    private static final String OTHER = "29829638868";
    private static final Mandate SOLVEIG =
            new Mandate(new Actor("solveig", "Solveig Berg"), null, Set.of(Permission.ADMINISTER_REGISTER));
    private static final int FIRST = 3340;
    private static int numbers = FIRST;

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Municipalities municipalities;

    @Inject
    Merging merging;

    @Inject
    Mergers mergers;

    @Inject
    Registration registration;

    @Inject
    Projects projects;

    @Inject
    AgeExceptions exceptions;

    @Inject
    Participations participations;

    @Inject
    History history;

    @Inject
    Autosave autosave;

    @Resource
    UserTransaction transaction;

    private String old;
    private String next;

    @BeforeEach
    void twoMunicipalities() {
        register.startAnew();
        IntStream.range(FIRST, numbers).mapToObj(String::valueOf).forEach(register::free);
        old = added();
        next = added();
        register.go(old);
    }

    private String added() {
        String number = String.valueOf(numbers++);
        municipalities.add(SOLVEIG, new MunicipalityEntry(number, "Sted " + number, "", "", "nb",
                LocalDate.of(2024, 1, 1), null, null));
        return number;
    }

    private void merge() {
        end();
        carryOut();
    }

    private void end() {
        municipalities.end(SOLVEIG, old, LocalDate.now(NorwegianClock.ZONE).minusDays(1), next);
    }

    private void carryOut() {
        mergers.inForce().stream().filter(one -> one.ended().number().equals(old)).forEach(merging::carryOut);
    }

    private String rows(String table, String municipality) {
        return register.in(municipality, "select count(*) from registry." + table + " where municipality_number = '"
                + municipality + "'").get(0);
    }

    private Mandate in(String municipality) {
        return TestRegister.mandate(Scope.of(municipality));
    }

    @Test
    void every_table_that_says_whose_something_is_says_the_successor_afterwards() {
        Registration.Registered hers = register.registered(ONE);
        register.answer(hers, TestRegister.graded(NameAnswer.Protection.CONFIDENTIAL));
        register.fill(hers.id(), Requirement.ACTIVE);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.PARTICIPATION) {
                register.fillRow(hers.id(), kind);
            }
        }
        projects.share(register.here(), register.project(), "5501");
        exceptions.give(SOLVEIG, "11826821053", old, "Mangler noen uker på 55 år", "4");
        // What is imported is registered or forgotten; the file itself is of the place that it was made for. What was deleted
        // was deleted there.
        List<String> tables = register.column("select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                + " where c.relnamespace = 'registry'::regnamespace and c.relkind = 'r'"
                + " and a.attname = 'municipality_number' and c.relname not like 'import%'"
                + " and c.relname <> 'retention_count' order by 1");
        assertThat(tables).contains("person", "participation", "field_change", "project");
        for (String table : tables) {
            assertThat(rows(table, old)).as("the test has something in " + table).isNotEqualTo("0");
        }

        merge();

        for (String table : tables) {
            assertThat(rows(table, old)).as(table).isEqualTo("0");
            assertThat(rows(table, next)).as(table).isNotEqualTo("0");
        }
        ParticipationSheet sheet = participations.open(in(next), hers.id()).orElseThrow();
        assertThat(sheet.values()).containsEntry("municipality", next);
        assertThat(history.of(in(next), hers.id())).first().returns("municipality", Change::key).returns(old, Change::oldValue)
                .returns(next, Change::newValue).returns(ChangeSource.MERGER, Change::source)
                .returns(false, Change::restorable);
        assertThat(participations.open(in(old), hers.id())).isEmpty();
        assertThat(municipalities.moved(SOLVEIG, old)).contains(1L);
    }

    @Test
    void it_is_done_once_and_what_has_come_since_follows() {
        Registration.Registered hers = register.registered(ONE);
        merge();
        long version = participations.open(in(next), hers.id()).orElseThrow().version();

        carryOut();

        assertThat(participations.open(in(next), hers.id()).orElseThrow().version()).isEqualTo(version);
        assertThat(municipalities.history(SOLVEIG, old)).extracting(MunicipalityChange::property)
                .containsOnlyOnce("moved");
        register.in(old, "insert into registry.project (id, municipality_number, name, created_at)"
                + " values (gen_random_uuid()::text, '" + old + "', 'Kom sent', now()) returning id");
        carryOut();
        assertThat(projects.list(in(next))).extracting(Project::name).contains("Kom sent");
    }

    @Test
    void whoever_dies_over_it_leaves_everything_where_it_was() throws Exception {
        register.registered(ONE);
        transaction.begin();
        // Within it, so that the task in the background does not see it and come first.
        end();
        assertThat(register.in(old, "select registry.move_to_successor('" + old + "', 'Sted', 'x', 'X')"))
                .containsExactly("1");
        transaction.rollback();
        assertThat(rows("participation", old)).isEqualTo("1");
        assertThat(rows("participation", next)).isEqualTo("0");

        merge();
        assertThat(rows("participation", old)).isEqualTo("0");
        assertThat(rows("participation", next)).isEqualTo("1");
    }

    @Test
    void whoever_both_have_known_is_one_person_and_all_her_periods_are_hers() {
        Registration.Registered before = register.registered(ONE);
        autosave.save(register.here(), register.save(before, "endedOn", "2026-03-31"));
        register.go(next);
        Registration.Registered now = (Registration.Registered) register.register(in(next), ONE, "2026-05-04");
        register.go(old);

        merge();

        assertThat(participations.person(in(next), before.id()).orElseThrow().id())
                .isEqualTo(participations.person(in(next), now.id()).orElseThrow().id());
        assertThat(rows("person", next)).isEqualTo("1");
        assertThat(register.in(next, "select count(*) filter (where in_use) || ' of ' || count(*)"
                + " from registry.identifier")).containsExactly("1 of 2");
    }

    @Test
    void projects_of_the_same_name_are_told_apart_and_nobody_shares_with_herself() {
        projects.create(in(old), "Ny vei", null, null);
        projects.create(in(next), "ny vei", null, null);
        projects.create(in(next), "Sammen", null, null);
        String shared = projects.list(in(next)).stream().filter(one -> one.name().equals("Sammen")).findFirst()
                .orElseThrow().id();
        projects.share(in(next), shared, old);
        projects.share(in(old), projects.list(in(old)).stream().filter(one -> one.name().equals("Ny vei")).findFirst()
                .orElseThrow().id(), next);

        merge();

        assertThat(projects.list(in(next))).extracting(Project::name)
                .containsExactlyInAnyOrder("ny vei", "Ny vei (Sted " + old + ")", "Sammen");
        assertThat(projects.list(in(next))).allSatisfy(one -> assertThat(one.sharedWith()).isEmpty());
    }

    @Test
    void nobody_is_registered_in_it_any_more() {
        Registration.Registered hers = register.registered(ONE);
        autosave.save(register.here(), register.save(hers, "endedOn", "2026-03-31"));
        municipalities.end(SOLVEIG, old, LocalDate.now(NorwegianClock.ZONE).minusDays(1), null);

        assertThat(register.register(in(old), OTHER, "2026-01-05")).isInstanceOfSatisfying(Registration.Incomplete.class,
                refused -> assertThat(refused.broken().get("municipality").key()).isEqualTo("municipality.ended"));
        assertThat(registration.again(in(old), UUID.randomUUID(), hers.id(),
                Map.of("startedOn", "2026-05-04", "financing", "ORDINAER")))
                .isInstanceOfSatisfying(Registration.Incomplete.class, refused ->
                        assertThat(refused.broken().get("startedOn").key()).isEqualTo("municipality.ended"));
    }

    @Test
    void the_door_is_shut_while_a_municipality_goes_on_and_to_everybody_else() {
        register.registered(ONE);
        assertThatThrownBy(() -> register.in(old, "select registry.move_to_successor('" + old + "', 'x', 'x', 'x')"))
                .hasMessageContaining("does not go on in another yet");
        municipalities.end(SOLVEIG, old, LocalDate.now(NorwegianClock.ZONE), next);
        assertThat(mergers.inForce()).extracting(Mergers.Merger::ended).extracting(Place::number).doesNotContain(old);
        assertThatThrownBy(() -> register.in(old, "select registry.move_to_successor('" + old + "', 'x', 'x', 'x')"))
                .hasMessageContaining("does not go on in another yet");
        assertThat(register.in(next, "select set_config('app.task', 'merger', true) union all"
                + " select id::text from registry.person where municipality_number = '" + old + "'")).hasSize(1);
        assertThat(register.in(next, "with open as (select set_config('app.task', 'merger', true))"
                + " select count(*) from registry.participation, open where municipality_number = '" + old + "'"))
                .containsExactly("0");
    }

    @Test
    void what_has_been_moved_is_not_taken_back_and_whoever_had_access_has_it_in_the_successor() {
        register.in(old, "with known as (insert into access.account (subject, username, name, last_login_at)"
                + " values ('" + old + "', '" + old + "', 'Eva Ås', now()) returning subject)"
                + " select subject from known");
        register.in(old, "insert into access.assignment (account_subject, role, municipality_number)"
                + " values ('" + old + "', 'kommunebruker', '" + old + "') returning role");
        merge();

        assertThat(register.column("select role from access.assignment where account_subject = '" + old
                + "' and municipality_number = '" + next + "'")).containsExactly("kommunebruker");
        assertThat(municipalities.moved(SOLVEIG, old)).contains(0L);
        assertThatThrownBy(() -> municipalities.takeBack(SOLVEIG, old)).hasMessage("access.municipality.moved");
        assertThatThrownBy(() -> municipalities.end(SOLVEIG, old, LocalDate.now(NorwegianClock.ZONE), null))
                .hasMessage("access.municipality.moved");
    }
}
