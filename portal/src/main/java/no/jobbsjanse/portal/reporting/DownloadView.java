package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.OverviewSelection;
import no.jobbsjanse.reporting.DatasetFormat;
import no.jobbsjanse.reporting.Download;
import no.jobbsjanse.reporting.DownloadOrder;
import no.jobbsjanse.reporting.Downloads;

/** «Last ned»: the dataset of those whom the address chooses, for IMDi of the whole country. What is chosen is sent along. */
@Named("download")
@RequestScoped
public class DownloadView {

    private static final String PAGE = "/reporting/download";

    @Inject
    private WorkContext context;

    @Inject
    private OverviewSelection selection;

    @Inject
    private Downloads downloads;

    @Inject
    private DownloadLines lines;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String problem = "";
    private Long count;

    /** Orders the file; one that is ready is fetched by the page that follows. */
    public String order() {
        try {
            Download ordered = downloads.order(context.mandate(), chosen());
            return PAGE + "?faces-redirect=true&" + carried() + (ordered.isFetchable() ? "ready=" : "ordered=") + ordered.id();
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    private DownloadOrder chosen() {
        boolean identified = chose("names", "with");
        return new DownloadOrder(isNational() ? null : selection.query(), getSelected(),
                Arrays.stream(DatasetFormat.values()).filter(this::isChosen).findFirst().orElse(DatasetFormat.XLSX),
                identified, identified ? getPurpose().strip() : null, chose("words", "yes"), texts.getLanguage().code());
    }

    private String carried() {
        return getCarried().entrySet().stream().map(value -> value.getKey() + "="
                + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8) + "&").collect(Collectors.joining());
    }

    /** The filters of the overview, for the form and for the address. */
    public Map<String, String> getCarried() {
        Map<String, String> carried = new TreeMap<>(selection.parameters());
        if (!selection.isEverybody()) {
            carried.put(OverviewSelection.FROM_OVERVIEW, "1");
        }
        return carried;
    }

    /** Whether it is IMDi, who sees the country and nobody in it. */
    public boolean isNational() {
        return !context.allows(Permission.VIEW_PARTICIPANTS);
    }

    /** Whether some are left out by the filters of the overview. */
    public boolean isNarrowed() {
        return !isNational() && !selection.isEverybody();
    }

    /** Which participants, in words. */
    public String getSelected() {
        return isNational() ? texts.get("selection.country") : selection.inWords();
    }

    /** The overview with the same filters. */
    public String getOverview() {
        return selection.overview();
    }

    /** How many participants there are to download. */
    public long getCount() {
        if (count == null) {
            count = downloads.count(context.mandate(), chosen());
        }
        return count;
    }

    /** The same on the button. */
    public String getAction() {
        return texts.count("download.action", getCount());
    }

    /** The kinds of file. */
    public List<DatasetFormat> getFormats() {
        return List.of(DatasetFormat.values());
    }

    /** Whether a kind of file is chosen. */
    public boolean isChosen(DatasetFormat format) {
        return chose("format", format.name()) || format == DatasetFormat.XLSX && request.getParameter("format") == null;
    }

    /** Whether something is chosen in the form. */
    public boolean chose(String name, String value) {
        return value.equals(request.getParameter(name));
    }

    /** Why numbers and names are needed, as typed. */
    public String getPurpose() {
        String purpose = request.getParameter("purpose");
        return purpose == null ? "" : purpose;
    }

    /** What has been ordered here before. */
    public List<DownloadLines.Line> getLines() {
        return lines.all();
    }

    /** Where the file is that has just been made; {@code null} for none. */
    public String getReady() {
        return lines.all().stream().filter(line -> line.id().equals(request.getParameter("ready")))
                .map(DownloadLines.Line::address).findFirst().orElse(null);
    }

    /** Whether a file is being made that has just been ordered. */
    public boolean isOrdered() {
        return lines.all().stream().anyMatch(line -> line.id().equals(request.getParameter("ordered")) && line.underWay());
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }
}
