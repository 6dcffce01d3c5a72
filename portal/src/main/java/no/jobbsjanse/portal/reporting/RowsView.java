package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.FieldWords;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.YearRow;

/** The rows of a report: what would be delivered of each participant of a project, under her pseudonym. */
@Named("reportRows")
@RequestScoped
public class RowsView {

    /** Stands in the address for those without a project. */
    static final String NONE = "none";
    private static final int PAGE = 25;

    @Inject
    private ReportView view;

    @Inject
    private YearPage page;

    @Inject
    private ReportText text;

    @Inject
    private FieldWords words;

    @Inject
    private Texts texts;

    private List<YearRow> all;

    /**
     * What would be delivered of a participant.
     *
     * @param pseudonym what she is called
     * @param status in words
     * @param values her fields
     */
    public record Row(String pseudonym, String status, List<Value> values) {
    }

    /**
     * A field.
     *
     * @param label in words
     * @param value in words
     */
    public record Value(String label, String value) {
    }

    static String address(int year, String project) {
        return "/reporting/report?year=" + year + "&rows=" + (project.isEmpty() ? NONE : project) + "#rows";
    }

    /** Whether rows are asked for. */
    public boolean isShown() {
        return !page.parameter("rows").isEmpty();
    }

    private List<YearRow> all() {
        if (all == null) {
            String project = page.parameter("rows");
            all = view.report().rows().stream()
                    .filter(row -> project.equals(row.project() == null ? NONE : row.project())).toList();
        }
        return all;
    }

    /** Those of this page. */
    public List<Row> getRows() {
        return all().stream().skip((long) number() * PAGE).limit(PAGE).map(row -> new Row(row.pseudonym(),
                texts.get("status." + row.status()), values(row))).toList();
    }

    private List<Value> values(YearRow row) {
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, String> one : row.values().entrySet()) {
            Field<?> field = DataDictionary.field(one.getKey().replaceAll("#.*", "")).orElseThrow();
            values.add(new Value(text.label(field), words.of(field, one.getValue())));
        }
        return values;
    }

    private int number() {
        String asked = page.parameter("page");
        return asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) - 1 : 0;
    }

    /** Which of how many are shown, in words. */
    public String getRange() {
        return texts.format("overview.range", Math.min(number() * PAGE + 1, all().size()),
                Math.min((number() + 1) * PAGE, all().size()), all().size());
    }

    /** The page before; {@code null} for none. */
    public String getPreviousPage() {
        return number() == 0 ? null : same(number());
    }

    /** The page after; {@code null} for none. */
    public String getNextPage() {
        return (number() + 1) * PAGE >= all().size() ? null : same(number() + 2);
    }

    private String same(int number) {
        return "/reporting/report?year=" + page.year() + "&rows=" + page.parameter("rows") + "&page=" + number + "#rows";
    }
}
