package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.access.PlaceText;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.Deliveries;
import no.jobbsjanse.reporting.Delivery;
import no.jobbsjanse.reporting.PlaceReport;
import no.jobbsjanse.reporting.ReportStanding;
import no.jobbsjanse.reporting.ReportingYear;
import no.jobbsjanse.reporting.ReportingYears;

/** «Årsrapporter»: which municipalities and districts have delivered, as IMDi sees it. The filter stands in the address. */
@Named("deliveries")
@RequestScoped
public class DeliveriesView {

    /** Lines on a page. */
    private static final int PAGE = 50;

    @Inject
    private WorkContext context;

    @Inject
    private Deliveries deliveries;

    @Inject
    private ReportingYears years;

    @Inject
    private Places places;

    @Inject
    private YearPage page;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    private List<PlaceReport> all;
    private int year;

    /**
     * A place.
     *
     * @param address the page about it
     * @param name as shown
     * @param participants how many take part, as registered now
     * @param delivered when and how many, in words
     * @param incomplete how many of those delivered lacked something
     * @param standing how it stands
     * @param standingText the same in words
     */
    public record Line(String address, String name, long participants, String delivered, String incomplete,
            ReportStanding standing, String standingText) {
    }

    /** The year: the one in the address, else the latest that can be delivered. */
    int year() {
        if (year == 0) {
            year = page.parameter("year").matches("20\\d\\d") ? page.year() : years.list().stream()
                    .filter(one -> !one.opensOn().isAfter(clock.today())).mapToInt(ReportingYear::year).findFirst()
                    .orElse(page.year());
        }
        return year;
    }

    /** The year. */
    public String getYear() {
        return String.valueOf(year());
    }

    /** The years to choose from. */
    public List<YearPage.Choice> getYears() {
        return years.list().stream().map(one -> new YearPage.Choice(String.valueOf(one.year()), one.year() == year()))
                .toList();
    }

    private List<PlaceReport> all() {
        if (all == null) {
            all = deliveries.list(context.mandate(), year());
        }
        return all;
    }

    /** How many have delivered, in words. */
    public String getLead() {
        long due = all().stream().filter(one -> one.latest() != null).count();
        return texts.format("deliveries.lead", due, all().size(), getYear());
    }

    /** All, and those who stand in one way. */
    public List<ReadyView.Chip> getChips() {
        List<ReadyView.Chip> chips = new ArrayList<>();
        chips.add(new ReadyView.Chip(address(""), texts.get("deliveries.all"), all().size(), show() == null));
        Arrays.stream(ReportStanding.values()).forEach(standing -> chips.add(new ReadyView.Chip(
                address("&show=" + key(standing)), texts.get("report.standing." + standing),
                all().stream().filter(one -> one.standing() == standing).count(), show() == standing)));
        return chips;
    }

    private static String key(ReportStanding standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private ReportStanding show() {
        return Arrays.stream(ReportStanding.values()).filter(one -> key(one).equals(page.parameter("show"))).findFirst()
                .orElse(null);
    }

    private List<PlaceReport> shown() {
        return all().stream().filter(one -> show() == null || one.standing() == show()).toList();
    }

    /** The places of this page. */
    public List<Line> getLines() {
        return shown().stream().skip((long) number() * PAGE).limit(PAGE).map(this::line).toList();
    }

    private Line line(PlaceReport report) {
        Delivery latest = report.latest();
        return new Line(DeliveryView.address(year(), report.place()), PlaceText.of(texts, places, report.place()),
                report.participants(), latest == null ? "–" : texts.format("deliveries.delivered",
                        DateText.moment(latest.at(), clock.today()), latest.counts().participants()),
                latest == null ? "–" : String.valueOf(latest.counts().incomplete()), report.standing(),
                texts.get("report.standing." + report.standing()));
    }

    private int number() {
        String asked = page.parameter("page");
        return asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) - 1 : 0;
    }

    /** The page before; {@code null} for none. */
    public String getPreviousPage() {
        return number() == 0 ? null : same(number());
    }

    /** The page after; {@code null} for none. */
    public String getNextPage() {
        return (number() + 1) * PAGE >= shown().size() ? null : same(number() + 2);
    }

    private String same(int number) {
        return address((show() == null ? "" : "&show=" + key(show())) + "&page=" + number);
    }

    private String address(String more) {
        return "/reporting/deliveries?year=" + year() + more;
    }
}
