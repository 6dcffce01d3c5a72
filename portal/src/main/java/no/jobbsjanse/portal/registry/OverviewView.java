package no.jobbsjanse.portal.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.lookup.NameLookup;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.Overview;
import no.jobbsjanse.registry.OverviewQuery;
import no.jobbsjanse.registry.OverviewRow;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.Todo;

/** «Deltakeroversikt»: who takes part here, how she stands, what is missing. Every filter lives in the address. */
@Named("overview")
@RequestScoped
public class OverviewView {

    private static final Field<?> PROJECT = DataDictionary.field("project").orElseThrow();

    @Inject
    private WorkContext context;

    @Inject
    private Overview overview;

    @Inject
    private PersonTexts persons;

    @Inject
    private FieldWords words;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private OverviewFilter filter;
    private Map<ParticipationStatus, Long> counts;
    private List<OverviewLine> rows;
    private List<Column> columns;
    private int page = -1;

    /**
     * A way to see others.
     *
     * @param address where it leads
     * @param label in words
     * @param count how many it shows
     * @param active whether it is the present one
     */
    public record Chip(String address, String label, long count, boolean active) {
    }

    /**
     * The heading of a column.
     *
     * @param key what it shows, and is sorted by
     * @param address sorts by it, or the other way round
     * @param label in words
     * @param sorted {@code ascending}, {@code descending} or {@code null}
     */
    public record Column(OverviewQuery.Sort key, String address, String label, String sorted) {
    }

    @PostConstruct
    void read() {
        filter = new OverviewFilter(request);
    }

    /** The lines of this page. */
    public List<OverviewLine> getRows() {
        if (rows == null) {
            List<OverviewRow> found = overview.rows(context.mandate(), filter.query().onPage(page()));
            Map<UUID, NameLookup> waiting = persons.lookups(context.mandate().scope(),
                    found.stream().map(OverviewRow::person).toList());
            rows = found.stream().map(row -> OverviewLine.of(row, persons.of(row.person(), waiting, texts),
                    words.of(PROJECT, row.project()), texts)).toList();
        }
        return rows;
    }

    /** All open ones first, then each status; other filters stay. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        long open = counts().values().stream().mapToLong(Long::longValue).sum()
                - counts().get(ParticipationStatus.DISCHARGED);
        chips.add(new Chip(filter.with("status", "").address(), texts.get("overview.open"), open,
                filter.value("status").isEmpty()));
        for (ParticipationStatus status : ParticipationStatus.values()) {
            chips.add(new Chip(filter.with("status", status.code()).address(), texts.get("status." + status),
                    counts().get(status), filter.value("status").equals(status.code())));
        }
        return chips;
    }

    /** The headings, each a way to sort. The page asks for them on every line. */
    public List<Column> getColumns() {
        if (columns == null) {
            columns = columns();
        }
        return columns;
    }

    private List<Column> columns() {
        return Arrays.stream(OverviewQuery.Sort.values()).map(sort -> {
            boolean present = filter.sort() == sort;
            boolean descending = present && !filter.value("desc").isEmpty();
            String name = sort == OverviewQuery.Sort.NAME ? "" : sort.name().toLowerCase(Locale.ROOT);
            return new Column(sort, filter.with("sort", name).with("desc", present && !descending ? "1" : "").address(),
                    texts.get("overview.column." + sort), !present ? null : descending ? "descending" : "ascending");
        }).toList();
    }

    /** The projects to choose from. */
    public List<Choice> getProjects() {
        return words.choices(PROJECT, filter.value("project"));
    }

    /** The caseworkers to choose from. */
    public List<Choice> getOwners() {
        return words.choices(DataDictionary.field("caseworker").orElseThrow(), filter.value("owner"));
    }

    /** The years in which somebody started. */
    public List<Choice> getYears() {
        return overview.startYears(context.mandate()).stream().map(String::valueOf)
                .map(year -> new Choice(year, year, year.equals(filter.value("year")), null)).toList();
    }

    /** Where something may be missing. */
    public List<Choice> getMissing() {
        return Arrays.stream(OverviewQuery.MissingFilter.values()).map(one -> one.name().toLowerCase(Locale.ROOT))
                .map(one -> new Choice(one, texts.get("overview.missing." + one), one.equals(filter.value("missing")),
                        null)).toList();
    }

    /** Whether she may ask for the names of those shown: they are the ones without. */
    public boolean isNamesMissing() {
        OverviewQuery query = filter.query();
        return context.allows(Permission.REGISTER_PARTICIPANTS) && !getRows().isEmpty()
                && (query.todo() == Todo.WITHOUT_NAME || query.missing() == OverviewQuery.MissingFilter.NAME);
    }

    /** A filter that stays when another is chosen, for hidden inputs. */
    public String value(String name) {
        return filter.value(name);
    }

    /** What is waited for, in words; empty for no such filter. */
    public String getTodo() {
        return filter.todo() == null ? "" : texts.get("todo." + filter.todo());
    }

    /** The overview without that filter. */
    public String getWithoutTodo() {
        return filter.with("todo", "").address();
    }

    /** Whether anything but the status is filtered. */
    public boolean isNarrowed() {
        return filter.isNarrowed();
    }

    /** The page on which they can be downloaded. */
    public String getDownload() {
        return filter.addressOf("/reporting/download");
    }

    /** How many that are, in words. */
    public String getDownloadText() {
        return texts.count("download.action", total());
    }

    /** Whether there is anybody to download. */
    public boolean isDownloadable() {
        return total() > 0;
    }

    /** How many there are, in words. */
    public String getSummary() {
        return texts.count("overview.count", total());
    }

    /** Which of them this page shows, in words. */
    public String getRange() {
        long first = (long) page() * OverviewQuery.PAGE_SIZE + 1;
        return texts.format("overview.range", first, first + getRows().size() - 1, total());
    }

    /** Whether there is more than one page. */
    public boolean isPaged() {
        return total() > OverviewQuery.PAGE_SIZE;
    }

    /** The page before; {@code null} for none. */
    public String getPreviousPage() {
        return page() == 0 ? null : filter.with("page", String.valueOf(page())).address();
    }

    /** The page after; {@code null} for none. */
    public String getNextPage() {
        return (page() + 1L) * OverviewQuery.PAGE_SIZE >= total() ? null
                : filter.with("page", String.valueOf(page() + 2)).address();
    }

    /** How many are hidden because they are discharged. */
    public long getHidden() {
        return filter.value("status").isEmpty() && !filter.query().statuses().contains(ParticipationStatus.DISCHARGED)
                ? counts().get(ParticipationStatus.DISCHARGED) : 0;
    }

    /** The same in words. */
    public String getHiddenText() {
        return texts.count("overview.hidden", getHidden());
    }

    /** Shows those. */
    public String getDischarged() {
        return filter.with("status", ParticipationStatus.DISCHARGED.code()).address();
    }

    /** Nobody registered here at all. */
    public boolean isNobodyYet() {
        return !filter.isNarrowed() && counts().values().stream().allMatch(count -> count == 0);
    }

    private int page() {
        if (page < 0) {
            page = filter.at() == null ? filter.page()
                    : overview.pageOf(context.mandate(), filter.query(), filter.at());
        }
        return page;
    }

    private long total() {
        return filter.query().statuses().stream().mapToLong(counts()::get).sum();
    }

    private Map<ParticipationStatus, Long> counts() {
        if (counts == null) {
            counts = overview.counts(context.mandate(), filter.query());
        }
        return counts;
    }
}
