package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.ExtractColumn.Content;
import no.jobbsjanse.registry.Registration.Registered;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes into files is what the pages show: the same people, the same values, and no more. */
@ArquillianTest
class ExtractContainerTest {

    private static final int COPIES = 60;
    private static final ExtractOrder WITH_NAMES = new ExtractOrder(null, true, ExtractOrder.Labels.NONE);

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClasses(TestRegister.class, TestNation.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Participations participations;

    @Inject
    Overview overview;

    @Inject
    Autosave autosave;

    @Inject
    Codebook codebook;

    @Inject
    Extract extract;

    @Inject
    NationalExtract national;

    private Registered registered;

    @BeforeEach
    void somebody_takes_part() {
        register.startAnew();
        registered = register.registered("01819049846");
    }

    private void fill() {
        register.fill(registered.id(), Requirement.ACTIVE);
        register.fill(registered.id(), Requirement.DISCHARGE);
        register.fillRow(registered.id(), Kind.ABSENCE);
        register.fillRow(registered.id(), Kind.TEST);
    }

    private List<Map<String, Object>> rows(Mandate mandate, ExtractOrder order, Kind kind) {
        List<Map<String, Object>> rows = new ArrayList<>();
        try {
            extract.read(mandate, order, extracted -> collect(extracted, kind, rows));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private static void collect(Extracted extracted, Kind kind, List<Map<String, Object>> rows) throws IOException {
        List<ExtractColumn> columns = extracted.columns(kind);
        extracted.rows(kind, values -> {
            Map<String, Object> row = new HashMap<>();
            for (int at = 0; at < values.length; at++) {
                row.put(columns.get(at).key(), values[at]);
            }
            rows.add(row);
        });
    }

    private String copied(ExtractOrder order, Kind kind) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            extract.read(register.here(), order, extracted -> extracted.copy(kind, file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_value_that_a_page_shows_is_extracted_and_no_other() {
        fill();
        register.copies(registered.id(), COPIES, new Random(7));

        List<Map<String, Object>> rows = rows(register.here(), WITH_NAMES, Kind.PARTICIPATION);

        assertThat(rows).hasSize(COPIES + 1);
        for (Map<String, Object> row : rows) {
            ParticipationSheet sheet = participations.open(register.here(),
                    UUID.fromString((String) row.get("participation"))).orElseThrow();
            for (Field<?> field : DataDictionary.fields(Kind.PARTICIPATION)) {
                String shown = sheet.hidden().contains(field.key()) ? null : sheet.values().get(field.key());
                assertThat(text(field, row.get(field.key()))).as(field.key()).isEqualTo(shown);
            }
            assertThat(row.get("status")).isEqualTo(sheet.progress().status().code());
            assertThat(row.get("version")).isEqualTo((int) sheet.version());
        }
    }

    @Test
    void every_row_that_has_not_been_taken_away_is_extracted() {
        fill();
        UUID removed = register.fillRow(registered.id(), Kind.MEASURE);
        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), removed,
                "measure.removed", "true", Long.MAX_VALUE));
        ParticipationSheet sheet = participations.open(register.here(), registered.id()).orElseThrow();

        for (Kind kind : List.of(Kind.MEASURE, Kind.ABSENCE, Kind.TEST, Kind.GOAL)) {
            List<Map<String, Object>> rows = rows(register.here(), WITH_NAMES, kind);
            List<RowSheet> shown = sheet.rows().get(kind);
            assertThat(rows).as(kind.name()).hasSameSizeAs(shown).isNotEmpty();
            for (int at = 0; at < rows.size(); at++) {
                assertThat(rows.get(at).get("row")).isEqualTo(shown.get(at).id().toString());
                for (Field<?> field : DataDictionary.fields(kind)) {
                    if (!(field.type() instanceof FieldType.Flag)) {
                        RowSheet sheetRow = shown.get(at);
                        assertThat(text(field, rows.get(at).get(field.key()))).as(field.key()).isEqualTo(
                                sheetRow.hidden().contains(field.key()) ? null : sheetRow.values().get(field.key()));
                    }
                }
            }
        }
    }

    private static String text(Field<?> field, Object value) {
        return value == null ? null : field.type() instanceof FieldType.Month ? value.toString().substring(0, 7)
                : value instanceof BigDecimal hours ? hours.toPlainString() : value.toString();
    }

    @Test
    void what_postgresql_writes_is_what_is_read_row_by_row() {
        fill();
        register.copies(registered.id(), COPIES, new Random(11));
        ExtractOrder order = ExtractOrder.everybody();

        for (Kind kind : Kind.values()) {
            String expected = rowsAsText(order, kind);
            assertThat(copied(order, kind)).as(kind.name()).isEqualTo(expected).isNotEmpty();
        }
    }

    private String rowsAsText(ExtractOrder order, Kind kind) {
        StringBuilder text = new StringBuilder();
        try {
            extract.read(register.here(), order, extracted -> {
                List<ExtractColumn> columns = extracted.columns(kind);
                extracted.rows(kind, values -> {
                    List<String> cells = new ArrayList<>();
                    for (int at = 0; at < values.length; at++) {
                        String cell = Objects.toString(values[at], "");
                        Content content = columns.get(at).content();
                        cells.add(content == Content.MONTH && !cell.isEmpty() ? cell.substring(0, 7)
                                : content == Content.HOURS ? cell.replace('.', ',') : cell);
                    }
                    text.append(String.join(";", cells)).append('\n');
                });
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_no_formula_any_more() {
        fill();
        for (String formula : List.of("=1+1", "+47", "-1", "@SUM(A1)", "'=1")) {
            assertThat(copiedWithEmployer(formula)).contains(";'" + formula + ";").doesNotContain(";" + formula + ";");
        }
        assertThat(copiedWithEmployer("O'Hara & sønn")).contains(";O'Hara & sønn;");
    }

    private String copiedWithEmployer(String employer) {
        String row = rows(register.here(), ExtractOrder.everybody(), Kind.MEASURE).get(0).get("row").toString();
        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), UUID.fromString(row),
                "measure.type", "SPRAAKPRAKSIS", Long.MAX_VALUE));
        autosave.save(register.here(), new FieldSave(UUID.randomUUID(), registered.id(), UUID.fromString(row),
                "measure.employer", employer, Long.MAX_VALUE));
        return copied(WITH_NAMES, Kind.MEASURE);
    }

    @Test
    void without_names_nothing_tells_who_she_is_or_what_somebody_has_written() {
        fill();
        register.answer(registered, facts -> facts);
        Map<String, Object> row = rows(register.here(), ExtractOrder.everybody(), Kind.PARTICIPATION).get(0);

        assertThat(row).containsEntry("birthYear", 1990).containsKey("pseudonym")
                .doesNotContainKeys("nationalId", "givenName", "familyName", "birthDate", "firstExtensionReason");
        assertThat(rows(register.here(), ExtractOrder.everybody(), Kind.MEASURE).get(0)).doesNotContainKey("measure.employer")
                .containsEntry("pseudonym", row.get("pseudonym"));
        assertThat((String) row.get("pseudonym")).matches("[0-9A-F]{12}");
    }

    @Test
    void with_names_her_number_is_opened_and_her_name_is_as_folkeregisteret_writes_it() {
        register.answer(registered, facts -> facts);

        assertThat(rows(register.here(), WITH_NAMES, Kind.PARTICIPATION)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("nationalId", "01819049846").containsEntry("familyName", "SJØSTJERNE")
                .containsEntry("birthDate", LocalDate.of(1990, 1, 1)));
    }

    @Test
    void codes_can_be_written_in_words() {
        ExtractOrder order = new ExtractOrder(null, false, ExtractOrder.Labels.NYNORSK);

        assertThat(rows(register.here(), order, Kind.PARTICIPATION).get(0))
                .containsEntry("financing", codebook.find("TYPE_FINANSIERING", "ORDINAER").orElseThrow().nynorsk())
                .containsEntry("status", "Under registrering");
    }

    @Test
    void whoever_is_protected_or_cannot_be_registered_is_left_out() {
        fill();
        register.answer(registered, TestRegister.graded(NameAnswer.Protection.CONFIDENTIAL));

        for (Mandate mandate : List.of(register.here(), register.seeingProtected())) {
            assertThat(extract.count(mandate, WITH_NAMES)).isZero();
            Stream.of(Kind.values()).forEach(kind -> assertThat(rows(mandate, WITH_NAMES, kind)).as(kind.name()).isEmpty());
        }
    }

    @Test
    void the_filters_of_the_overview_hold() {
        fill();
        register.copies(registered.id(), COPIES, new Random(13));
        Map<ParticipationStatus, Long> counts = overview.counts(register.here(), OverviewQuery.open());

        for (ParticipationStatus status : ParticipationStatus.values()) {
            OverviewQuery query = OverviewQuery.open().in(Set.of(status));
            ExtractOrder order = new ExtractOrder(query, false, ExtractOrder.Labels.NONE);
            assertThat(extract.count(register.here(), order)).isEqualTo(counts.get(status)).isPositive();
            assertThat(rows(register.here(), order, Kind.PARTICIPATION)).allSatisfy(row ->
                    assertThat(row).containsEntry("status", status.code())).hasSize(counts.get(status).intValue());
        }
        assertThat(copied(new ExtractOrder(new OverviewQuery(OverviewQuery.open().statuses(), "x'; select 1 --", null, null,
                null, "\\", OverviewQuery.Sort.NAME, false, 0), false, ExtractOrder.Labels.NONE), Kind.GOAL)).isEmpty();
    }

    @Test
    void another_place_sees_nothing_of_it_and_whoever_may_not_see_participants_nothing_at_all() {
        Mandate elsewhere = TestRegister.mandate(Scope.of("5501"));
        String hers = registered.id().toString();

        assertThat(rows(elsewhere, ExtractOrder.everybody(), Kind.PARTICIPATION)).noneMatch(row ->
                row.get("participation").equals(hers));
        Mandate nobody = new Mandate(register.here().actor(), register.scope(), Set.of());
        assertThatThrownBy(() -> extract.count(nobody, ExtractOrder.everybody())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void the_country_is_read_without_what_tells_who_she_is_and_without_those_who_reserve_themselves() {
        fill();
        assertThat(national()).contains(registered.id().toString());

        autosave.save(register.here(), register.save(registered, "researchReservation", "JA"));

        assertThat(national()).doesNotContain(registered.id().toString());
        assertThatThrownBy(() -> national.count(register.here())).isInstanceOf(NotPermitted.class);
    }

    private Set<String> national() {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> measures = new ArrayList<>();
        try {
            national.read(TestNation.READER, ExtractOrder.Labels.BOKMAAL, extracted -> {
                collect(extracted, Kind.PARTICIPATION, rows);
                for (Kind kind : Kind.values()) {
                    collect(extracted, kind, kind == Kind.MEASURE ? measures : new ArrayList<>());
                    extracted.copy(kind, new ByteArrayOutputStream());
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(rows).hasSize((int) national.count(TestNation.READER)).isNotEmpty().allSatisfy(row -> assertThat(row)
                .doesNotContainKeys("caseworker", "projectName", "childrenBorn", "remindOn", "firstExtensionReason"));
        Set<String> found = rows.stream().map(row -> (String) row.get("participation")).collect(Collectors.toSet());
        assertThat(measures).allMatch(measure -> found.contains(measure.get("participation")));
        return found;
    }
}
