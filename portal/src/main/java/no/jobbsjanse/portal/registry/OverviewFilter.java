package no.jobbsjanse.portal.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.registry.OverviewQuery;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.Todo;

/** The filters of the overview as they stand in its address; anything unknown there is ignored. */
final class OverviewFilter {

    static final String ADDRESS = "/registry/overview";
    /** Names a participation that is to be on the page. */
    static final String AT = "at";

    private static final Set<ParticipationStatus> OPEN =
            EnumSet.complementOf(EnumSet.of(ParticipationStatus.DISCHARGED));
    private static final Set<String> NAMES =
            Set.of("status", "project", "year", "missing", "todo", "owner", "sort", "desc", "page");

    private final Map<String, String> values = new LinkedHashMap<>();

    OverviewFilter(HttpServletRequest request) {
        Stream.concat(NAMES.stream(), Stream.of(AT)).sorted().forEach(name -> {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value);
            }
        });
    }

    private OverviewFilter(Map<String, String> values) {
        this.values.putAll(values);
    }

    /** A value, or an empty text. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same filters with one value changed, on the first page; an empty value takes the filter away. */
    OverviewFilter with(String name, String value) {
        OverviewFilter other = new OverviewFilter(values);
        other.values.remove("page");
        other.values.remove(AT);
        if (value.isEmpty()) {
            other.values.remove(name);
        } else {
            other.values.put(name, value);
        }
        return other;
    }

    /** The address of the list with a participation's line in view. */
    static String at(UUID participation) {
        return ADDRESS + "?at=" + participation + "#p-" + participation;
    }

    /** The same of one who cannot be registered: she stands in a list of her own. */
    static String atRefused(UUID participation) {
        return ADDRESS + "?todo=refused#p-" + participation;
    }

    /** The address of the overview with these filters. */
    String address() {
        return ADDRESS + (values.isEmpty() ? "" : "?") + values.entrySet().stream()
                .map(OverviewFilter::parameter).collect(Collectors.joining("&"));
    }

    /** The filters that choose participants, apart from order and page. */
    Map<String, String> selecting() {
        Map<String, String> selecting = new LinkedHashMap<>(values);
        selecting.keySet().removeAll(Set.of("sort", "desc", "page", AT));
        return selecting;
    }

    /** The address of another page about the participants of this list. */
    String addressOf(String page) {
        return page + "?" + Stream.concat(Stream.of(OverviewSelection.FROM_OVERVIEW + "=1"), selecting().entrySet().stream()
                .map(OverviewFilter::parameter)).collect(Collectors.joining("&"));
    }

    private static String parameter(Map.Entry<String, String> value) {
        return value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8);
    }

    /** Whether anything but the status is filtered. */
    boolean isNarrowed() {
        return values.keySet().stream().anyMatch(Set.of("project", "year", "missing", "todo", "owner")::contains);
    }

    OverviewQuery query() {
        return new OverviewQuery(statuses(), values.get("project"), year(),
                read("missing", value -> OverviewQuery.MissingFilter.valueOf(upper(value))), todo(),
                values.get("owner"), sort(), values.containsKey("desc"), page());
    }

    private Integer year() {
        return value("year").matches("[12]\\d{3}") ? Integer.valueOf(value("year")) : null;
    }

    Todo todo() {
        return read("todo", value -> Todo.valueOf(upper(value)));
    }

    OverviewQuery.Sort sort() {
        OverviewQuery.Sort sort = read("sort", value -> OverviewQuery.Sort.valueOf(upper(value)));
        return sort == null ? OverviewQuery.Sort.NAME : sort;
    }

    /** The participation that is to be on the page, or {@code null}. */
    UUID at() {
        return values.containsKey("page") ? null : read(AT, UUID::fromString);
    }

    int page() {
        Integer page = read("page", Integer::valueOf);
        return page == null || page < 1 || page > 100_000 ? 0 : page - 1;
    }

    /**
     * A reminder is for somebody who has been discharged, and whoever cannot be registered stands in no other list; every
     * other filter leaves the discharged out.
     */
    private Set<ParticipationStatus> statuses() {
        String status = value("status");
        Set<ParticipationStatus> one = Arrays.stream(ParticipationStatus.values())
                .filter(known -> known.code().equals(status)).collect(Collectors.toSet());
        return !one.isEmpty() ? one : todo() == Todo.REMINDER || todo() == Todo.REFUSED ? EnumSet.allOf(ParticipationStatus.class) : OPEN;
    }

    private <T> T read(String name, Function<String, T> reader) {
        try {
            return values.containsKey(name) ? reader.apply(values.get(name)) : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
