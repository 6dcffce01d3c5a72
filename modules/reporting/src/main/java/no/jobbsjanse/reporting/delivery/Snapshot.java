package no.jobbsjanse.reporting.delivery;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.YearRow;
import no.jobbsjanse.reporting.ReportCounts;

/**
 * A report as it is at one moment. Its canonical form is one line of JSON for each participation, in the order of their
 * keys, with the keys of the fields in order: equal registrations give equal checksums.
 */
final class Snapshot {

    /** As text: PostgreSQL orders keys likewise. */
    static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private final int year;
    private final List<YearRow> rows;

    Snapshot(int year, List<YearRow> rows) {
        this.year = year;
        this.rows = rows;
    }

    List<YearRow> rows() {
        return rows;
    }

    ReportCounts counts() {
        return counts(rows);
    }

    /** By project; those without under the empty key. */
    Map<String, ReportCounts> byProject() {
        Map<String, ReportCounts> counts = new TreeMap<>();
        rows.stream().collect(Collectors.groupingBy(row -> row.project() == null ? "" : row.project()))
                .forEach((project, those) -> counts.put(project, counts(those)));
        return counts;
    }

    private ReportCounts counts(List<YearRow> those) {
        return new ReportCounts(those.size(), (int) those.stream().filter(row -> row.startedOn().getYear() == year).count(),
                (int) those.stream().filter(YearRow::endedInYear).count(),
                (int) those.stream().filter(row -> !row.progress().isComplete()).count(),
                those.stream().mapToInt(row -> row.progress().missing().size()).sum(),
                rows(those, Kind.MEASURE), rows(those, Kind.ABSENCE), rows(those, Kind.TEST), rows(those, Kind.GOAL));
    }

    private static int rows(List<YearRow> those, Kind kind) {
        return those.stream().mapToInt(row -> row.rows().get(kind)).sum();
    }

    /** What the report says of each. */
    Map<UUID, String> contents() {
        Map<UUID, String> contents = new TreeMap<>(ORDER);
        rows.forEach(row -> contents.put(row.participation(), content(row)));
        return contents;
    }

    private static String content(YearRow row) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        row.values().forEach(values::add);
        return Json.createObjectBuilder().add("participation", row.participation().toString())
                .add("pseudonym", row.pseudonym()).add("status", row.status().code()).add("values", values).build()
                .toString();
    }

    /** The values in what a report says of one. */
    static SortedMap<String, String> values(String content) {
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            JsonObject values = reader.readObject().getJsonObject("values");
            SortedMap<String, String> read = new TreeMap<>();
            values.keySet().forEach(key -> read.put(key, values.getString(key)));
            return read;
        }
    }

    /** SHA-256 over the canonical form, hexadecimal. */
    static String checksum(Map<UUID, String> contents) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", contents.values()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
