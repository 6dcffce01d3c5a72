package no.jobbsjanse.portal.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.ReportingYear;
import no.jobbsjanse.reporting.ReportingYears;
import no.jobbsjanse.reporting.YearChange;

/** «Rapporteringsår»: when reports are delivered, the target, and whether it is too late. Kept by IMDi. */
@Named("years")
@RequestScoped
public class YearsView {

    private static final String BACK = "/reporting/years?faces-redirect=true&year=";

    @Inject
    private WorkContext context;

    @Inject
    private ReportingYears years;

    @Inject
    private YearPage page;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    private ReportingYear one;
    private String opensOn = "";
    private String deadline = "";
    private String target = "";
    private boolean targetConfirmed;
    private boolean locked;
    private String problem = "";

    /**
     * Something about a year, in words.
     *
     * @param year which
     * @param text in words
     */
    public record Line(String year, String text) {
    }

    @PostConstruct
    void read() {
        String asked = page.parameter("year");
        one = !asked.matches("20\\d\\d") ? null : years.find(Integer.parseInt(asked)).orElse(null);
        if (one != null) {
            opensOn = DateText.day(one.opensOn());
            deadline = DateText.day(one.deadline());
            target = String.valueOf(one.target());
            targetConfirmed = one.targetConfirmed();
            locked = one.locked();
        }
    }

    /** All, the latest first. */
    public List<Line> getAll() {
        return years.list().stream().map(year -> new Line(String.valueOf(year.year()), texts.format("years.line",
                DateText.day(year.opensOn()), DateText.day(year.deadline()), year.target())
                + (year.targetConfirmed() ? "" : " " + texts.get("years.toConfirm"))
                + (year.locked() ? " " + texts.get("years.isLocked") : ""))).toList();
    }

    /** The one to change, in words; {@code null} for none. */
    public String getChosen() {
        return one == null ? null : String.valueOf(one.year());
    }

    /** Every change of the one that is chosen, the newest first. */
    public List<Line> getHistory() {
        return one == null ? List.of() : years.history(context.mandate(), one.year()).stream().map(change -> new Line(
                DateText.moment(change.at(), clock.today()), texts.format("years.change." + change.property(), change.by(),
                value(change, change.before()), value(change, change.after())))).toList();
    }

    private String value(YearChange change, String stored) {
        return stored == null ? texts.get("history.empty") : switch (change.property()) {
            case "opensOn", "deadline" -> DateText.day(LocalDate.parse(stored));
            case "targetConfirmed", "locked" -> texts.get(stored.equals("true") ? "history.yes" : "history.no");
            default -> stored;
        };
    }

    /** Adds the next year. */
    public String add() {
        return BACK + years.add(context.mandate()) + "&done=added";
    }

    /** Changes the one that is chosen. */
    public String save() {
        try {
            String number = target.strip();
            years.change(context.mandate(), new ReportingYear(one.year(), day(opensOn), day(deadline),
                    number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0, targetConfirmed, locked));
            return BACK + one.year() + "&done=saved";
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    private LocalDate day(String typed) {
        return typed.isBlank() ? null
                : DateText.read(typed, clock.today()).orElseThrow(() -> new BrokenRule("date.invalid"));
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        return problem.isEmpty() ? texts.optional("years.done." + page.parameter("done")) : "";
    }

    /** First day of delivery. */
    public String getOpensOn() {
        return opensOn;
    }

    /** As typed. */
    public void setOpensOn(String opensOn) {
        this.opensOn = opensOn;
    }

    /** Last day of delivery. */
    public String getDeadline() {
        return deadline;
    }

    /** As typed. */
    public void setDeadline(String deadline) {
        this.deadline = deadline;
    }

    /** Target in per cent. */
    public String getTarget() {
        return target;
    }

    /** As typed. */
    public void setTarget(String target) {
        this.target = target;
    }

    /** Whether the target is confirmed. */
    public boolean isTargetConfirmed() {
        return targetConfirmed;
    }

    /** As ticked. */
    public void setTargetConfirmed(boolean targetConfirmed) {
        this.targetConfirmed = targetConfirmed;
    }

    /** Whether nothing more is delivered. */
    public boolean isLocked() {
        return locked;
    }

    /** As ticked. */
    public void setLocked(boolean locked) {
        this.locked = locked;
    }
}
