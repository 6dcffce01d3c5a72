package no.jobbsjanse.portal.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.access.PlaceText;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.Deliveries;
import no.jobbsjanse.reporting.DeliveryEvent;
import no.jobbsjanse.reporting.PlaceReport;
import no.jobbsjanse.reporting.ReportStanding;

/** The report of one place as IMDi sees it. */
@Named("delivery")
@RequestScoped
public class DeliveryView {

    @Inject
    private WorkContext context;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Places places;

    @Inject
    private YearPage page;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    private Scope place;
    private PlaceReport report;

    /**
     * A line of what has happened.
     *
     * @param when day and time
     * @param text in words
     */
    public record Line(String when, String text) {
    }

    static String address(int year, Scope place) {
        return "/reporting/deliveries?year=" + year + "&place=" + place.number();
    }

    @PostConstruct
    void read() {
        String number = page.parameter("place");
        place = number.matches("\\d{4}") ? Scope.of(number)
                : number.matches("\\d{6}") ? new Scope(number.substring(0, 4), number) : null;
    }

    /** The place in the address. */
    Scope place() {
        return place;
    }

    /** It is read anew. */
    void forget() {
        report = null;
    }

    /** Whether the page is about one place. */
    public boolean isChosen() {
        return getReport() != null;
    }

    /** How it stands, or {@code null}. */
    public PlaceReport getReport() {
        if (report == null && place != null) {
            report = deliveries.find(context.mandate(), page.year(), place).orElse(null);
        }
        return report;
    }

    /** Its name. */
    public String getName() {
        return PlaceText.of(texts, places, place);
    }

    /** Its number. */
    public String getPlace() {
        return place.number();
    }

    /** How it stands, in words. */
    public String getStanding() {
        return texts.get("report.standing." + getReport().standing());
    }

    /** How many take part, in words. */
    public String getParticipants() {
        return texts.count("deliveries.participants", getReport().participants());
    }

    /** What was delivered, the latest first. */
    public List<Line> getDelivered() {
        return getReport().deliveries().stream().map(one -> new Line(DateText.moment(one.at(), clock.today()),
                texts.format("deliveries.past", one.number() == 1 ? texts.get("report.first")
                                : texts.with("report.supplement", one.number() - 1), one.counts().participants(),
                        one.counts().started(), one.counts().ended(), one.counts().incomplete(), one.by()))).toList();
    }

    /** What was done about it, the latest first. */
    public List<Line> getEvents() {
        return getReport().events().stream().map(one -> new Line(DateText.moment(one.at(), clock.today()),
                texts.format("deliveries.event." + one.kind(), one.by(), one.kind() == DeliveryEvent.Kind.REOPENED
                        ? one.reason() : ""))).toList();
    }

    /** Whether a reminder makes sense. */
    public boolean isDue() {
        return getReport().standing() == ReportStanding.NOT_DELIVERED
                || getReport().standing() == ReportStanding.REOPENED;
    }

    /** Whether there is something to approve. */
    public boolean isApprovable() {
        return getReport().latest() != null && getReport().standing() != ReportStanding.APPROVED;
    }

    /** Whether it may be opened again. */
    public boolean isReopenable() {
        return getReport().standing() != ReportStanding.REOPENED;
    }

    /** Number of the latest delivery, 0 for none. */
    public int getNumber() {
        return getReport().latest() == null ? 0 : getReport().latest().number();
    }
}
