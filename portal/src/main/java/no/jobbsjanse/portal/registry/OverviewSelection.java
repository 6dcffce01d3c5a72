package no.jobbsjanse.portal.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.OverviewQuery;

/**
 * The participants that the overview shows, for a page that goes on with them: the filters stand in its address as they stand
 * in that of the overview. Without any, and without {@value #FROM_OVERVIEW}, it is everybody.
 */
@RequestScoped
public class OverviewSelection {

    /** In the address of a page that one comes to from the overview, also when nothing is filtered there. */
    public static final String FROM_OVERVIEW = "overview";

    @Inject
    private HttpServletRequest request;

    @Inject
    private FieldWords words;

    @Inject
    private Texts texts;

    private OverviewFilter filter;

    @PostConstruct
    void read() {
        filter = new OverviewFilter(request);
    }

    /** Which participations; {@code null} for all. */
    public OverviewQuery query() {
        return isEverybody() ? null : filter.query();
    }

    /** Whether nobody is left out. */
    public boolean isEverybody() {
        return request.getParameter(FROM_OVERVIEW) == null && parameters().isEmpty();
    }

    /** The filters by name, as they stand in the address. */
    public Map<String, String> parameters() {
        return filter.selecting();
    }

    /** The overview with the same filters. */
    public String overview() {
        return filter.address();
    }

    /** Which participations, in words: «Status: Aktiv. Prosjekt: Ny vei». */
    public String inWords() {
        if (isEverybody()) {
            return texts.get("selection.everybody");
        }
        OverviewQuery query = filter.query();
        List<String> parts = new ArrayList<>();
        parts.add(texts.with("selection.status", query.statuses().stream().sorted()
                .map(status -> texts.get("status." + status)).collect(Collectors.joining(", "))));
        part(parts, "overview.column.PROJECT", words.of(DataDictionary.field("project").orElseThrow(), query.project()));
        part(parts, "overview.year", query.startYear() == null ? "" : query.startYear().toString());
        part(parts, "overview.column.MISSING", query.missing() == null ? ""
                : texts.get("overview.missing." + query.missing().name().toLowerCase(Locale.ROOT)));
        part(parts, "field.caseworker", words.of(DataDictionary.field("caseworker").orElseThrow(), query.caseworker()));
        if (query.todo() != null) {
            parts.add(texts.get("todo." + query.todo()));
        }
        return String.join(". ", parts);
    }

    private void part(List<String> parts, String label, String value) {
        if (!value.isEmpty()) {
            parts.add(texts.get(label) + ": " + value);
        }
    }
}
