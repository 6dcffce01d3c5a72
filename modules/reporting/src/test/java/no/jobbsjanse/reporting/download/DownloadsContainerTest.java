package no.jobbsjanse.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
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
import no.jobbsjanse.registry.OverviewQuery;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.Registration;
import no.jobbsjanse.reporting.DatasetFormat;
import no.jobbsjanse.reporting.DatasetSchema;
import no.jobbsjanse.reporting.Download;
import no.jobbsjanse.reporting.DownloadOrder;
import no.jobbsjanse.reporting.Downloads;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.codehaus.stax2.XMLInputFactory2;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the order to the file, in the foreground and in the background, and who may have it. */
@ArquillianTest
class DownloadsContainerTest {

    /** One participant is made while one waits, more in the background. */
    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class, Downloads.class, ReadableWorkbook.class,
                        InputFactoryImpl.class, XMLInputFactory2.class, ZipFile.class, IOUtils.class,
                        StringUtils.class, Hex.class)
                .addClass(TestDownloads.class)
                .addAsResource(new StringAsset("download.at-once=1"), "META-INF/microprofile-config.properties");
    }

    @Inject
    AccessLog log;

    @Inject
    TestDownloads test;

    @Inject
    Downloads downloads;

    @Inject
    DatasetSchema schema;

    @Inject
    DownloadTransactions transactions;

    @BeforeEach
    void a_place_of_its_own() {
        test.startAnew();
    }

    private Download made(DatasetFormat format, boolean identified) {
        Download ordered = test.await(test.kari(),
                downloads.order(test.kari(), TestDownloads.order(format, identified)).id());
        assertThat(ordered.state()).isEqualTo(Download.State.READY);
        return ordered;
    }

    @Test
    void whoever_orders_and_whoever_fetches_a_file_stands_in_the_access_log_with_her_purpose() {
        test.participants(1);
        Download made = made(DatasetFormat.CSV, true);
        downloads.fetchable(test.kari(), made.id());

        assertThat(log.rows(new Mandate(new Actor("revisor", "Ragnhild Vik"), null, Set.of(Permission.READ_ACCESS_LOG)),
                new LogQuery(test.kari().scope().municipality(), Act.EXPORT, null, null, null, null, 0)))
                .extracting(LogEntry::detail, LogEntry::hits, LogEntry::purpose)
                .containsExactly(tuple("fetched id=" + made.id(), 1, made.purpose()),
                        tuple("id=" + made.id() + " ordered format=CSV identified", 1, made.purpose()));
    }

    @Test
    void a_spreadsheet_keeps_the_first_zero_has_days_as_days_and_no_formulas() throws IOException {
        test.participants(1);
        byte[] file = test.file(test.kari(), made(DatasetFormat.XLSX, true));

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            Row headings = rows.get(0);
            assertThat(rows).hasSize(2);
            int number = at(headings, "nationalId");
            assertThat(rows.get(1).getCellText(number)).isEqualTo("01819049846");
            assertThat(rows.get(1).getCellAsString(number)).contains("01819049846");
            assertThat(rows.get(1).getCellAsDate(at(headings, "startedOn")).orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 1, 5));
            assertThat(rows.get(1).getCellAsDate(at(headings, "settledIn")).orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.of(2019, 8, 1));
            List<Row> measures = book.findSheet("sheet.MEASURE").orElseThrow().read();
            assertThat(measures.get(1).getCellText(at(measures.get(0), "measure.employer"))).isEqualTo("=Åsnes, Ærfugl & Ørn");
            assertThat(measures.get(1).getCell(at(measures.get(0), "measure.employer")).getFormula()).isNull();
            assertThat(measures.get(1).getCellAsNumber(at(measures.get(0), "measure.hoursPerWeek")).orElseThrow())
                    .isEqualByComparingTo("7.5");
            assertThat(book.findSheet("sheet.fields").orElseThrow().read()).anySatisfy(row ->
                    assertThat(row.getCellText(2)).isEqualTo("measure.employer"));
            assertThat(book.findSheet("sheet.codebook").orElseThrow().read()).anySatisfy(row ->
                    assertThat(row.getCellText(0) + row.getCellText(1)).isEqualTo("TYPE_FINANSIERINGORDINAER"));
            assertThat(book.findSheet("sheet.about").orElseThrow().read()).anySatisfy(row ->
                    assertThat(row.getCellText(0) + row.getCellText(1)).isEqualTo("about.participations1"));
        }
    }

    private static int at(Row headings, String name) {
        for (int at = 0; at < headings.getCellCount(); at++) {
            if (headings.getCellText(at).equals(name)) {
                return at;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void text_files_come_in_a_zip_with_codebook_and_fields() {
        test.participants(1);
        Map<String, String> files = TestDownloads.unzipped(test.file(test.kari(), made(DatasetFormat.CSV, false)));

        assertThat(files.keySet()).containsExactly("deltakere.csv", "tiltak.csv", "fravaer.csv", "norskprover.csv", "maal.csv",
                "kodebok.csv", "felt.csv", "om.csv");
        assertThat(files.values()).allMatch(file -> file.startsWith("\ufeff"));
        assertThat(files.get("deltakere.csv")).startsWith("\ufeffparticipation;version;pseudonym;birthYear;status;startedOn;")
                .contains(";2026-01-05;" + test.scope().municipality() + ";").contains(";2019-08;")
                .doesNotContain("01819049846", "nationalId", "familyName");
        assertThat(files.get("tiltak.csv")).contains(";SPRAAKPRAKSIS;2026-02-01;;7,5;").doesNotContain("Åsnes");
        assertThat(files.get("felt.csv")).contains("sheet.PARTICIPATION;startedOn;startedOn;type.DAY;\n");
    }

    @Test
    void with_names_the_number_stands_in_the_text_file_and_formulas_are_guarded() {
        test.participants(1);
        Map<String, String> files = TestDownloads.unzipped(test.file(test.kari(), made(DatasetFormat.CSV, true)));

        assertThat(files.get("deltakere.csv")).contains(";01819049846;");
        assertThat(files.get("tiltak.csv")).contains(";'=Åsnes, Ærfugl & Ørn;");
    }

    @Test
    void the_json_document_is_as_its_schema_says() throws IOException {
        test.participants(1);
        JsonObject shape = schema.document().getJsonObject("properties");
        for (boolean identified : new boolean[] {true, false}) {
            byte[] file = test.file(test.kari(), made(DatasetFormat.JSON, identified));
            JsonObject document = Json.createReader(new GZIPInputStream(new ByteArrayInputStream(file))).readObject();

            assertThat(document.keySet()).isEqualTo(shape.keySet());
            assertThat(document.getString("$schema")).isEqualTo(schema.document().getString("$id"));
            assertThat(document.getJsonArray("deltakere")).hasSize(1);
            document.forEach((name, value) -> {
                if (value instanceof JsonArray rows) {
                    rows.forEach(row -> follows(row.asJsonObject(), shape.getJsonObject(name).getJsonObject("items")));
                }
            });
        }
    }

    private static void follows(JsonObject row, JsonObject shape) {
        shape.getJsonArray("required").forEach(key -> assertThat(row).containsKey(((JsonString) key).getString()));
        row.forEach((key, value) -> {
            JsonObject field = shape.getJsonObject("properties").getJsonObject(key);
            assertThat(field).as(key).isNotNull();
            assertThat(value.getValueType()).as(key).isEqualTo(field.getString("type").equals("string")
                    ? JsonValue.ValueType.STRING : JsonValue.ValueType.NUMBER);
            if (field.containsKey("enum")) {
                assertThat((List<JsonValue>) field.getJsonArray("enum")).as(key).contains(value);
            }
        });
    }

    @Test
    void only_those_whom_the_overview_shows_are_in_the_file() {
        test.participants(1);
        OverviewQuery ended = OverviewQuery.open().in(EnumSet.of(ParticipationStatus.ENDED));
        DownloadOrder nobody = new DownloadOrder(ended, "Avsluttet", DatasetFormat.CSV, false, null, false, "nb");

        assertThat(downloads.count(test.kari(), nobody)).isZero();
        assertThatThrownBy(() -> downloads.order(test.kari(), nobody)).isInstanceOf(BrokenRule.class).hasMessage("download.nobody");
        assertThat(downloads.latest(test.kari())).isEmpty();
    }

    @Test
    void names_need_a_purpose_and_the_purpose_is_kept() {
        test.participants(1);
        for (String purpose : new String[] {null, "", "   ", "x"}) {
            assertThatThrownBy(() -> downloads.order(test.kari(), new DownloadOrder(null, "Alle", DatasetFormat.XLSX, true, purpose,
                    false, "nb"))).isInstanceOf(BrokenRule.class).hasMessage("download.purpose");
        }
        made(DatasetFormat.XLSX, true);

        assertThat(downloads.latest(test.nils())).singleElement().satisfies(one -> {
            assertThat(one.purpose()).isEqualTo("Avstemming");
            assertThat(one.isFetchable()).isFalse();
        });
        assertThatThrownBy(() -> downloads.order(TestDownloads.IMDI, TestDownloads.order(DatasetFormat.XLSX, true)))
                .isInstanceOf(BrokenRule.class).hasMessage("download.national");
    }

    @Test
    void a_file_is_fetched_by_whoever_ordered_it_and_only_while_she_may_see_what_is_in_it() {
        test.participants(1);
        Download download = made(DatasetFormat.CSV, false);

        assertThat(downloads.chunk(test.kari(), download.id(), 0)).isPresent();
        assertThat(downloads.chunk(test.kari(), download.id(), 1)).isEmpty();
        assertThat(downloads.chunk(test.nils(), download.id(), 0)).isEmpty();
        Mandate elsewhere = new Mandate(test.kari().actor(), Scope.of("5501"), test.kari().permissions());
        assertThat(downloads.chunk(elsewhere, download.id(), 0)).isEmpty();
        assertThat(downloads.latest(elsewhere)).noneMatch(one -> one.id().equals(download.id()));
        assertThat(downloads.latest(TestDownloads.IMDI)).noneMatch(one -> one.id().equals(download.id()));
        assertThatThrownBy(() -> downloads.chunk(test.as("kari"), download.id(), 0)).isInstanceOf(NotPermitted.class);
        assertThat(test.ask("select set_config('app.municipality', '5501', true)",
                "select id from reporting.download where id = '" + download.id() + "'")).isEmpty();
    }

    @Test
    void what_takes_long_is_made_in_the_background() {
        test.participants(3);
        Download ordered = downloads.order(test.kari(), TestDownloads.order(DatasetFormat.CSV, false));
        Download made = test.await(test.kari(), ordered.id());

        assertThat(made.state()).isEqualTo(Download.State.READY);
        assertThat(made.participations()).isEqualTo(3);
        assertThat(TestDownloads.unzipped(test.file(test.kari(), made)).get("deltakere.csv").lines()).hasSize(4);
    }

    @Test
    void what_a_node_that_died_has_begun_is_made_anew_from_the_beginning() {
        test.participants(3);
        UUID id = insert("MAKING", 1, "now() + interval '1 hour'");
        test.ask(TestDownloads.worker(), "with half as (insert into reporting.download_chunk (download_id, position,"
                + " municipality_number, content) values ('" + id + "', 0, '" + test.scope().municipality()
                + "', '\\xdead'), ('" + id + "', 9, '" + test.scope().municipality() + "', '\\xbeef') returning true)"
                + " select count(*) from half");
        // Only now: the worker takes it as soon as it may.
        test.ask(TestDownloads.worker(), "with over as (update reporting.download set leased_until = now() where id = '" + id
                + "' returning true) select count(*) from over");

        Download made = test.await(test.kari(), id);

        assertThat(made.state()).isEqualTo(Download.State.READY);
        assertThat(TestDownloads.unzipped(test.file(test.kari(), made)).get("deltakere.csv").lines()).hasSize(4);
        assertThat(downloads.chunk(test.kari(), id, 9)).isEmpty();
    }

    @Test
    void a_small_order_is_left_to_whoever_waits_for_it() {
        test.participants(3);
        UUID hers = insert("WAITING", 0, "now() + interval '1 hour'");
        UUID later = leftOver("WAITING", 0);

        assertThat(test.await(test.kari(), later).state()).isEqualTo(Download.State.READY);
        assertThat(transactions.lease(hers)).as("still waiting, and hers").get().extracting(DownloadRow::attempts).isEqualTo(1);
        assertThat(transactions.lease(hers)).as("taken once").isEmpty();
    }

    @Test
    void a_node_that_comes_back_too_late_changes_nothing() {
        test.participants(3);
        UUID id = insert("MAKING", 1, "now() + interval '1 hour'");
        DownloadRow first = test.row(id);
        assertThat(transactions.add(first, 0, new byte[] {1}, 1)).isTrue();
        assertThat(transactions.lease(id)).as("while the lease lasts").isEmpty();
        test.ask(TestDownloads.worker(), "with taken as (update reporting.download set lease = lease + 1 where id = '" + id
                + "' returning true) select count(*) from taken");
        DownloadRow second = test.row(id);

        assertThat(transactions.add(first, 1, new byte[] {2}, 2)).isFalse();
        transactions.ready(first, 3, 1);
        transactions.abort(first, Download.Trouble.FAILED);

        assertThat(transactions.add(second, 1, new byte[] {3}, 3)).isTrue();
        assertThat(downloads.latest(test.kari())).singleElement().matches(Download::isUnderWay);
        assertThat(downloads.chunk(test.kari(), id, 0)).as("half a file").isEmpty();
        transactions.ready(second, 3, 1);
        assertThat(downloads.chunk(test.kari(), id, 1)).hasValueSatisfying(piece -> assertThat(piece).containsExactly(3));
    }

    @Test
    void what_is_interrupted_again_and_again_is_given_up_in_words() {
        test.participants(3);
        Download given = test.await(test.kari(), leftOver("MAKING", 3));

        assertThat(given.state()).isEqualTo(Download.State.ABORTED);
        assertThat(given.trouble()).isEqualTo(Download.Trouble.INTERRUPTED);
    }

    @Test
    void whoever_has_lost_her_access_meanwhile_gets_no_file() {
        test.participants(3);
        test.dismiss("nils");
        UUID id = downloads.order(test.nils(), TestDownloads.order(DatasetFormat.CSV, false)).id();

        assertThat(test.await(test.nils(), id).trouble()).isEqualTo(Download.Trouble.NOT_PERMITTED);
    }

    @Test
    void a_file_is_deleted_after_a_day_and_the_log_stays() {
        test.participants(1);
        Download download = made(DatasetFormat.CSV, false);
        transactions.deleteOld();
        assertThat(downloads.chunk(test.kari(), download.id(), 0)).isPresent();

        test.ask(TestDownloads.worker(), "with aged as (update reporting.download set made_at = now() - interval '25 hours'"
                + " where id = '" + download.id() + "' returning true) select count(*) from aged");
        transactions.deleteOld();

        assertThat(downloads.latest(test.kari())).singleElement().extracting(Download::state).isEqualTo(Download.State.DELETED);
        assertThat(test.ask(TestDownloads.worker(), "select position from reporting.download_chunk where download_id = '"
                + download.id() + "'")).isEmpty();
    }

    @Test
    void imdi_gets_the_country_without_anybody_in_it() {
        test.participants(3);
        Download ordered = downloads.order(TestDownloads.IMDI, TestDownloads.order(DatasetFormat.CSV, false));
        Download made = test.await(TestDownloads.IMDI, ordered.id());

        Map<String, String> files = TestDownloads.unzipped(test.file(TestDownloads.IMDI, made));
        assertThat(files.get("deltakere.csv")).startsWith("\ufeffparticipation;pseudonym;birthYear;status;")
                .contains(";" + test.scope().municipality() + ";")
                .doesNotContain("version", "caseworker", "childrenBorn", "01819049846");
        assertThat(downloads.latest(test.kari())).noneMatch(one -> one.id().equals(made.id()));
        Mandate nobody = new Mandate(test.kari().actor(), null, EnumSet.of(Permission.ADMINISTER_REGISTER));
        assertThatThrownBy(() -> downloads.latest(nobody)).isInstanceOf(NotPermitted.class);
    }

    private UUID leftOver(String state, int attempts) {
        return insert(state, attempts, "now() - interval '1 minute'");
    }

    private UUID insert(String state, int attempts, String leasedUntil) {
        UUID id = UUID.randomUUID();
        test.ask(test.here(), "with added as (insert into reporting.download (id, municipality_number, ordered_by,"
                + " ordered_by_name, ordered_at, description, format, identified, in_words, language, participations, state,"
                + " percent, bytes, attempts, lease, leased_until) values ('" + id + "', '" + test.scope().municipality()
                + "', '" + test.kari().actor().subject() + "', 'Kari', now(), 'Alle', 'CSV', false, false, 'nb', 3, '" + state
                + "', 0, 0, " + attempts + ", 1, " + leasedUntil + ") returning true) select count(*) from added");
        return id;
    }
}
