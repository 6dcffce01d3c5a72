package no.jobbsjanse.reporting.download;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.Autosave;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.FieldSave;
import no.jobbsjanse.registry.Registration;
import no.jobbsjanse.reporting.DatasetFormat;
import no.jobbsjanse.reporting.DatasetWords;
import no.jobbsjanse.reporting.Download;
import no.jobbsjanse.reporting.DownloadOrder;
import no.jobbsjanse.reporting.Downloads;

/** A municipality to itself for each test, caseworkers with accounts, participants, and what was made. */
@ApplicationScoped
public class TestDownloads implements DatasetWords {

    static final Mandate IMDI = new Mandate(new Actor("download-imdi", "Ingrid Moe"), null,
            Set.of(Permission.VIEW_STATISTICS));

    private static final List<String> NUMBERS = List.of("01819049846", "15838545030", "28827941214");

    private List<String> untouched;
    private Scope scope;

    @Inject
    Registration registration;

    @Inject
    Autosave autosave;

    @Inject
    Downloads downloads;

    @Inject
    DownloadRepository repository;

    @Inject
    TestDownloads self;

    @Resource(lookup = "java:app/jdbc/jobbsjansen")
    DataSource database;

    void startAnew() {
        if (untouched == null) {
            untouched = new ArrayList<>(self.ask("", "select number from access.municipality where number <> '0301'"
                    + " order by number desc"));
            account("download-imdi", "imdi-leser", "null");
        }
        if (scope != null) {
            self.ask(here(), "with freed as (delete from registry.occupied_period returning true)"
                    + " select count(*) from freed");
        }
        scope = Scope.of(untouched.remove(0));
        account(subject("kari"), "kommunebruker", "'" + scope.municipality() + "'");
        account(subject("nils"), "kommuneleser", "'" + scope.municipality() + "'");
    }

    private void account(String subject, String role, String municipality) {
        self.ask("", "with a as (insert into access.account (subject, username, name, email, last_login_at) values ('"
                + subject + "', '" + subject + "', 'Navn', '" + subject + "@example.no', now()) returning subject),"
                + " r as (insert into access.assignment (account_subject, role, municipality_number)"
                + " select subject, '" + role + "', " + municipality + " from a returning true) select count(*) from r");
    }

    private String subject(String name) {
        return name + "-" + scope.municipality();
    }

    /** Her roles are taken away. */
    void dismiss(String name) {
        self.ask("", "with gone as (update access.assignment set ended_at = now(), ended_by = 'test'"
                + " where account_subject = '" + subject(name) + "' returning true) select count(*) from gone");
    }

    Mandate as(String name, Permission... permissions) {
        return new Mandate(new Actor(subject(name), name), scope, Set.of(permissions));
    }

    Mandate kari() {
        return as("kari", Permission.VIEW_PARTICIPANTS, Permission.REGISTER_PARTICIPANTS, Permission.MANAGE_PROJECTS);
    }

    Mandate nils() {
        return as("nils", Permission.VIEW_PARTICIPANTS);
    }

    Scope scope() {
        return scope;
    }

    /** Several women, the first with a placement. */
    void participants(int number) {
        for (int at = 0; at < number; at++) {
            UUID id = ((Registration.Registered) registration.register(kari(), UUID.randomUUID(), Map.of("nationalId",
                    NUMBERS.get(at), "startedOn", "2026-01-05", "municipality", scope.municipality(), "financing",
                    "ORDINAER"))).id();
            UUID row = UUID.randomUUID();
            save(id, row, "measure.type", "SPRAAKPRAKSIS");
            save(id, row, "measure.startedOn", "2026-02-01");
            save(id, row, "measure.hoursPerWeek", "7.5");
            save(id, row, "measure.employer", "=Åsnes, Ærfugl & Ørn");
            save(id, null, "settledIn", "2019-08");
        }
    }

    private void save(UUID participation, UUID row, String field, String value) {
        autosave.save(kari(), new FieldSave(UUID.randomUUID(), participation, row, field, value, Long.MAX_VALUE));
    }

    static DownloadOrder order(DatasetFormat format, boolean identified) {
        return new DownloadOrder(null, "Alle", format, identified, identified ? "Avstemming" : null, false, "nb");
    }

    /** The row as the worker has it. */
    @Transactional
    public DownloadRow row(UUID id) {
        repository.enter(scope);
        return repository.find(scope, id).orElseThrow();
    }

    /** Comes back when a file is made or given up. */
    Download await(Mandate mandate, UUID id) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            Download now = downloads.latest(mandate).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
            if (!now.isUnderWay()) {
                return now;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never made: " + now);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    byte[] file(Mandate mandate, Download download) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int position = 0; file.size() < download.bytes(); position++) {
            file.writeBytes(downloads.chunk(mandate, download.id(), position).orElseThrow());
        }
        return file.toByteArray();
    }

    static Map<String, String> unzipped(byte[] file) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    /** Lets a statement see what is of the place of the test. */
    String here() {
        return "select set_config('app.municipality', '" + scope.municipality() + "', true)";
    }

    /** Likewise what the worker sees. */
    static String worker() {
        return "select set_config('app.task', 'downloads', true)";
    }

    /** The first column of a query. */
    @Transactional
    public List<String> ask(String setting, String query) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            if (!setting.isEmpty()) {
                statement.execute(setting);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String word(String name, String language) {
        return name;
    }

    @Override
    public String column(String key, String language) {
        return key;
    }

    @Override
    public String label(Code code, String language) {
        return code.bokmaal();
    }

    @Override
    public Map<String, String> about(Download download, String language) {
        return new LinkedHashMap<>(Map.of("Utvalg", download.description()));
    }
}
