package no.jobbsjanse.reporting.delivery;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import no.jobbsjanse.reporting.Difference;
import no.jobbsjanse.reporting.Difference.Change;

/** What has become different since a delivery, participation by participation. */
final class Differences {

    private Differences() {
    }

    /** @param delivered and {@code now}: what is said of each, in canonical form */
    static List<Difference> between(Map<UUID, String> delivered, Map<UUID, String> now) {
        List<Difference> differences = new ArrayList<>();
        now.forEach((participation, content) -> {
            String before = delivered.get(participation);
            if (before == null) {
                differences.add(new Difference(participation, Difference.Kind.ADDED, List.of()));
            } else if (!before.equals(content)) {
                List<Change> changes = changes(parsed(before), parsed(content));
                if (!changes.isEmpty()) {
                    differences.add(new Difference(participation, Difference.Kind.CHANGED, changes));
                }
            }
        });
        delivered.keySet().stream().filter(participation -> !now.containsKey(participation)).forEach(participation ->
                differences.add(new Difference(participation, Difference.Kind.REMOVED, List.of())));
        return differences;
    }

    private static JsonObject parsed(String content) {
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            return reader.readObject();
        }
    }

    private static List<Change> changes(JsonObject before, JsonObject after) {
        List<Change> changes = new ArrayList<>();
        add(changes, Difference.STATUS, before.getString("status"), after.getString("status"));
        JsonObject was = before.getJsonObject("values");
        JsonObject is = after.getJsonObject("values");
        TreeSet<String> keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        keys.forEach(key -> add(changes, key, was.getString(key, null), is.getString(key, null)));
        return changes;
    }

    private static void add(List<Change> changes, String key, String before, String after) {
        if (!Objects.equals(before, after)) {
            int row = key.indexOf('#');
            changes.add(new Change(row < 0 ? key : key.substring(0, row), row < 0 ? null : key.substring(row + 1), before,
                    after));
        }
    }
}
