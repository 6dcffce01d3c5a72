package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.retention.RetentionRound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What has been kept long enough goes, when IMDi has approved it, and what is younger stays. The work in the background may
 * come before a test asks for it: what is looked at is what is there afterwards.
 */
@ArquillianTest
class RetentionContainerTest {

    private static final String ONE = "01819049846";
    private static final String OTHER = "28827941214";
    private static final Mandate SOLVEIG =
            new Mandate(new Actor("solveig", "Solveig Berg"), null, Set.of(Permission.ADMINISTER_REGISTER));
    private static final RetentionSetting SETTING = new RetentionSetting(10, true, 12, 24, 2, "2026/1234");

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Retention retention;

    @Inject
    RetentionRules rules;

    @Inject
    RetentionRound round;

    @Inject
    Participations participations;

    @Inject
    Registration registration;

    @Inject
    Autosave autosave;

    @Resource
    UserTransaction transaction;

    @BeforeEach
    void nothing_is_old() throws IOException {
        register.startAnew();
        rules.change(SOLVEIG, SETTING);
        // What a former test has approved, then what it has registered.
        carryOut();
        approved();
        carryOut();
    }

    private UUID approved() throws IOException {
        UUID run = retention.propose(SOLVEIG);
        retention.archive(SOLVEIG, run, OutputStream.nullOutputStream());
        retention.approve(SOLVEIG, run, true);
        return run;
    }

    private void carryOut() {
        for (UUID run = waiting(); run != null; run = waiting()) {
            boolean more = true;
            while (more) {
                more = round.carryOut(run, 1);
            }
            round.finish(run);
        }
    }

    private UUID waiting() {
        return round.waiting().orElse(null);
    }

    private Registration.Registered registered(String number, String startedOn) {
        return (Registration.Registered) register.register(register.here(), number, startedOn);
    }

    private boolean isThere(Registration.Registered one) {
        return participations.open(register.here(), one.id()).isPresent();
    }

    private long counted(UUID run, String table) {
        return retention.protocol(SOLVEIG, run).stream().filter(one -> one.table().equals(table)
                && one.municipality().equals(register.scope().municipality())).mapToLong(RetentionCount::done).sum();
    }

    private long figures() {
        return Long.parseLong(register.column("select coalesce(sum(participations), 0) from registry.kept_figure").get(0));
    }

    @Test
    void everything_of_her_goes_and_what_remains_is_figures() throws IOException {
        Registration.Registered old = registered(ONE, "2014-02-03");
        Registration.Registered young = registered(OTHER, LocalDate.now(NorwegianClock.ZONE).minusYears(10).plusDays(1).toString());
        UUID person = register.person(old);
        register.answer(old, facts -> facts);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.PARTICIPATION) {
                register.fillRow(old.id(), kind);
            }
        }
        long before = figures();

        UUID run = approved();
        carryOut();

        assertThat(isThere(old)).isFalse();
        assertThat(isThere(young)).isTrue();
        for (String column : List.of("participation_id", "person_id")) {
            List<String> tables = register.column("select c.relname from pg_class c join pg_attribute a"
                    + " on a.attrelid = c.oid where c.relnamespace = 'registry'::regnamespace and c.relkind = 'r'"
                    + " and a.attname = '" + column + "' and c.relname not like 'import%'");
            assertThat(tables).isNotEmpty();
            for (String table : tables) {
                assertThat(register.wholeColumn("select count(*) from registry." + table + " where " + column + " = '"
                        + (column.equals("person_id") ? person : old.id()) + "'")).as(table).containsExactly("0");
            }
        }
        assertThat(register.column("select count(*) from registry.person where id = '" + person + "'"))
                .containsExactly("0");
        assertThat(figures()).isEqualTo(before + 1);
        assertThat(counted(run, "participation")).isEqualTo(1);
        assertThat(counted(run, "person")).isEqualTo(1);
        assertThat(counted(run, "identifier")).isEqualTo(1);
        assertThat(counted(run, "goal")).isEqualTo(1);
        assertThat(retention.protocol(SOLVEIG, run)).filteredOn(one -> one.municipality().equals(
                register.scope().municipality())).allSatisfy(one -> assertThat(one.done()).isEqualTo(one.expected()));
        assertThat(retention.find(SOLVEIG, run).orElseThrow()).returns(RetentionRun.State.DONE, RetentionRun::state)
                .satisfies(done -> assertThat(done.approved().by()).isEqualTo("Solveig Berg"))
                .satisfies(done -> assertThat(done.finishedAt()).isNotNull());
    }

    @Test
    void whoever_has_a_later_period_stays_with_it() throws IOException {
        Registration.Registered old = registered(ONE, "2014-02-03");
        autosave.save(register.here(), register.save(old, "endedOn", "2016-03-31"));
        Registration.Registered later = (Registration.Registered) registration.again(register.here(), UUID.randomUUID(),
                old.id(), Map.of("startedOn", "2026-05-04", "financing", "ORDINAER"));
        UUID run = approved();
        carryOut();

        assertThat(isThere(old)).isFalse();
        assertThat(isThere(later)).isTrue();
        assertThat(register.number(later).digits()).isEqualTo(ONE);
        assertThat(counted(run, "person")).isZero();
    }

    @Test
    void without_an_approval_nothing_goes_and_a_dry_run_can_be_withdrawn() {
        Registration.Registered old = registered(ONE, "2014-02-03");
        UUID run = retention.propose(SOLVEIG);
        carryOut();

        assertThat(isThere(old)).isTrue();
        assertThat(retention.find(SOLVEIG, run).orElseThrow().participations()).isPositive();
        assertThat(retention.protocol(SOLVEIG, run)).anySatisfy(one -> {
            assertThat(one.table()).isEqualTo("participation");
            assertThat(one.municipality()).isEqualTo(register.scope().municipality());
            assertThat(one.expected()).isEqualTo(1);
            assertThat(one.done()).isZero();
        });
        retention.withdraw(SOLVEIG, run);
        assertThatThrownBy(() -> retention.approve(SOLVEIG, run, true)).hasMessage("retention.over");
        assertThatThrownBy(() -> retention.withdraw(SOLVEIG, run)).hasMessage("retention.over");
    }

    @Test
    void it_is_approved_with_a_decision_an_archive_extract_and_by_somebody_who_is_sure() throws IOException {
        registered(ONE, "2014-02-03");
        rules.change(SOLVEIG, new RetentionSetting(10, true, 12, 24, 2, null));
        UUID run = retention.propose(SOLVEIG);
        assertThatThrownBy(() -> retention.approve(SOLVEIG, run, true)).hasMessage("retention.decision");
        rules.change(SOLVEIG, SETTING);
        assertThatThrownBy(() -> retention.approve(SOLVEIG, run, true)).hasMessage("retention.archive");
        retention.archive(SOLVEIG, run, OutputStream.nullOutputStream());
        assertThatThrownBy(() -> retention.approve(SOLVEIG, run, false)).hasMessage("retention.sure");
        retention.approve(SOLVEIG, run, true);
        assertThatThrownBy(() -> retention.approve(SOLVEIG, run, true)).hasMessage("retention.over");
    }

    private Map<String, String> archived(UUID run) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        assertThat(retention.archive(SOLVEIG, run, written)).isPositive();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void the_archive_extract_tells_what_is_registered_and_not_who_she_is() throws IOException {
        Registration.Registered old = registered(ONE, "2014-02-03");
        register.answer(old, facts -> facts);
        register.fillRow(old.id(), Kind.MEASURE);
        UUID run = retention.propose(SOLVEIG);
        Map<String, String> files = archived(run);
        assertThat(files).containsOnlyKeys("person.csv", "participation.csv", "measure.csv", "absence.csv",
                "norwegian_test.csv", "goal.csv");
        assertThat(files.get("participation.csv")).contains(old.id().toString(), "2014-02-03", "ORDINAER");
        assertThat(files.get("measure.csv")).contains(old.id().toString());
        assertThat(files.get("person.csv")).contains("pseudonym");
        assertThat(files.toString()).doesNotContain("RASK", "SJØSTJERNE", ONE, "Åse skrev", "Kari Bakken");
        RetentionRun archived = retention.find(SOLVEIG, run).orElseThrow();
        assertThat(archived.archived().by()).isEqualTo("Solveig Berg");
        assertThat(archived.archiveChecksum()).hasSize(64);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIDENTIAL", "STRICTLY_CONFIDENTIAL"})
    void whose_address_is_protected_goes_with_the_others_and_is_in_no_archive_extract(NameAnswer.Protection protection)
            throws IOException {
        Registration.Registered old = registered(ONE, "2014-02-03");
        Registration.Registered hidden = registered(OTHER, "2014-02-03");
        register.answer(hidden, facts -> TestRegister.found(facts.number(), protection));
        String files = archived(retention.propose(SOLVEIG)).toString();
        assertThat(files).contains(old.id().toString()).doesNotContain(hidden.id().toString());
        approved();
        carryOut();

        assertThat(isThere(hidden)).isFalse();
    }

    @Test
    void whoever_reserves_herself_against_research_is_in_no_figure() throws IOException {
        Registration.Registered old = registered(ONE, "2014-02-03");
        autosave.save(register.here(), register.save(old, "researchReservation", "JA"));
        long before = figures();
        approved();
        carryOut();

        assertThat(isThere(old)).isFalse();
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void what_is_corrected_after_the_dry_run_stays() throws IOException {
        Registration.Registered old = registered(ONE, "2014-02-03");
        UUID run = approvedAfter(() -> autosave.save(register.here(), register.save(old, "startedOn", "2026-02-03")));
        carryOut();

        assertThat(isThere(old)).isTrue();
        assertThat(counted(run, "participation")).isZero();
        assertThat(retention.find(SOLVEIG, run).orElseThrow().state()).isEqualTo(RetentionRun.State.DONE);
    }

    private UUID approvedAfter(Runnable meanwhile) throws IOException {
        UUID run = retention.propose(SOLVEIG);
        retention.archive(SOLVEIG, run, OutputStream.nullOutputStream());
        meanwhile.run();
        retention.approve(SOLVEIG, run, true);
        return run;
    }

    @Test
    void whoever_dies_over_it_leaves_everything_where_it_was() throws Exception {
        Registration.Registered old = registered(ONE, "2014-02-03");
        UUID run = approvedInVain(old);
        carryOut();

        assertThat(isThere(old)).isFalse();
        assertThat(counted(run, "participation")).isEqualTo(1);
        carryOut();
        assertThat(counted(run, "participation")).isEqualTo(1);
    }

    private UUID approvedInVain(Registration.Registered old) throws Exception {
        transaction.begin();
        try {
            UUID tried = retention.propose(SOLVEIG);
            register.column("select registry.carry_out_retention('" + tried + "', 100)");
            register.column("update registry.retention_run set state = 'APPROVED', approved_at = now(), approved_by = 'x',"
                    + " approved_by_name = 'X', archive_decision = 'x', archived_at = now(), archived_by_name = 'X',"
                    + " archive_checksum = 'x' where id = '" + tried + "' returning id");
            assertThat(Integer.parseInt(register.column("select registry.carry_out_retention('" + tried + "', 100)").get(0)))
                    .isPositive();
        } finally {
            transaction.rollback();
        }
        assertThat(isThere(old)).isTrue();
        return approved();
    }

    @Test
    void what_makes_no_sense_is_refused_and_each_change_is_remembered() {
        refuses(new RetentionSetting(16, true, 12, 24, 2, null), "retention.participationYears");
        refuses(new RetentionSetting(10, true, 0, 24, 2, null), "retention.refusedSaveMonths");
        refuses(new RetentionSetting(10, true, 12, 2, 2, null), "retention.supportCaseMonths");
        refuses(new RetentionSetting(10, true, 12, 24, 0, null), "retention.accessLogYears");
        refuses(new RetentionSetting(10, true, 12, 24, 2, "x".repeat(201)), "retention.archiveDecision");

        rules.change(SOLVEIG, new RetentionSetting(12, true, 12, 24, 2, "2026/1234"));
        assertThat(rules.setting(SOLVEIG).participationYears()).isEqualTo(12);
        assertThat(rules.history(SOLVEIG)).first().returns("participationYears", RetentionChange::property)
                .returns("10", RetentionChange::before).returns("12", RetentionChange::after)
                .returns("Solveig Berg", RetentionChange::by);
    }

    private void refuses(RetentionSetting wanted, String rule) {
        assertThatThrownBy(() -> rules.change(SOLVEIG, wanted)).hasMessage(rule);
    }

    @Test
    void only_imdi_deletes() {
        assertThatThrownBy(() -> retention.propose(register.here())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> retention.approve(register.here(), UUID.randomUUID(), true)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> retention.archive(register.here(), UUID.randomUUID(), OutputStream.nullOutputStream()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> retention.runs(register.here())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rules.change(register.here(), SETTING)).isInstanceOf(NotPermitted.class);
    }
}
