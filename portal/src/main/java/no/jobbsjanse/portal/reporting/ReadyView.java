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
import java.util.Locale;
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

    private static final String REFUSED = "refused";
    /** Stands in the address for those without a project. */
    private static final String NONE = "none";
    private static final Field<?> PROJECT = DataDictionary.field("project").orElseThrow();

    @Inject
    private WorkContext context;

    @Inject
    private Readiness readiness;

    @Inject
    private YearPage page;

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
        if (project() != null && !project().equals(NONE)
                && counts().stream().noneMatch(one -> project().equals(one.project()))) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(404, null);
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    /** The year. */
    public String getYear() {
        return String.valueOf(page.year());
    }

    /** The years to choose from. */
    public List<YearPage.Choice> getYears() {
        return page.choices();
    }

    /** How far it has come, in words. */
    public String getText() {
        return ReadinessText.of(counts(), page.year(), texts);
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
                        : address("&project=" + (one.project() == null ? NONE : one.project())), name(one),
                        one.participants(), one.participants() - one.incomplete(), one.missing())).toList();
    }

    private String name(YearCounts one) {
        return one.project() == null ? texts.get("ready.noProject") : words.of(PROJECT, one.project());
    }

    /** Whom one may look at: those who lack something, those with a warning, those who cannot be registered. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip("", texts.get("ready.incomplete"), YearCounts::incomplete));
        Arrays.stream(YearWarning.values()).forEach(warning -> chips.add(chip(key(warning),
                texts.get("ready.warning." + warning), one -> one.warnings().get(warning))));
        chips.add(chip(REFUSED, texts.get("ready.refused"), YearCounts::refused));
        return chips.stream().filter(chip -> chip.count() > 0 || chip.active()).toList();
    }

    private Chip chip(String show, String label, ToLongFunction<YearCounts> figure) {
        return new Chip(address(show.isEmpty() ? "" : "&show=" + show), label, ReadinessText.sum(counts(), figure),
                show().equals(show) && project() == null);
    }

    private static String key(YearWarning warning) {
        return warning.name().toLowerCase(Locale.ROOT);
    }

    /** What those who are shown have in common, in words. */
    public String getHint() {
        return texts.get(show().isEmpty() ? "ready.incomplete.hint" : show().equals(REFUSED) ? "ready.refused.hint"
                : "ready.warning." + warning() + ".hint");
    }

    /** The participants of this page of the list. */
    public List<ReadyLine> getLines() {
        if (lines == null) {
            lines = readiness.lines(context.mandate(), query()).stream().map(line -> ReadyLine.of(line,
                    words.of(PROJECT, line.project()), page.year(), texts)).toList();
        }
        return lines;
    }

    private YearQuery query() {
        YearQuery.Whom whom = show().isEmpty() ? YearQuery.Whom.INCOMPLETE
                : show().equals(REFUSED) ? YearQuery.Whom.REFUSED : YearQuery.Whom.WARNED;
        return new YearQuery(page.year(), whom, warning(), NONE.equals(project()) ? YearQuery.NO_PROJECT : project(),
                number());
    }

    private long total() {
        List<YearCounts> those = counts().stream().filter(one -> project() == null
                || project().equals(one.project() == null ? NONE : one.project())).toList();
        return ReadinessText.sum(those, show().isEmpty() ? YearCounts::incomplete
                : show().equals(REFUSED) ? YearCounts::refused : one -> one.warnings().get(warning()));
    }

    /** Which of how many are shown, in words; empty when all are. */
    public String getRange() {
        long first = (long) number() * YearQuery.PAGE_SIZE + 1;
        return total() <= YearQuery.PAGE_SIZE ? ""
                : texts.format("overview.range", first, first + getLines().size() - 1, total());
    }

    /** The page before; {@code null} for none. */
    public String getPreviousPage() {
        return number() == 0 ? null : same(number());
    }

    /** The page after; {@code null} for none. */
    public String getNextPage() {
        return (number() + 1L) * YearQuery.PAGE_SIZE >= total() ? null : same(number() + 2);
    }

    private String same(int number) {
        return address((project() == null ? "" : "&project=" + project()) + (show().isEmpty() ? "" : "&show=" + show())
                + "&page=" + number);
    }

    private String address(String more) {
        return "/reporting/ready?year=" + page.year() + more;
    }

    private String project() {
        return page.parameter("project").isEmpty() ? null : page.parameter("project");
    }

    private String show() {
        String show = page.parameter("show");
        return show.equals(REFUSED) || Arrays.stream(YearWarning.values()).anyMatch(one -> key(one).equals(show)) ? show
                : "";
    }

    private YearWarning warning() {
        return show().isEmpty() || show().equals(REFUSED) ? null
                : YearWarning.valueOf(show().toUpperCase(Locale.ROOT));
    }

    private int number() {
        String asked = page.parameter("page");
        return asked.matches("[1-9]\\d{0,4}") ? Integer.parseInt(asked) - 1 : 0;
    }

    private List<YearCounts> counts() {
        if (counts == null) {
            counts = readiness.counts(context.mandate(), page.year());
        }
        return counts;
    }
}
