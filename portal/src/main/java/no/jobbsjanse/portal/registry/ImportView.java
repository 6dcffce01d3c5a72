package no.jobbsjanse.portal.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.registry.ImportState;
import no.jobbsjanse.registry.ImportStatus;
import no.jobbsjanse.registry.ImportVerdict;
import no.jobbsjanse.registry.Imports;
import no.jobbsjanse.registry.NorwegianClock;

/**
 * «Importer fra fil»: a file is uploaded, tried, looked through, and carried out. Everything the page does is a plain form
 * that {@link ImportServlet} takes.
 */
@Named("imports")
@RequestScoped
public class ImportView {

    @Inject
    private WorkContext context;

    @Inject
    private Imports imports;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private ImportStatus status;
    private List<ImportStatus> recent;

    @PostConstruct
    void read() {
        status = KeyText.key(request.getParameter("id")).flatMap(id -> imports.find(context.mandate(), id)).orElse(null);
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
