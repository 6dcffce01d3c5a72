package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration.Registered;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files are taken into the register by the rules of the form: tried first, carried out when somebody says so. */
@ArquillianTest
class ImportsContainerTest {

    private static final String ONE = "01819049846";
    private static final String ANOTHER = "15838545030";
    private static final byte[] CONTENT = ("nationalId\n" + ANOTHER).getBytes(StandardCharsets.UTF_8);

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Imports imports;

    @Inject
    Participations participations;

    @Inject
    Autosave autosave;

    @Inject
    Accounts accounts;

    private Registered registered;
    private Mandate nina;
    private int line;

    @BeforeEach
    void somebodyIsRegistered() {
        register.startAnew();
        registered = register.registered(ONE);
        String subject = UUID.randomUUID().toString();
        accounts.loggedIn(subject, subject, "Nina Lie");
        register.column("with added as (insert into access.assignment (account_subject, role, municipality_number)"
                + " values ('" + subject + "', 'kommunebruker', '" + register.scope().municipality()
                + "') returning true) select count(*) from added");
        nina = new Mandate(new Actor(subject, "Nina Lie"), register.scope(), Set.of(Permission.VIEW_PARTICIPANTS,
                Permission.REGISTER_PARTICIPANTS));
        line = 1;
    }

    private ParticipationSheet sheet() {
        return participations.open(register.here(), registered.id()).orElseThrow();
    }

    private ImportLine hers(Long version, Map<String, String> values) {
        return new ImportLine("deltakere", ++line, Kind.PARTICIPATION, registered.id(), null, version, values, null);
    }

    private ImportLine another(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of("nationalId", ANOTHER, "startedOn", "2026-02-01", "financing",
                "ORDINAER"));
        all.putAll(values);
        return new ImportLine("deltakere", ++line, Kind.PARTICIPATION, null, null, null, all, null);
    }

    private ImportLine row(Kind kind, UUID row, Map<String, String> values) {
        return new ImportLine(kind.name(), ++line, kind, registered.id(), row, null, values, null);
    }

    private UUID checked(ImportLine... lines) {
        UUID id = UUID.randomUUID();
        imports.begin(nina, id, "fil.xlsx", CONTENT, List.of(lines), List.of("Farge"));
        await(id, ImportState.CHECKED);
        return id;
    }

    private UUID carriedOut(ImportLine... lines) {
        UUID id = checked(lines);
        imports.carryOut(nina, id);
        await(id, ImportState.DONE);
        return id;
    }

    private void await(UUID id, ImportState state) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (imports.find(nina, id).orElseThrow().state() != state) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it is still " + imports.find(nina, id));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private List<ImportResult> results(UUID id) {
        return imports.results(nina, id, EnumSet.allOf(ImportVerdict.class), 0, 100);
    }

    private static List<String> rules(ImportResult result) {
        return result.refusals().stream().map(refusal -> refusal.field() + " " + refusal.rule()).toList();
    }

    @Test
    void everything_written_back_unchanged_changes_nothing() {
        register.fill(registered.id(), Requirement.ACTIVE);
        register.fill(registered.id(), Requirement.DISCHARGE);
        for (Kind kind : List.of(Kind.ABSENCE, Kind.TEST)) {
            register.fillRow(registered.id(), kind);
        }
        ParticipationSheet before = sheet();
        String history = register.count("field_change");
        List<ImportLine> lines = new ArrayList<>();
        lines.add(hers(before.version(), filled(before.values())));
        before.rows().forEach((kind, rows) -> rows.forEach(one -> lines.add(row(kind, one.id(), filled(one.values())))));

        UUID id = checked(lines.toArray(ImportLine[]::new));

        assertThat(lines).hasSize(5);
        assertThat(results(id)).extracting(ImportResult::verdict).containsOnly(ImportVerdict.UNCHANGED);
        assertThatThrownBy(() -> imports.carryOut(nina, id)).isInstanceOfSatisfying(BrokenRule.class,
                rule -> assertThat(rule.key()).isEqualTo("import.nothingChosen"));
        assertThat(sheet()).isEqualTo(before);
        assertThat(register.count("field_change")).isEqualTo(history);
    }

    private static Map<String, String> filled(Map<String, String> values) {
        Map<String, String> filled = new HashMap<>(values);
        filled.values().removeIf(value -> value == null);
        return filled;
    }

    @Test
    void a_dry_run_tells_what_would_change_and_keeps_nothing() {
        ParticipationSheet before = sheet();

        UUID id = checked(hers(before.version(), Map.of("targetGroup", "SOSIALHJELP", "financing", "EGNE_MIDLER")),
                another(Map.of()), row(Kind.MEASURE, null, Map.of("measure.type", "ANNET")));

        List<ImportResult> results = results(id);
        assertThat(results).extracting(ImportResult::verdict).containsExactly(ImportVerdict.CHANGED, ImportVerdict.NEW,
                ImportVerdict.NEW);
        assertThat(results.get(0).changes()).contains(new ImportResult.Difference("targetGroup", null, "SOSIALHJELP"),
                new ImportResult.Difference("financing", "ORDINAER", "EGNE_MIDLER")).hasSize(2);
        assertThat(results.get(1).changes()).contains(new ImportResult.Difference("nationalId", null, "158385 •••••"));
        assertThat(sheet()).isEqualTo(before);
        assertThat(register.count("participation")).isEqualTo("1");
        assertThat(register.count("measure")).isEqualTo("0");
    }

    @Test
    void what_is_carried_out_is_registered_with_its_source_and_its_lines_lead_to_it() {
        UUID id = carriedOut(hers(null, Map.of("targetGroup", "SOSIALHJELP")), another(Map.of("literacy", "JA")),
                row(Kind.GOAL, null, Map.of("goal.type", "ARBEID")));

        assertThat(sheet().values()).containsEntry("targetGroup", "SOSIALHJELP");
        assertThat(sheet().rows().get(Kind.GOAL)).extracting(one -> one.values().get("goal.type"))
                .containsExactly("ARBEID");
        List<ImportResult> results = results(id);
        assertThat(results).allMatch(ImportResult::done);
        ParticipationSheet hers = participations.open(nina, results.get(1).participation()).orElseThrow();
        assertThat(hers.values()).containsEntry("literacy", "JA").containsEntry("nationalId", ANOTHER)
                .containsEntry("caseworker", nina.actor().subject());
        assertThat(register.column("select distinct source from registry.field_change where changed_by_name = 'Nina Lie'"))
                .containsExactly("IMPORT");
    }

    @Test
    void only_chosen_rows_are_carried_out() {
        UUID id = checked(hers(null, Map.of("targetGroup", "SOSIALHJELP")), another(Map.of()));
        imports.choose(nina, id, List.of(1, 2), Set.of(2));

        imports.carryOut(nina, id);
        await(id, ImportState.DONE);

        assertThat(sheet().values()).containsEntry("targetGroup", null);
        assertThat(register.count("participation")).isEqualTo("2");
        assertThat(results(id)).extracting(ImportResult::done).containsExactly(false, true);
    }

    @Test
    void every_field_that_is_wrong_is_told_and_nothing_of_the_row_is_taken() {
        UUID id = carriedOut(hers(null, Map.of("targetGroup", "FINST_IKKJE", "startedOn", "2012-12-31", "percentage",
                "101", "literacy", "JA", "plannedEnd", "31.02.2026")), another(Map.of("financing", "")),
                row(Kind.MEASURE, null, Map.of("measure.startedOn", "2025-01-01")),
                row(Kind.TEST, UUID.randomUUID(), Map.of("test.level", "A1")), another(Map.of("nationalId", "28827941214")));

        List<ImportResult> results = results(id);
        assertThat(rules(results.get(0))).containsExactlyInAnyOrder("targetGroup code.unknown",
                "startedOn startedOn.tooEarly", "percentage count.invalid", "plannedEnd date.invalid");
        assertThat(rules(results.get(1))).containsExactly("financing field.required");
        assertThat(rules(results.get(2))).containsExactly("measure.startedOn date.outsideParticipation");
        assertThat(rules(results.get(3))).containsExactly("null import.unknownRow");
        assertThat(results).extracting(ImportResult::done).containsExactly(false, false, false, false, true);
        assertThat(sheet().values()).containsEntry("literacy", null);
        assertThat(sheet().version()).isEqualTo(registered.version());
    }

    @Test
    void fields_that_hang_together_need_not_stand_in_the_right_order() {
        autosave.save(nina, register.save(registered, "endedOn", "2026-03-31"));

        carriedOut(hers(null, Map.of("startedOn", "2026-04-01", "endedOn", "2026-06-30", "exitReason", "ARBEID",
                "exitSubreason", register.example(ExitFields.SUBREASON, Map.of("exitReason", "ARBEID")))));

        assertThat(sheet().values()).containsEntry("startedOn", "2026-04-01").containsEntry("endedOn", "2026-06-30");
        assertThat(sheet().values().get("exitSubreason")).isNotNull();
    }

    @Test
    void a_main_reason_takes_its_sub_reason_along_and_that_is_nobody_elses_change() {
        String sub = register.example(ExitFields.SUBREASON, Map.of("exitReason", "AVBRUTT"));
        carriedOut(hers(null, Map.of("endedOn", "2026-06-30", "exitReason", "AVBRUTT", "exitSubreason", sub)));

        String other = register.example(ExitFields.SUBREASON, Map.of("exitReason", "ARBEID"));
        UUID id = carriedOut(hers(sheet().version(), Map.of("exitReason", "ARBEID", "exitSubreason", other)));

        assertThat(results(id).get(0).refusals()).isEmpty();
        assertThat(sheet().values()).containsEntry("exitReason", "ARBEID").containsEntry("exitSubreason", other);
    }

    @Test
    void a_value_that_does_not_apply_is_not_hidden_away() {
        UUID id = checked(row(Kind.MEASURE, null, Map.of("measure.type", "NORSKOPPLAERING", "measure.employer", "Kiwi")),
                row(Kind.MEASURE, null, Map.of("measure.type", "DELTIDSARBEID", "measure.employer", "Kiwi")));

        assertThat(results(id).get(0).refusals()).isNotEmpty();
        assertThat(results(id).get(1).verdict()).isEqualTo(ImportVerdict.NEW);
    }

    @Test
    void a_field_that_somebody_has_changed_meanwhile_is_told_and_not_overwritten() {
        ImportLine written = hers(sheet().version(), Map.of("targetGroup", "TIDL_INTRO", "literacy", "JA"));
        autosave.save(register.here(), register.save(registered, "targetGroup", "SOSIALHJELP"));

        ImportResult result = results(checked(written)).get(0);

        assertThat(rules(result)).containsExactly("targetGroup import.conflict");
        assertThat(result.refusals().get(0).arguments()).first().isEqualTo("Kari Bakken");
    }

    @Test
    void what_changes_between_dry_run_and_carrying_out_is_not_overwritten() {
        UUID id = checked(hers(null, Map.of("targetGroup", "TIDL_INTRO")));
        autosave.save(register.here(), register.save(registered, "targetGroup", "SOSIALHJELP"));

        imports.carryOut(nina, id);
        await(id, ImportState.DONE);

        assertThat(rules(results(id).get(0))).containsExactly("targetGroup import.conflict");
        assertThat(sheet().values()).containsEntry("targetGroup", "SOSIALHJELP");
        assertThat(imports.find(nina, id).orElseThrow().done()).isZero();
    }

    @Test
    void what_another_place_has_cannot_be_reached() {
        Mandate elsewhere = TestRegister.mandate(Scope.of("5510"));
        UUID foreign = ((Registered) register.register(elsewhere, ANOTHER, "2026-01-05")).id();
        UUID id = checked(new ImportLine("deltakere", 2, Kind.PARTICIPATION, foreign, null, null,
                Map.of("literacy", "JA"), null), another(Map.of("municipality", "5510", "nationalId", "28827941214")),
                another(Map.of()));

        assertThat(results(id)).extracting(ImportsContainerTest::rules).containsExactly(List.of("null import.unknown"),
                List.of("municipality import.otherPlace"), List.of("nationalId nationalId.openElsewhere"));
        assertThat(imports.find(elsewhere, id)).isEmpty();
        assertThat(imports.results(elsewhere, id, EnumSet.allOf(ImportVerdict.class), 0, 10)).isEmpty();
        assertThat(imports.content(elsewhere, id)).isEmpty();
    }

    @Test
    void the_same_woman_or_row_twice_in_a_file_is_told() {
        UUID id = checked(hers(null, Map.of("literacy", "JA")), hers(null, Map.of("literacy", "NEI")),
                another(Map.of()), another(Map.of("nationalId", ANOTHER.substring(0, 6) + " " + ANOTHER.substring(6))));

        assertThat(results(id)).extracting(ImportsContainerTest::rules).containsExactly(List.of(),
                List.of("null import.twice"), List.of(), List.of("null import.twice"));
    }

    @Test
    void the_same_file_once_more_adds_nothing() {
        ImportLine measure = row(Kind.MEASURE, null, Map.of("measure.type", "ANNET", "measure.startedOn", "2026-02-02"));
        carriedOut(measure, hers(null, Map.of("literacy", "JA")));

        UUID again = checked(measure, hers(null, Map.of("literacy", "JA")));

        assertThat(results(again)).extracting(ImportResult::verdict).containsOnly(ImportVerdict.UNCHANGED);
    }

    @Test
    void what_was_cut_off_in_the_middle_goes_on_and_nothing_is_done_twice() {
        UUID id = checked(another(Map.of("literacy", "JA")), row(Kind.MEASURE, null, Map.of("measure.type", "ANNET")));
        imports.carryOut(nina, id);
        await(id, ImportState.DONE);
        String history = register.count("field_change");
        // As if the node had died before it could note what it had done.
        register.column("with undone as (update registry.import_line set done_at = null where file_id = '" + id
                + "' returning true) select count(*) from undone");
        register.column("with undone as (update registry.import_file set state = 'CARRYING_OUT', leased_until = now()"
                + " where id = '" + id + "' returning true) select count(*) from undone");

        await(id, ImportState.DONE);

        assertThat(register.count("field_change")).isEqualTo(history);
        assertThat(register.count("participation")).isEqualTo("2");
        assertThat(register.count("measure")).isEqualTo("1");
        assertThat(imports.find(nina, id).orElseThrow().done()).isEqualTo(2);
    }

    @Test
    void carrying_out_twice_has_one_effect() {
        UUID id = carriedOut(another(Map.of()));

        imports.carryOut(nina, id);

        assertThat(imports.find(nina, id).orElseThrow().state()).isEqualTo(ImportState.DONE);
        assertThat(register.count("participation")).isEqualTo("2");
    }

    @Test
    void whoever_only_reads_imports_nothing_and_rights_that_are_taken_away_count() {
        Mandate reader = new Mandate(nina.actor(), register.scope(), Set.of(Permission.VIEW_PARTICIPANTS));
        assertThatThrownBy(() -> imports.begin(reader, UUID.randomUUID(), "a.csv", CONTENT, List.of(another(Map.of())),
                List.of()))
                .isInstanceOf(NotPermitted.class);
        UUID id = checked(another(Map.of()));
        register.column("with ended as (update access.assignment set role = 'kommuneleser' where account_subject = '"
                + nina.actor().subject() + "' returning true) select count(*) from ended");

        imports.carryOut(nina, id);
        await(id, ImportState.STOPPED);

        assertThat(register.count("participation")).isEqualTo("1");
    }

    @Test
    void numbers_are_kept_sealed_and_what_is_discarded_is_deleted() {
        UUID id = checked(another(Map.of()));
        assertThat(register.column("select encode(values_sealed, 'escape') || encode(outcome_sealed, 'escape') || f::text"
                + " from registry.import_line l join registry.import_file f on f.id = l.file_id"))
                .noneMatch(text -> text.contains(ANOTHER));
        assertThat(imports.content(nina, id)).hasValue(CONTENT);

        imports.discard(nina, id);

        assertThat(imports.find(nina, id).orElseThrow().state()).isEqualTo(ImportState.DISCARDED);
        assertThat(register.count("import_line")).isEqualTo("0");
        assertThat(imports.content(nina, id)).isEmpty();
    }

    @Test
    void too_many_rows_or_none_are_refused_at_once() {
        assertThatThrownBy(() -> imports.begin(nina, UUID.randomUUID(), "a.csv", CONTENT, List.of(), List.of()))
                .hasMessage("import.empty");
        assertThatThrownBy(() -> imports.begin(nina, UUID.randomUUID(), "a.csv", CONTENT,
                Collections.nCopies(Imports.MOST_LINES + 1, another(Map.of())), List.of())).hasMessage("import.tooManyLines");
    }
}
