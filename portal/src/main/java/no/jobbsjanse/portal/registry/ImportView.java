package no.jobbsjanse.portal.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.ImportResult;
import no.jobbsjanse.registry.ImportState;
import no.jobbsjanse.registry.ImportStatus;
import no.jobbsjanse.registry.ImportVerdict;
import no.jobbsjanse.registry.Imports;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.PersonOnPage;

/**
 * «Importer fra fil»: a file is uploaded, tried, looked through, and carried out. Everything the page does is a plain form
 * that {@link ImportServlet} takes.
 */
@Named("imports")
@RequestScoped
public class ImportView {

    private static final int ROWS_OF_A_PAGE = 50;
    private static final Set<ImportVerdict> SOMETHING = EnumSet.of(ImportVerdict.NEW, ImportVerdict.CHANGED,
            ImportVerdict.REFUSED);

    @Inject
    private WorkContext context;

    @Inject
    private Imports imports;

    @Inject
    private Participations participations;

    @Inject
    private PersonTexts persons;

    @Inject
    private ImportWords words;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private ImportStatus status;
    private List<ImportStatus> recent;
    private List<Line> lines;

    /**
     * A row of the file.
     *
     * @param number its place among all rows
     * @param place where it stands in the file, in words
     * @param name who it is about; empty if she is new
     * @param address of her page; {@code null} if she is new
     * @param verdict in words
     * @param code of the verdict, for its colour
     * @param changes in words
     * @param refusals in words
     * @param selectable whether it may be carried out
     * @param chosen whether it is to be
     */
    public record Line(int number, String place, String name, String address, String verdict, String code,
            List<String> changes, List<String> refusals, boolean selectable, boolean chosen) {
    }

    @PostConstruct
    void read() {
        status = id() == null ? null : imports.find(context.mandate(), id()).orElse(null);
    }

    private UUID id() {
        String text = request.getParameter("id");
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    /** The file in the address; {@code null} when another one is to be uploaded. */
    public ImportStatus getStatus() {
        return status;
    }

    /** Names the next file: the same file sent twice is one. */
    public String getNext() {
        return UUID.randomUUID().toString();
    }

    /** Whether the file in the address is not there. */
    public boolean isGone() {
        return status == null && request.getParameter("id") != null;
    }

    /** Why something was not done, in words; empty for nothing. */
    public String getProblem() {
        String rule = request.getParameter("problem");
        return rule == null || texts.optional("rule." + rule).isEmpty() || !rule.startsWith("import.") ? ""
                : texts.format("rule." + rule, ImportServlet.limit(rule));
    }

    /** How far it has come, in words. */
    public String getProgress() {
        return texts.format("import.progress." + status.state(), getReached(), getWhole());
    }

    /** How many rows are behind it. */
    public int getReached() {
        return status.state() == ImportState.CHECKING ? status.checked() : status.done();
    }

    /** Of how many. */
    public int getWhole() {
        return status.state() == ImportState.CHECKING ? status.lines() : status.chosen();
    }

    /** How many of each, in words. */
    public List<String> getCounts() {
        return List.of(ImportVerdict.values()).stream().filter(verdict -> status.count(verdict) > 0)
                .map(verdict -> texts.count("import.count." + verdict, status.count(verdict))).toList();
    }

    /** Whether rows can be chosen now. */
    public boolean isChoosable() {
        return status.state() == ImportState.CHECKED && status.kept()
                && status.count(ImportVerdict.NEW) + status.count(ImportVerdict.CHANGED) > 0;
    }

    /** Whether only what is wrong is shown. */
    public boolean isOnlyErrors() {
        return "errors".equals(request.getParameter("show"));
    }

    /** Which rows are shown, as in the address. */
    public String getShow() {
        return isOnlyErrors() ? "errors" : "all";
    }

    /** How many rows are of interest. */
    public int getTotal() {
        return shown().stream().mapToInt(status::count).sum();
    }

    private Set<ImportVerdict> shown() {
        return isOnlyErrors() ? EnumSet.of(ImportVerdict.REFUSED) : SOMETHING;
    }

    /** The page, from 0. */
    public int getPage() {
        String page = request.getParameter("page");
        return page != null && page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
    }

    /** Whether there is a page after this one. */
    public boolean isMore() {
        return (getPage() + 1) * ROWS_OF_A_PAGE < getTotal();
    }

    /** Which of them are shown, in words. */
    public String getRange() {
        return texts.format("overview.range", getPage() * ROWS_OF_A_PAGE + 1,
                Math.min((getPage() + 1) * ROWS_OF_A_PAGE, getTotal()), getTotal());
    }

    /** The rows of this page. */
    public List<Line> getLines() {
        if (lines == null) {
            List<ImportResult> results = imports.results(context.mandate(), status.id(), shown(),
                    getPage() * ROWS_OF_A_PAGE, ROWS_OF_A_PAGE);
            Map<UUID, String> names = participations.onPage(context.mandate(), results.stream()
                    .map(ImportResult::participation).filter(Objects::nonNull).distinct().toList()).stream()
                    .collect(Collectors.toMap(PersonOnPage::participation,
                            one -> persons.of(one.person(), Map.of(), texts).name()));
            lines = results.stream().map(result -> line(result, names)).toList();
        }
        return lines;
    }

    private Line line(ImportResult result, Map<UUID, String> names) {
        boolean known = names.containsKey(result.participation());
        boolean right = result.refusals().isEmpty();
        return new Line(result.number(), texts.format("import.place", result.sheet(), String.valueOf(result.line())),
                known ? names.get(result.participation()) : texts.get(right ? "import.newcomer" : "import.nobody"),
                known ? "/registry/person?id=" + result.participation() : null, words.verdict(result),
                result.done() ? "DONE" : result.verdict().name(), words.changes(result), words.refusals(result),
                right && isChoosable(), result.chosen());
    }

    /** The latest files. */
    public List<ImportStatus> getRecent() {
        if (recent == null) {
            recent = imports.recent(context.mandate());
        }
        return recent;
    }

    /** When and by whom a file was uploaded, and how it stands, in words. */
    public String about(ImportStatus file) {
        return texts.format("import.about", DateText.moment(file.uploadedAt(), clock.today()), file.by(),
                texts.get("import.state." + file.state()));
    }

    /** Those headings that nobody knew, in words. */
    public String getLeftOut() {
        return texts.list(status.leftOut());
    }
}
