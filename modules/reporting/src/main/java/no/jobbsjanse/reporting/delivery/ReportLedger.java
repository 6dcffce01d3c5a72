package no.jobbsjanse.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.jobbsjanse.access.AdministratorMail;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Project;
import no.jobbsjanse.registry.Projects;
import no.jobbsjanse.registry.YearRows;
import no.jobbsjanse.reporting.AnnualReport;
import no.jobbsjanse.reporting.Delivery;
import no.jobbsjanse.reporting.DeliveryEvent;
import no.jobbsjanse.reporting.DeliveryOrder;
import no.jobbsjanse.reporting.Difference;
import no.jobbsjanse.reporting.ProjectReport;
import no.jobbsjanse.reporting.ReportStanding;
import no.jobbsjanse.reporting.ReportingYear;

/** The work behind {@link no.jobbsjanse.reporting.AnnualReports}, in its transaction and scope. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReportLedger {

    @Inject
    private DeliveryRepository repository;

    @Inject
    private YearRows rows;

    @Inject
    private Projects projects;

    @Inject
    private Places places;

    @Inject
    private AdministratorMail mail;

    @Inject
    private NorwegianClock clock;

    /** What has been delivered for a year, the latest first. */
    public List<Delivery> deliveries(Scope place, int year) {
        return repository.deliveries(place, year);
    }

    /** How the report of a year stands. */
    public ReportStanding standing(Scope place, int year) {
        return Standing.of(repository.deliveries(place, year), events(place, year));
    }

    private List<DeliveryEvent> events(Scope place, int year) {
        return repository.events(place, year).stream().map(EventRow::event).toList();
    }

    /** The report as it is now. */
    public AnnualReport open(Mandate mandate, ReportingYear year) {
        Snapshot snapshot = snapshot(mandate, year);
        return report(mandate, year, snapshot, snapshot.contents());
    }

    private Snapshot snapshot(Mandate mandate, ReportingYear year) {
        return new Snapshot(year.year(), rows.of(mandate, year.year()));
    }

    private AnnualReport report(Mandate mandate, ReportingYear year, Snapshot snapshot, Map<UUID, String> contents) {
        Scope place = mandate.scope();
        List<Delivery> deliveries = repository.deliveries(place, year.year());
        List<Delivery> before = repository.deliveries(place, year.year() - 1);
        Map<String, DeliveredProject> projectsBefore = before.isEmpty() ? Map.of()
                : repository.projects(place, before.get(0).id());
        List<DeliveryEvent> events = events(place, year.year());
        ReportStanding standing = Standing.of(deliveries, events);
        return new AnnualReport(year, snapshot.rows(), snapshot.counts(), Snapshot.checksum(contents),
                projects(mandate, snapshot, projectsBefore), before.isEmpty() ? null : before.get(0).counts(), deliveries,
                deliveries.isEmpty() ? List.of()
                        : Differences.between(repository.contents(place, deliveries.get(0).id()), contents),
                standing, events, refusal(place, year, standing));
    }

    /** Where there are districts, each reports for itself. */
    private String refusal(Scope place, ReportingYear year, ReportStanding standing) {
        return place.district() == null && !places.districtsOf(place.municipality()).isEmpty() ? "report.byDistrict"
                : Standing.refusal(standing, year, clock.today());
    }

    /** Those that there are now, and those of which something was delivered for the year before. */
    private List<ProjectReport> projects(Mandate mandate, Snapshot snapshot, Map<String, DeliveredProject> before) {
        Map<String, Project> known = projects.list(mandate).stream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        List<ProjectReport> reports = new ArrayList<>();
        snapshot.byProject().forEach((id, counts) -> reports.add(new ProjectReport(id,
                known.containsKey(id) ? known.get(id).name() : null, counts,
                before.containsKey(id) ? before.get(id).counts() : null)));
        return reports;
    }

    /** Delivers. */
    public Delivery deliver(Mandate mandate, ReportingYear year, DeliveryOrder order) {
        Scope place = mandate.scope();
        repository.await(place, year.year());
        Snapshot snapshot = snapshot(mandate, year);
        Map<UUID, String> contents = snapshot.contents();
        AnnualReport report = report(mandate, year, snapshot, contents);
        check(report, order);
        DeliveryHead head = new DeliveryHead(place, year.year(), order.after() + 1, report.counts(), report.checksum(),
                clock.now(), mandate.actor());
        repository.keep(place, head, report.projects(), contents);
        mail.post(place, MailKind.REPORT_DELIVERED, "report-delivered:" + head.delivery().id(), "/",
                Map.of("by", mandate.actor().name(), "year", String.valueOf(year.year()),
                        "participants", String.valueOf(report.counts().participants()),
                        "incomplete", String.valueOf(report.counts().incomplete())));
        return head.delivery();
    }

    private static void check(AnnualReport report, DeliveryOrder order) {
        if (report.deliveries().size() != order.after()) {
            throw new BrokenRule("report.deliveredMeanwhile");
        }
        if (report.refusal() != null) {
            throw new BrokenRule(report.refusal());
        }
        if (report.counts().participants() != order.participants()) {
            throw new BrokenRule("report.changedMeanwhile", report.counts().participants());
        }
        if (report.counts().incomplete() > 0 && !order.despiteMissing()) {
            throw new BrokenRule("report.incomplete", report.counts().incomplete());
        }
        List<Difference> differences = report.differences();
        if (order.after() > 0 && differences.isEmpty() && report.standing() != ReportStanding.REOPENED) {
            throw new BrokenRule("report.nothingNew");
        }
    }
}
