package no.jobbsjanse.registry;

import static no.jobbsjanse.registry.TestSupport.TOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.jobbsjanse.access.AccessLog;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.LogQuery;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.SupportCase;
import no.jobbsjanse.access.SupportCases;
import no.jobbsjanse.access.SupportLooks;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IMDi's support sees one participation at a time, masked, for half an hour, and everybody sees that it has looked. */
@ArquillianTest
class SupportContainerTest {

    private static final String NUMBER = "01819049846";
    private static final String OTHER_NUMBER = "29829638868";
    /** Registered once only, in all tests of this class. */
    private static final String ONCE = "05918814460";
    private static final String NOBODYS = "23859426050";

    private static final List<String> UNSEEN = List.of("select given_name from registry.person",
        "select family_name from registry.person", "select birth_date from registry.person",
        "select number_sealed from registry.identifier",
        "select number_index from registry.identifier", "select old_value from registry.field_change",
        "select new_value from registry.field_change", "select 1 from registry.name_value",
        "select 1 from registry.protected_name", "select 1 from registry.occupied_period",
        "select 1 from registry.import_line", "select children from registry.participation",
        "select exit_reason from registry.participation", "select birth_country from registry.participation",
        "select type from registry.measure", "select result from registry.goal", "select name from registry.project",
        "select 1 from access.support_case", "select 1 from access.access_log", "select 1 from access.account");

    private static final List<String> CHANGES = List.of("update registry.participation set refused = true",
        "delete from registry.field_change",
        "insert into registry.refused_save (participation_id, field, problem, based_on, refused_by, refused_by_name)"
                + " select id, 'x', 'x', 1, 'x', 'x' from registry.participation",
        "update registry.person set name_state = 'FOUND'");

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class)
                .addClasses(TestRegister.class, TestNation.class, TestSupport.class);
    }

    @Inject
    TestRegister register;

    @Inject
    TestNation nation;

    @Inject
    TestSupport support;

    @Inject
    SupportCases cases;

    @Inject
    SupportSearch search;

    @Inject
    SupportedParticipation supported;

    @Inject
    SupportLooks looks;

    @Inject
    Autosave autosave;

    @Inject
    SaveRefusals refusals;

    @Inject
    Discharge discharge;

    @Inject
    AccessLog log;

    private Registration.Registered hers;
    private Registration.Registered another;

    @BeforeEach
    void two_women_take_part() {
        register.startAnew();
        hers = register.registered(NUMBER);
        another = register.registered(OTHER_NUMBER);
        register.answer(hers, facts -> facts);
    }

    private static List<String> text(List<?> rows) {
        return rows.stream().map(String::valueOf).toList();
    }

    private SupportCase about(Registration.Registered one) {
        return support.about(register.scope(), one.id());
    }

    @Test
    void without_a_purpose_or_a_case_number_or_with_a_persons_number_there_is_no_case() {
        assertThatThrownBy(() -> cases.open(TOR, "", "2026/12")).hasMessage("support.purpose");
        assertThatThrownBy(() -> cases.open(TOR, "RETTING", " ")).hasMessage("support.caseNumber");
        assertThatThrownBy(() -> cases.open(TOR, "RETTING", "018190 49846")).hasMessage("support.caseNumber.person");
        assertThatThrownBy(() -> cases.open(register.here(), "RETTING", "1")).isInstanceOf(NotPermitted.class);
    }

    @Test
    void she_is_found_by_her_number_or_by_the_beginning_of_her_reference_and_masked() {
        SupportCase opened = support.opened();
        Registration.Registered nobodyElse = register.registered(ONCE);
        register.answer(nobodyElse, facts -> facts);
        SupportHit hit = search.byNumber(TOR, opened, ONCE).get(0);

        assertThat(hit.participation()).isEqualTo(nobodyElse.id());
        assertThat(hit.initials()).isEqualTo("RS");
        assertThat(hit.birthYear()).isEqualTo(1990);
        assertThat(hit.status()).isEqualTo(ParticipationStatus.UNDER_REGISTRATION);
        assertThat(search.byReference(TOR, opened, register.scope(),
                nobodyElse.id().toString().substring(0, 8).toUpperCase(Locale.ROOT)))
                .containsExactly(hit);
        assertThat(search.byReference(TOR, opened, Scope.of("0301"), hers.id().toString())).isEmpty();
        assertThat(search.byNumber(TOR, opened, NOBODYS)).isEmpty();
        assertThatThrownBy(() -> search.byReference(TOR, opened, register.scope(), "%%%%%%%%")).hasMessage("support.reference");
    }

    @Test
    void before_somebody_is_chosen_nothing_is_seen_and_afterwards_nobody_is_sought() {
        SupportCase opened = support.opened();
        assertThat(text(support.ask(TOR, opened, "select count(*) from registry.participation"))).containsExactly("0");

        SupportCase about = about(hers);
        assertThat(supported.open(TOR, about)).isPresent();
        assertThatThrownBy(() -> search.byNumber(TOR, about, OTHER_NUMBER)).hasStackTraceContaining("no case of support");
    }

    @Test
    void a_case_that_was_ended_is_over_and_one_of_somebody_else_is_none() {
        SupportCase about = about(hers);
        Mandate eva = TestSupport.supporter("eva");
        assertThat(cases.find(eva, about.id())).isEmpty();
        assertThat(supported.open(eva, about)).isEmpty();

        cases.end(TOR, about);
        assertThat(cases.find(TOR, about.id())).isEmpty();
        assertThat(supported.open(TOR, about)).isEmpty();
        assertThat(supported.name(TOR, about)).isEmpty();
        assertThatThrownBy(() -> cases.named(TOR, about)).hasMessage("support.over");
    }

    @Test
    void a_case_is_about_one_participation_and_never_about_another() {
        SupportCase about = about(hers);
        Scope place = register.scope();
        UUID other = register.person(another);

        assertThatThrownBy(() -> cases.found(TOR, about, another.id(), other, place)).hasMessage("support.over");
        assertThatThrownBy(() -> support.changeAsPortal(TOR, "update access.support_case set participation_id = '"
                + another.id() + "' where id = '" + about.id() + "'")).hasStackTraceContaining("another participation");
        assertThatThrownBy(() -> support.changeAsPortal(TOR, "update access.support_case set expires_at = now() + '1 day'"))
                .hasStackTraceContaining("permission denied");
        cases.end(TOR, about);
        assertThatThrownBy(() -> support.changeAsPortal(TOR, "update access.support_case set named_at = now() where id = '"
                + about.id() + "'")).hasStackTraceContaining("over");
    }

    @Test
    void of_every_table_she_sees_the_rows_of_one_participation_only() {
        for (Registration.Registered one : List.of(hers, another)) {
            Stream.of(Kind.values()).filter(kind -> kind != Kind.PARTICIPATION)
                    .forEach(kind -> register.fillRow(one.id(), kind));
            refusals.keep(register.here(), register.save(one, "percentage", "500"), "count.tooLarge");
        }
        SupportCase about = about(hers);

        assertThat(text(support.ask(TOR, about, "select id from registry.person")))
                .containsExactly(register.person(hers).toString());
        assertThat(text(support.ask(TOR, about, "select id from registry.participation")))
                .containsExactly(hers.id().toString());
        Stream.of("field_change", "measure", "goal", "absence", "norwegian_test", "refused_save").forEach(table ->
                assertThat(text(support.ask(TOR, about, "select distinct participation_id from registry." + table)))
                        .as(table).containsExactly(hers.id().toString()));
    }

    @Test
    void no_value_no_name_and_no_number_is_hers_to_read() {
        SupportCase about = about(hers);

        UNSEEN.forEach(sql -> assertThatThrownBy(() -> support.ask(TOR, about, sql)).as(sql)
                .hasStackTraceContaining("permission denied"));
    }

    @Test
    void nothing_can_be_changed() {
        SupportCase about = about(hers);

        CHANGES.forEach(sql -> assertThatThrownBy(() -> support.change(TOR, about, sql)).as(sql)
                .hasStackTraceContaining("permission denied"));
    }

    @Test
    void her_name_is_seen_after_it_was_asked_for_and_nobody_elses_ever() {
        SupportCase about = about(hers);
        assertThat(supported.name(TOR, about)).isEmpty();
        assertThat(support.askNamed(TOR, about, "select family_name from registry.person")).isEmpty();

        cases.named(TOR, about);

        SupportedPerson person = supported.name(TOR, about).orElseThrow();
        assertThat(person.name().full()).isEqualTo("RASK SJØSTJERNE");
        assertThat(person.number()).isEqualTo("018190 •••••");
        assertThat(text(support.askNamed(TOR, about, "select id from registry.person")))
                .containsExactly(register.person(hers).toString());
        assertThat(text(support.askNamed(TOR, about, "select count(*) from registry.identifier"))).containsExactly("1");
    }

    @Test
    void a_protected_name_is_never_seen() {
        register.answer(hers, TestRegister.graded(NameAnswer.Protection.CONFIDENTIAL));
        SupportCase about = about(hers);
        SupportSheet sheet = supported.open(TOR, about).orElseThrow();
        assertThat(sheet.who().initials()).isNull();
        assertThat(sheet.who().birthYear()).isNull();

        cases.named(TOR, about);

        assertThat(supported.name(TOR, about)).isEmpty();
        assertThat(support.askNamed(TOR, about, "select 1 from registry.identifier")).isEmpty();
        assertThat(logged()).anyMatch(LogEntry::isProtected);
    }

    @Test
    void a_number_does_not_tell_where_somebody_lives_whose_address_is_protected() {
        register.answer(hers, TestRegister.graded(NameAnswer.Protection.CONFIDENTIAL));
        register.answer(another, TestRegister.graded(NameAnswer.Protection.STRICTLY_CONFIDENTIAL));
        SupportCase opened = support.opened();

        assertThat(search.byNumber(TOR, opened, NUMBER)).extracting(SupportHit::participation).doesNotContain(hers.id());
        assertThat(search.byNumber(TOR, opened, OTHER_NUMBER)).extracting(SupportHit::participation)
                .doesNotContain(another.id());
        assertThat(search.byReference(TOR, opened, register.scope(), hers.id().toString()))
                .extracting(SupportHit::participation).containsExactly(hers.id());
    }

    @Test
    void saves_and_what_came_to_nothing_are_told_without_values() {
        autosave.save(register.here(), register.save(hers, "percentage", "50"));
        refusals.keep(register.here(), register.save(hers, "percentage", "femhundre"), "count.invalid");
        refusals.keep(register.here(), register.save(hers, "children", "ikke talt"), SaveRefusals.CONFLICT);

        SupportSheet sheet = supported.open(TOR, about(hers)).orElseThrow();

        assertThat(sheet.saves()).extracting(SupportSave::key, SupportSave::problem).startsWith(
                tuple("children", "conflict"), tuple("percentage", "count.invalid"), tuple("percentage", null));
        assertThat(sheet.saves().get(0).by()).isEqualTo("Kari Bakken");
        assertThat(sheet.toString()).doesNotContain("femhundre", "ikke talt");
    }

    @Test
    void what_came_to_nothing_elsewhere_is_not_kept() {
        refusals.keep(TestRegister.mandate(Scope.of("0301")), register.save(hers, "percentage", "500"), "count.tooLarge");

        assertThat(supported.open(TOR, about(hers)).orElseThrow().saves()).extracting(SupportSave::problem)
                .containsOnlyNulls();
    }

    @Test
    void support_is_told_in_which_lists_she_stands() {
        SupportSheet before = supported.open(TOR, about(hers)).orElseThrow();
        assertThat(before.inOverview()).isTrue();
        assertThat(before.waiting()).containsEntry(Todo.MISSING, true).containsEntry(Todo.NOT_DISCHARGED, false)
                .doesNotContainKey(Todo.REMINDER);

        register.fill(hers.id(), Requirement.ACTIVE);
        register.fill(hers.id(), Requirement.DISCHARGE);
        discharge.discharge(register.here(), hers.id());

        SupportSheet after = supported.open(TOR, about(hers)).orElseThrow();
        assertThat(after.who().status()).isEqualTo(ParticipationStatus.DISCHARGED);
        assertThat(after.inOverview()).isFalse();
        assertThat(after.waiting().values()).containsOnly(false);
    }

    private List<LogEntry> logged() {
        return log.rows(new Mandate(new Actor("revisor", "Ragnhild Vik"), null, Set.of(Permission.READ_ACCESS_LOG)),
                new LogQuery(null, null, TOR.actor().subject(), null, null, null, 0));
    }

    @Test
    void every_step_stands_in_the_access_log_with_purpose_and_case() {
        SupportCase opened = support.opened();
        search.byReference(TOR, opened, register.scope(), hers.id().toString());
        SupportCase about = search.choose(TOR, opened, register.scope(), hers.id());
        supported.open(TOR, about);
        cases.named(TOR, about);
        supported.name(TOR, about);
        cases.end(TOR, about);

        List<LogEntry> steps = logged().subList(0, 7);
        assertThat(steps).extracting(LogEntry::act, LogEntry::detail).containsExactly(tuple("SUPPORT", "caseEnded"),
                tuple("SUPPORT_NAME", null), tuple("SUPPORT", "nameAsked"), tuple("SUPPORT_VIEW", null),
                tuple("SUPPORT", "caseFound"), tuple("SUPPORT_SEARCH", "byReference"), tuple("SUPPORT", "caseOpened"));
        assertThat(steps).extracting(LogEntry::purpose).containsOnly("BRUKERSTOTTE 2026/12");
        assertThat(steps.subList(0, 5)).extracting(LogEntry::place, LogEntry::participation)
                .containsOnly(tuple(register.scope(), hers.id()));
        assertThat(nation.askAsAuditor("select 1 from access.access_log l where l::text like '%" + NUMBER + "%'")).isEmpty();
    }

    @Test
    void the_administrators_of_her_place_see_who_has_looked_and_those_elsewhere_do_not() {
        SupportCase about = about(hers);
        Mandate astrid = new Mandate(new Actor("astrid", "Astrid"), register.scope(), Set.of(Permission.MANAGE_USERS));
        Mandate elsewhere = new Mandate(astrid.actor(), Scope.of("0301"), Set.of(Permission.MANAGE_USERS));

        SupportCase seen = looks.of(astrid).get(0);

        assertThat(seen.id()).isEqualTo(about.id());
        assertThat(seen.by().name()).isEqualTo("Tor Hagen");
        assertThat(seen.participation()).isEqualTo(hers.id());
        assertThat(looks.of(elsewhere)).isEmpty();
        assertThatThrownBy(() -> looks.of(register.here())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whoever_has_a_place_does_not_get_into_a_case() {
        SupportCase about = about(hers);

        assertThatThrownBy(() -> supported.open(register.here(), about)).isInstanceOf(NotPermitted.class);
    }
}
