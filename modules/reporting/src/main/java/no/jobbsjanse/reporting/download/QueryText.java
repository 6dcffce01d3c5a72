package no.jobbsjanse.reporting.download;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.jobbsjanse.registry.OverviewQuery;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.Todo;

/** The filters of an order as they are kept: {@code statuses=ACTIVE,ENDED&year=2025}. */
final class QueryText {

    private QueryText() {
    }

    /** @return {@code null} for no filter at all */
    static String of(OverviewQuery query) {
        if (query == null) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("statuses", query.statuses().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        values.put("project", query.project());
        values.put("year", query.startYear());
        values.put("missing", query.missing());
        values.put("todo", query.todo());
        values.put("caseworker", query.caseworker());
        return values.entrySet().stream().filter(value -> value.getValue() != null)
                .map(value -> value.getKey() + "="
                        + URLEncoder.encode(value.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static OverviewQuery read(String text) {
        if (text == null) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        for (String value : text.split("&")) {
            String[] parts = value.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        Set<ParticipationStatus> statuses = Arrays.stream(values.get("statuses").split(","))
                .map(ParticipationStatus::valueOf).collect(Collectors.toSet());
        return new OverviewQuery(statuses, values.get("project"), read(values, "year", Integer::valueOf),
                read(values, "missing", OverviewQuery.MissingFilter::valueOf), read(values, "todo", Todo::valueOf),
                values.get("caseworker"), OverviewQuery.Sort.NAME, false, 0);
    }

    private static <T> T read(Map<String, String> values, String name, Function<String, T> reader) {
        return values.containsKey(name) ? reader.apply(values.get(name)) : null;
    }
}
