package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.registry.FieldWords;
import no.jobbsjanse.portal.registry.PersonText;
import no.jobbsjanse.portal.registry.StepList;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.Missing;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.PersonOnPage;
import no.jobbsjanse.registry.Step;
import no.jobbsjanse.reporting.AnnualReport;
import no.jobbsjanse.reporting.Delivery;
import no.jobbsjanse.reporting.DeliveryEvent;
import no.jobbsjanse.reporting.Difference;
import no.jobbsjanse.reporting.ProjectReport;
import no.jobbsjanse.reporting.ReportCounts;

/** An annual report in words. */
@RequestScoped
public class ReportText {

    /** Shown at most; there is a page for each of them anyway. */
    private static final int MOST_CHANGED = 100;
    private static final int CHECKSUM_SHOWN = 12;
    private static final Map<String, ToIntFunction<ReportCounts>> FIGURES = Map.of(
            "participants", ReportCounts::participants, "started", ReportCounts::started, "ended", ReportCounts::ended,
            "incomplete", ReportCounts::incomplete, "measures", ReportCounts::measures,
            "absences", ReportCounts::absences, "tests", ReportCounts::tests, "goals", ReportCounts::goals);
    /** The figures in their order. */
    static final List<String> COLUMNS = List.of("participants", "started", "ended", "incomplete", "measures", "absences",
            "tests", "goals");

    @Inject
    private WorkContext context;

    @Inject
    private Participations participations;

    @Inject
    private FieldWords words;

    @Inject
    private Codebook codebook;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    /**
     * A line of figures.
     *
     * @param name project, or what the figures are
     * @param counts its figures
     * @param last those of the year before, or {@code null}
     * @param address shows its rows; {@code null} for all projects together
     */
    public record Line(String name, ReportCounts counts, ReportCounts last, String address) {

        /** One of its figures. */
        public int figure(String column) {
            return FIGURES.get(column).applyAsInt(counts);
        }

        /** The same of the year before; {@code null} for nothing delivered. */
        public Integer before(String column) {
            return last == null ? null : FIGURES.get(column).applyAsInt(last);
        }
    }

    /**
     * A delivery.
     *
     * @param title which
     * @param text when, who and how many, in words
     * @param checksum the beginning of it
     * @param full all of it
     */
    public record Past(String title, String text, String checksum, String full) {
    }

    /**
     * A participant who is different.
     *
     * @param address of her summary
     * @param name her name, or what stands in its place
     * @param what has become of her, in words
     * @param changes what has changed
     */
    public record Changed(String address, String name, String what, List<FieldChange> changes) {
    }

    /**
     * A field that is different.
     *
     * @param label in words
     * @param before as delivered, in words
     * @param after as it is now, in words
     */
    public record FieldChange(String label, String before, String after) {
    }

    String standing(AnnualReport report, LocalDate today) {
        String year = String.valueOf(report.year().year());
        return switch (report.standing()) {
            case NOT_DELIVERED -> today.isBefore(report.year().opensOn())
                    ? texts.format("report.opens", year, DateText.day(report.year().opensOn()))
                    : texts.get(report.year().isLate(today) ? "report.late" : "report.notDelivered");
            case DELIVERED -> delivered(report.latest());
            case APPROVED -> delivered(report.latest()) + " " + texts.get("report.approved");
            case REOPENED -> texts.with("report.reopened", report.events().stream()
                    .filter(event -> event.kind() == DeliveryEvent.Kind.REOPENED).findFirst().orElseThrow().reason());
        };
    }

    private String delivered(Delivery delivery) {
        return texts.format("report.delivered", DateText.moment(delivery.at(), clock.today()), delivery.by());
    }

    List<Line> lines(AnnualReport report) {
        Collator order = Collator.getInstance(texts.getLanguage().locale());
        List<Line> lines = report.projects().stream()
                .sorted(Comparator.<ProjectReport, Boolean>comparing(one -> one.project().isEmpty())
                        .thenComparing(this::name, order))
                .map(one -> new Line(name(one), one.counts(), one.before(),
                        RowsView.address(report.year().year(), one.project())))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(new Line(texts.get("report.total"), report.counts(), report.before(), null));
        return lines;
    }

    private String name(ProjectReport project) {
        return project.name() != null ? project.name()
                : texts.get(project.project().isEmpty() ? "ready.noProject" : "project.gone");
    }

    List<Past> deliveries(AnnualReport report) {
        return report.deliveries().stream().map(one -> new Past(
                one.number() == 1 ? texts.get("report.first") : texts.with("report.supplement", one.number() - 1),
                texts.format("report.past", DateText.moment(one.at(), clock.today()), one.by(),
                        one.counts().participants(), one.counts().incomplete()),
                one.checksum().substring(0, CHECKSUM_SHOWN), one.checksum())).toList();
    }

    List<Changed> changes(AnnualReport report) {
        List<Difference> shown = report.differences().stream().limit(MOST_CHANGED).toList();
        Map<UUID, PersonOnPage> persons = participations.onPage(context.mandate(),
                        shown.stream().map(Difference::participation).toList()).stream()
                .collect(Collectors.toMap(PersonOnPage::participation, one -> one));
        return shown.stream().filter(one -> persons.containsKey(one.participation())).map(one -> new Changed(
                StepList.address(Step.SUMMARY, one.participation()),
                PersonText.of(persons.get(one.participation()).person(), texts).name(),
                texts.with("report.difference." + one.kind(), String.valueOf(report.year().year())),
                one.changes().stream().map(this::change).toList())).toList();
    }

    private FieldChange change(Difference.Change change) {
        if (change.key().equals(Difference.STATUS)) {
            return new FieldChange(texts.get("overview.column.STATUS"), status(change.before()), status(change.after()));
        }
        Field<?> field = DataDictionary.field(change.key()).orElse(null);
        if (field == null) {
            return new FieldChange(change.key(), shown(change.before()), shown(change.after()));
        }
        return new FieldChange(label(field), shown(words.of(field, change.before())),
                shown(words.of(field, change.after())));
    }

    /** A field with its page, or with the kind of its row: «Lytte» alone does not say when. */
    String label(Field<?> field) {
        return field.kind() == Kind.PARTICIPATION ? StepList.label(new Missing(field, null), texts)
                : texts.get("activity." + field.kind().name().toLowerCase(Locale.ROOT)) + ": "
                        + texts.get("field." + field.key()).toLowerCase(texts.getLanguage().locale());
    }

    private String status(String code) {
        return codebook.find("DELTAKERSTATUS", code).map(texts::of).orElse(code);
    }

    private String shown(String value) {
        return value == null || value.isEmpty() ? texts.get("history.empty") : value;
    }
}
