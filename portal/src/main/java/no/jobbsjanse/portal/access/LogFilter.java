package no.jobbsjanse.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.LogQuery;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.KeyText;

/** The filters of the access log as they stand in its address; anything unknown there is ignored. */
final class LogFilter {

    private static final String ADDRESS = "/access/log";
    private static final String PAGE = "page";
    private static final String ACTOR = "actor";
    private static final List<String> FILTERS = List.of("municipality", "act", ACTOR, "participation", "from", "to");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final LocalDate today;

    LogFilter(HttpServletRequest request, LocalDate today) {
        this.today = today;
        Stream.concat(FILTERS.stream(), Stream.of("verify", PAGE)).forEach(name -> {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        });
    }

    /** Everything that has been done with one participation. */
    static String aboutOne(String participation) {
        return ADDRESS + "?participation=" + participation;
    }

    /** Everything somebody has done, by the subject of her account: a name stands in no address. */
    static String doneBy(String actor) {
        return ADDRESS + "?actor=" + URLEncoder.encode(actor, StandardCharsets.UTF_8);
    }

    /** What somebody has opened on a day. */
    static String lookedAt(String actor, LocalDate day) {
        return doneBy(actor) + "&act=" + Act.VIEW + "&from=" + DateText.day(day) + "&to=" + DateText.day(day);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isNarrowed() {
        return FILTERS.stream().anyMatch(values::containsKey);
    }

    /** Key of the text that says which filter cannot be read; empty if all can. */
    String wrong() {
        return unread("from", day("from")) || unread("to", day("to")) ? "rule.date.invalid"
                : unread("participation", participation()) ? "log.participation.wrong" : "";
    }

    private boolean unread(String name, Object read) {
        return values.containsKey(name) && read == null;
    }

    LogQuery query() {
        String wanted = value(PAGE);
        return new LogQuery(values.get("municipality"), act(), values.get(ACTOR), participation(), day("from"),
                day("to"), wanted.matches("[1-9]\\d{0,4}") ? Integer.parseInt(wanted) - 1 : 0);
    }

    /** The filters that are set, but for whose doings they are. */
    Map<String, String> apartFromActor() {
        return with(ACTOR, "");
    }

    /** The address of the same for whoever it was. */
    String byAnybody() {
        return address(apartFromActor());
    }

    /** The address of the same for one person only. */
    String by(String actor) {
        return address(with(ACTOR, actor));
    }

    /** The address of another page of the same, counted from 0. */
    String page(int other) {
        return address(with(PAGE, String.valueOf(other + 1)));
    }

    /** The filters that are set, on their first page, with one value changed; an empty one is left out. */
    private Map<String, String> with(String name, String value) {
        Map<String, String> there = new LinkedHashMap<>(values);
        there.keySet().retainAll(FILTERS);
        there.put(name, value);
        there.values().removeIf(String::isEmpty);
        return there;
    }

    private static String address(Map<String, String> set) {
        return ADDRESS + set.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private Act act() {
        return Arrays.stream(Act.values()).filter(act -> act.name().equals(value("act"))).findFirst().orElse(null);
    }

    private UUID participation() {
        return KeyText.key(values.get("participation")).orElse(null);
    }

    private LocalDate day(String name) {
        return DateText.read(value(name), today).orElse(null);
    }
}
