package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.access.PlaceText;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Retention;
import no.jobbsjanse.registry.RetentionCount;

/** What the deletion in the address would delete or has deleted, in figures: everywhere, or in the municipality in the address. */
@Named("retentionProtocol")
@RequestScoped
public class RetentionProtocolView {

    @Inject
    private WorkContext context;

    @Inject
    private Retention retention;

    @Inject
    private RetentionRunsView runs;

    @Inject
    private Places places;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<RetentionCount> protocol;

    /**
     * A municipality to choose.
     *
     * @param address where its figures are shown
     * @param title its name
     * @param text how many rows, in words
     */
    public record Line(String address, String title, String text) {
    }

    /**
     * A line of the protocol.
     *
     * @param rule why, in words
     * @param what which kind of rows, in words
     * @param expected how many were found
     * @param done how many are deleted
     */
    public record Count(String rule, String what, long expected, long done) {
    }

    private List<RetentionCount> protocol() {
        if (protocol == null) {
            protocol = runs.getChosen() == null ? List.of()
                    : retention.protocol(context.mandate(), runs.getChosen().id());
        }
        return protocol;
    }

    /** The municipality in the address, in words; empty for all of them. */
    public String getPlace() {
        return place() == null ? "" : name(place());
    }

    private String place() {
        String number = request.getParameter("place");
        return number != null && number.matches("\\d{4}|none") ? number.replace("none", "") : null;
    }

    private String name(String number) {
        return number.isEmpty() ? texts.get("retention.noPlace") : PlaceText.of(texts, places, Scope.of(number));
    }

    /** What goes, or has gone, of each kind: in the municipality in the address, else everywhere. */
    public List<Count> getCounts() {
        Map<String, List<RetentionCount>> kinds = protocol().stream()
                .filter(one -> place() == null || one.municipality().equals(place()))
                .collect(Collectors.groupingBy(one -> one.rule() + " " + one.table(), LinkedHashMap::new,
                        Collectors.toList()));
        return kinds.values().stream().map(same -> new Count(texts.get("retention.rule." + same.get(0).rule()),
                texts.get("retention.table." + same.get(0).table()),
                same.stream().mapToLong(RetentionCount::expected).sum(),
                same.stream().mapToLong(RetentionCount::done).sum())).toList();
    }

    /** The municipalities it concerns, with how many rows. */
    public List<Line> getPlaces() {
        Map<String, Long> rows = protocol().stream().collect(Collectors.groupingBy(RetentionCount::municipality,
                TreeMap::new, Collectors.summingLong(one -> Math.max(one.expected(), one.done()))));
        return rows.entrySet().stream().map(one -> new Line(RetentionRunsView.address(runs.getChosen().id()) + "&place="
                + (one.getKey().isEmpty() ? "none" : one.getKey()), name(one.getKey()),
                texts.count("retention.rows", one.getValue()))).toList();
    }
}
