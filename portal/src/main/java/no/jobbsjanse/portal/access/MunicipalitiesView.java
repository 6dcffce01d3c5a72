package no.jobbsjanse.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.jobbsjanse.access.MunicipalityEntry;
import no.jobbsjanse.access.MunicipalityLine;
import no.jobbsjanse.access.MunicipalityList;
import no.jobbsjanse.access.Municipalities;
import no.jobbsjanse.portal.language.Texts;

/** «Kommuner»: which of them have an administrator. What is looked for stands in the address. */
@Named("municipalities")
@RequestScoped
public class MunicipalitiesView {

    /** Lines on a page. */
    private static final int PAGE = 50;

    @Inject
    private WorkContext context;

    @Inject
    private Municipalities municipalities;

    @Inject
    private MunicipalityText words;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String sought;
    private boolean without;
    private int page;
    private MunicipalityList list;

    /**
     * A municipality.
     *
     * @param number kommunenummer
     * @param name as shown
     * @param county fylke
     * @param note that it has ended, or is to begin or end, in words; empty for neither
     * @param administrators how many, in words
     * @param others how many others have access
     * @param invited that somebody is invited to become administrator, in words; empty for nobody
     * @param toAppoint whether there is neither an administrator nor anybody invited
     */
    public record Line(String number, String name, String county, String note, String administrators, long others,
            String invited, boolean toAppoint) {
    }

    @PostConstruct
    void read() {
        String typed = request.getParameter("name");
        sought = typed == null ? "" : typed;
        without = request.getParameter("without") != null;
        String wanted = request.getParameter("page");
        page = wanted != null && wanted.matches("[1-9]\\d{0,3}") ? Integer.parseInt(wanted) : 1;
    }

    private MunicipalityList list() {
        if (list == null) {
            list = municipalities.list(context.mandate(), sought, without);
        }
        return list;
    }

    /** How many have no administrator, in words. */
    public String getLead() {
        return list().withoutAdministrator() == 0 ? texts.with("municipalities.lead.none", list().all())
                : texts.format("municipalities.lead", list().withoutAdministrator(), list().all());
    }

    /** Those looked for, in order; of one page. */
    public List<Line> getLines() {
        return list().lines().stream().skip((page - 1L) * PAGE).limit(PAGE).map(this::line).toList();
    }

    /** The address of the page before; {@code null} on the first. */
    public String getPrevious() {
        return page == 1 ? null : address(page - 1);
    }

    /** The address of the page after; {@code null} on the last. */
    public String getNext() {
        return page * PAGE >= list().lines().size() ? null : address(page + 1);
    }

    private String address(int other) {
        return "/access/municipalities?page=" + other + (without ? "&without=1" : "")
                + (sought.isBlank() ? "" : "&name=" + URLEncoder.encode(sought, StandardCharsets.UTF_8));
    }

    private Line line(MunicipalityLine one) {
        MunicipalityEntry municipality = one.municipality();
        return new Line(municipality.number(), municipality.name(), municipality.county(), note(one),
                one.administrators() == 0 ? texts.get("municipalities.none") : String.valueOf(one.administrators()),
                one.others(), one.invited() == 0 ? "" : texts.count("municipalities.invited", one.invited()),
                one.isToAppoint());
    }

    private String note(MunicipalityLine one) {
        String note = words.note(one.municipality());
        return one.ended() ? (note + " " + words.moved(one.municipality(), one.moved())).strip() : note;
    }

    /** Which of how many are shown, in words. */
    public String getCount() {
        int found = list().lines().size();
        return found <= PAGE ? texts.count("municipalities.count", found)
                : texts.format("overview.range", (page - 1) * PAGE + 1, Math.min(page * PAGE, found), found);
    }

    /** What is looked for. */
    public String getSought() {
        return sought;
    }

    /** Whether only those without an administrator are shown. */
    public boolean isWithout() {
        return without;
    }

    /** Whether not all are shown. */
    public boolean isNarrowed() {
        return without || !sought.isBlank();
    }
}
