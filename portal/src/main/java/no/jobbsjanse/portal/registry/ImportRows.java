package no.jobbsjanse.portal.registry;

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
import no.jobbsjanse.registry.ImportResult;
import no.jobbsjanse.registry.ImportState;
import no.jobbsjanse.registry.ImportStatus;
import no.jobbsjanse.registry.ImportVerdict;
import no.jobbsjanse.registry.Imports;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.PersonOnPage;

/** The rows of a file on «Importer fra fil», page by page: what each does, and whether it is to be carried out. */
@Named("importRows")
@RequestScoped
public class ImportRows {

    private static final int ROWS_OF_A_PAGE = 50;
    private static final Set<ImportVerdict> SOMETHING = EnumSet.of(ImportVerdict.NEW, ImportVerdict.CHANGED,
            ImportVerdict.REFUSED);

    @Inject
    private WorkContext context;

    @Inject
    private ImportView view;

    @Inject
    private Imports imports;

    @Inject
    private Participations participations;

    @Inject
    private PersonTexts persons;

    @Inject
    private ImportWords words;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

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

    private ImportStatus file() {
        return view.getStatus();
    }

    /** Whether rows can be chosen now. */
    public boolean isChoosable() {
        return file().state() == ImportState.CHECKED && file().kept()
                && file().count(ImportVerdict.NEW) + file().count(ImportVerdict.CHANGED) > 0;
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
        return shown().stream().mapToInt(file()::count).sum();
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
            List<ImportResult> results = imports.results(context.mandate(), file().id(), shown(),
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
}
