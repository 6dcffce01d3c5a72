package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.jobbsjanse.access.AccessLog;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.LogQuery;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A participant is told everything that is kept of her, and by whoever may see her only. */
@ArquillianTest
class OwnReportContainerTest {

    private static final String NUMBER = "01819049846";
    private static final List<Kind> ROWS = List.of(Kind.MEASURE, Kind.ABSENCE, Kind.TEST, Kind.GOAL);
    private static final Mandate AUDITOR =
            new Mandate(new Actor("revisor", "Ragnhild Vik"), null, Set.of(Permission.READ_ACCESS_LOG));

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClasses(TestRegister.class, TestNation.class);
    }

    @Inject
    TestRegister register;

    @Inject
    OwnReports reports;

    @Inject
    Participations participations;

    @Inject
    Autosave autosave;

    @Inject
    AccessLog log;

    private Registration.Registered hers;

    @BeforeEach
    void somebody_takes_part() {
        register.startAnew();
        hers = register.registered(NUMBER);
        register.answer(hers, facts -> facts);
    }

    private OwnReport report() {
        return reports.of(register.here(), hers.id()).orElseThrow();
    }

    /** Whatever can be filled in, also what is not required for anything. */
    private void fillAll() {
        register.fill(hers.id(), Requirement.ACTIVE);
        for (int round = 0; round < 3; round++) {
            ParticipationSheet sheet = participations.open(register.here(), hers.id()).orElseThrow();
            DataDictionary.fields(Kind.PARTICIPATION).stream()
                    .filter(field -> field != DataDictionary.NATIONAL_ID && !(field.type() instanceof FieldType.PlaceNumber))
                    .filter(field -> !sheet.hidden().contains(field.key()) && sheet.values().get(field.key()) == null)
                    .forEach(field -> tryToSave(field, sheet.values()));
        }
        ROWS.forEach(kind -> register.fillRow(hers.id(), kind));
    }

    private void tryToSave(Field<?> field, Map<String, String> others) {
        try {
            autosave.save(register.here(), new FieldSave(UUID.randomUUID(), hers.id(), null, field.key(),
                    register.example(field, others), Long.MAX_VALUE));
        } catch (BrokenRule refused) {
            // What cannot be kept need not be told.
        }
    }

    private void isTold(Kind kind, UUID id, Map<String, String> told) {
        List<String> kept = DataDictionary.fields(kind).stream()
                .filter(field -> field != DataDictionary.NATIONAL_ID && !(field.type() instanceof FieldType.Flag))
                .filter(field -> {
                    String value = register.column("select " + field.column() + "::text from registry." + kind.table()
                            + " where id = '" + id + "'").get(0);
                    if (value != null) {
                        assertThat(told.get(field.key())).as(field.key()).isNotNull();
                        assertThat(value).as(field.key()).startsWith(told.get(field.key()));
                    }
                    return value != null;
                }).map(Field::key).toList();
        assertThat(kept).as(kind.name()).isNotEmpty();
    }

    @Test
    void every_field_of_the_dictionary_that_has_a_value_in_the_database_is_told() {
        fillAll();
        OwnParticipation told = report().participations().get(0);

        isTold(Kind.PARTICIPATION, hers.id(), told.values());
        assertThat(told.values()).containsEntry("nationalId", NUMBER);
        assertThat(told.values().values().stream().filter(value -> value != null).count()).isGreaterThan(30);
        ROWS.forEach(kind -> assertThat(told.rows().get(kind)).as(kind.name()).isNotEmpty()
                .allSatisfy(row -> isTold(kind, row.id(), row.values())));
    }

    @Test
    void what_was_taken_away_is_kept_and_therefore_told() {
        UUID removed = register.fillRow(hers.id(), Kind.GOAL);
        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), hers.id(), removed, "goal.removed", "true",
                Long.MAX_VALUE));

        OwnParticipation told = report().participations().get(0);

        assertThat(told.rows().get(Kind.GOAL)).isEmpty();
        assertThat(told.takenAway().get(Kind.GOAL)).singleElement().satisfies(row -> isTold(Kind.GOAL, removed, row.values()));
    }

    @Test
    void she_is_told_her_name_her_numbers_and_every_change() {
        autosave.save(register.here(), register.save(hers, "financing", "EGNE_MIDLER"));

        OwnReport report = report();

        assertThat(report.person().name().full()).isEqualTo("RASK SJØSTJERNE");
        assertThat(report.numbers()).singleElement().satisfies(number -> {
            assertThat(number.digits()).isEqualTo(NUMBER);
            assertThat(number.inUse()).isTrue();
        });
        assertThat(report.participations().get(0).history()).extracting(Change::key).contains("financing", "person.name");
    }

    @Test
    void she_is_told_who_has_looked_and_that_the_report_was_made_is_told_next_time() {
        participations.open(register.here(), hers.id());
        assertThat(report().looks()).extracting(LogEntry::act).contains("VIEW", "REGISTER").doesNotContain("OWN_REPORT");

        assertThat(report().looks().get(0)).satisfies(look -> {
            assertThat(look.act()).isEqualTo("OWN_REPORT");
            assertThat(look.actorName()).isEqualTo("Kari Bakken");
            assertThat(look.participation()).isEqualTo(hers.id());
        });
        assertThat(log.rows(AUDITOR, new LogQuery(register.scope().municipality(), Act.OWN_REPORT, null, hers.id(), null,
                null, 0))).hasSize(2);
    }

    @Test
    void the_database_tells_who_has_looked_at_nobody_but_those_within_the_walls() {
        participations.open(register.here(), hers.id());
        String looks = "select count(*) from registry.who_has_looked(array['" + hers.id() + "']::uuid[])";
        String asIfMerging = "select count(*) from (select set_config('app.task', 'merger', true) as task offset 0) t"
                + " cross join lateral registry.who_has_looked(case when t.task = 'merger' then array['" + hers.id()
                + "']::uuid[] end)";

        assertThat(Integer.parseInt(register.column(looks).get(0))).isPositive();
        assertThat(register.inOslo(looks)).containsExactly("0");
        assertThat(register.inOslo(asIfMerging)).containsExactly("0");
        assertThatThrownBy(() -> register.column("select count(*) from access.access_log_about(array['" + hers.id()
                + "']::uuid[])")).hasStackTraceContaining("permission denied");
    }

    @Test
    void whoever_is_protected_or_may_be_is_reported_by_those_only_who_may_see_her() {
        for (NameAnswer.Protection grade : List.of(NameAnswer.Protection.CONFIDENTIAL,
                NameAnswer.Protection.STRICTLY_CONFIDENTIAL)) {
            register.answer(hers, TestRegister.graded(grade));
            assertThatThrownBy(() -> reports.of(register.here(), hers.id())).as(grade.name())
                    .isInstanceOf(NotPermitted.class);
            assertThat(reports.of(register.seeingProtected(), hers.id())).as(grade.name()).isPresent();
        }
    }

    @Test
    void a_protected_name_stands_in_the_report_of_whoever_may_see_it_and_the_log_says_so() {
        register.answer(hers, TestRegister.graded(NameAnswer.Protection.CONFIDENTIAL));

        OwnReport report = reports.of(register.seeingProtected(), hers.id()).orElseThrow();

        assertThat(report.person().name().full()).isEqualTo("RASK SJØSTJERNE");
        assertThat(report.isInNationalExtracts()).isFalse();
        assertThat(log.rows(AUDITOR, new LogQuery(register.scope().municipality(), Act.OWN_REPORT, null, hers.id(), null,
                null, 0))).first().matches(LogEntry::isProtected);
    }

    @Test
    void whoever_reserves_herself_is_told_that_she_is_in_no_extract_of_the_country() {
        assertThat(report().isInNationalExtracts()).isTrue();

        autosave.save(register.here(), register.save(hers, "researchReservation", "JA"));

        assertThat(report().isReserved()).isTrue();
        assertThat(report().isInNationalExtracts()).isFalse();
    }

    @Test
    void elsewhere_there_is_no_such_participation_and_without_the_right_to_see_her_no_report() {
        assertThat(reports.of(TestRegister.mandate(Scope.of("5501")), hers.id())).isEmpty();
        assertThat(reports.of(register.here(), UUID.randomUUID())).isEmpty();
        Stream.of(Set.<Permission>of(), Set.of(Permission.MANAGE_USERS)).map(permissions ->
                new Mandate(register.here().actor(), register.scope(), permissions)).forEach(nobody ->
                assertThatThrownBy(() -> reports.of(nobody, hers.id())).isInstanceOf(NotPermitted.class));
    }
}
