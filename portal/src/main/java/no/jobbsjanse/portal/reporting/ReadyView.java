package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.FieldWords;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.Readiness;
import no.jobbsjanse.registry.YearCounts;
import no.jobbsjanse.registry.YearQuery;
import no.jobbsjanse.registry.YearWarning;

/** «Klar for årsrapport»: what is missing all year, by project and participant. Whom it shows stands in the address. */
@Named("ready")
@RequestScoped
public class ReadyView {

    private static final Field<?> PROJECT = DataDictionary.field("project").orElseThrow();

    @Inject
    private WorkContext context;

    @Inject
    private Readiness readiness;

    @Inject
    private YearPage page;

    @Inject
    private ReadyFilter filter;

    @Inject
    private FieldWords words;

    @Inject
    private Texts texts;

    private List<YearCounts> counts;
    private List<ReadyLine> lines;

    /**
     * A project and how it stands.
     *
     * @param address lists those of the project who lack something; {@code null} if nobody does
     * @param name of the project
     * @param participants how many take part
     * @param ready how many lack nothing
     * @param missing how many fields the others lack
     */
    public record ProjectLine(String address, String name, long participants, long ready, long missing) {
    }

    /**
     * A way to see others.
     *
     * @param address where it leads
     * @param label in words
     * @param count how many it shows
     * @param active whether they are shown
     */
    public record Chip(String address, String label, long count, boolean active) {
    }

    /** What does not exist and what is not hers are both «not found». */
    public void open() throws IOException {
        if (filter.project() != null && !filter.project().equals(ReadyFilter.NONE)
                && counts().stream().noneMatch(one -> filter.project().equals(one.project()))) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(404, null);
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    /** The year. */
    public String getYear() {
        return String.valueOf(filter.year());
    }

    /** The years to choose from. */
    public List<YearPage.Choice> getYears() {
        return page.choices();
    }

    /** How far it has come, in words. */
    public String getText() {
        return ReadinessText.of(counts(), filter.year(), texts);
    }

    /** How many of a hundred lack nothing. */
    public long getPercent() {
        return ReadinessText.percent(counts());
    }

    /** The projects in their order, those without one last. */
    public List<ProjectLine> getProjects() {
        Collator order = Collator.getInstance(texts.getLanguage().locale());
        return counts().stream().filter(one -> one.participants() > 0)
                .sorted(Comparator.<YearCounts, Boolean>comparing(one -> one.project() == null)
                        .thenComparing(this::name, order))
                .map(one -> new ProjectLine(one.incomplete() == 0 ? null
                        : filter.address("&project=" + ReadyFilter.projectOf(one)), name(one), one.participants(),
                        one.participants() - one.incomplete(), one.missing())).toList();
    }

    private String name(YearCounts one) {
        return one.project() == null ? texts.get("ready.noProject") : words.of(PROJECT, one.project());
    }

    /** Whom one may look at: those who lack something, those with a warning, those who cannot be registered. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip("", texts.get("ready.incomplete"), YearCounts::incomplete));
        Arrays.stream(YearWarning.values()).forEach(warning -> chips.add(chip(ReadyFilter.key(warning),
                texts.get("ready.warning." + warning), one -> one.warnings().get(warning))));
        chips.add(chip(ReadyFilter.REFUSED, texts.get("ready.refused"), YearCounts::refused));
        return chips.stream().filter(chip -> chip.count() > 0 || chip.active()).toList();
    }

    private Chip chip(String show, String label, ToLongFunction<YearCounts> figure) {
        return new Chip(filter.address(show.isEmpty() ? "" : "&show=" + show), label,
                ReadinessText.sum(counts(), figure), filter.show().equals(show) && filter.project() == null);
    }

    /** What those who are shown have in common, in words. */
    public String getHint() {
        return texts.get(filter.show().isEmpty() ? "ready.incomplete.hint"
                : filter.show().equals(ReadyFilter.REFUSED) ? "ready.refused.hint"
                : "ready.warning." + filter.warning() + ".hint");
    }

    /** The participants of this page of the list. */
    public List<ReadyLine> getLines() {
        if (lines == null) {
            lines = readiness.lines(context.mandate(), filter.query()).stream().map(line -> ReadyLine.of(line,
                    words.of(PROJECT, line.project()), filter.year(), texts)).toList();
        }
        return lines;
    }

    private long total() {
        return ReadinessText.sum(counts().stream().filter(one -> filter.project() == null
                || filter.project().equals(ReadyFilter.projectOf(one))).toList(), filter::figure);
    }

    /** Which of how many are shown, in words; empty when all are. */
    public String getRange() {
        long first = (long) filter.number() * YearQuery.PAGE_SIZE + 1;
        return total() <= YearQuery.PAGE_SIZE ? ""
                : texts.format("overview.range", first, first + getLines().size() - 1, total());
    }

    /** The page before; {@code null} for none. */
    public String getPreviousPage() {
        return filter.number() == 0 ? null : filter.onPage(filter.number());
    }

    /** The page after; {@code null} for none. */
    public String getNextPage() {
        return (filter.number() + 1L) * YearQuery.PAGE_SIZE >= total() ? null : filter.onPage(filter.number() + 2);
    }

    private List<YearCounts> counts() {
        if (counts == null) {
            counts = readiness.counts(context.mandate(), filter.year());
        }
        return counts;
    }
}
