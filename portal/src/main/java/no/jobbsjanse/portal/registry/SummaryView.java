package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Discharge;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.RowSheet;
import no.jobbsjanse.registry.Step;

/** «Oppsummering»: everything registered, in words, and «Utskriv og registrer ferdig». */
@Named("summary")
@RequestScoped
public class SummaryView extends WizardPage {

    private static final String AGAIN = "/registry/summary?faces-redirect=true&id=";

    @Inject
    private Discharge discharge;

    @Inject
    private FieldWords words;

    @Inject
    private NorwegianClock clock;

    private String problem = "";

    /** Made by the container. */
    public SummaryView() {
        super(Step.SUMMARY);
    }

    /**
     * What is registered on one page.
     *
     * @param title of the page
     * @param address of the page
     * @param facts its own fields
     * @param rows its rows
     */
    public record Part(String title, String address, List<Fact> facts, List<Row> rows) {
    }

    /**
     * A field.
     *
     * @param label in words
     * @param value in words
     */
    public record Fact(String label, String value) {
    }

    /**
     * A row.
     *
     * @param title its kind, in words
     * @param facts its fields that are filled in
     */
    public record Row(String title, List<Fact> facts) {
    }

    /**
     * A field that is missing.
     *
     * @param address where it is filled in
     * @param label in words
     */
    public record Gap(String address, String label) {
    }

    /** Everything, page by page. */
    public List<Part> getParts() {
        return Stream.of(Step.values()).filter(step -> step != Step.SUMMARY).map(this::part).toList();
    }

    private Part part(Step step) {
        List<Fact> facts = DataDictionary.fields(step).stream().filter(field -> field.kind() == Kind.PARTICIPATION)
                .filter(field -> !getSheet().hidden().contains(field.key()))
                .filter(field -> field != DataDictionary.DISTRICT || stored(field.key()) != null)
                .map(field -> fact(field, stored(field.key()), step == Step.BACKGROUND || step == Step.EXIT)).toList();
        List<Row> rows = step != Step.ACTIVITIES ? List.of()
                : getSheet().rows().entrySet().stream().flatMap(kind -> rows(kind).stream()).toList();
        return new Part(texts().get("step." + StepList.key(step)), StepList.address(step, getSheet().id()), facts, rows);
    }

    private List<Row> rows(Map.Entry<Kind, List<RowSheet>> kind) {
        return kind.getValue().stream().map(row -> new Row(
                texts().get("activity." + kind.getKey().name().toLowerCase()),
                DataDictionary.fields(kind.getKey()).stream()
                        .filter(field -> !(field.type() instanceof FieldType.Flag))
                        .filter(field -> !row.hidden().contains(field.key()) && row.values().get(field.key()) != null)
                        .map(field -> fact(field, row.values().get(field.key()), false)).toList())).toList();
    }

    private Fact fact(Field<?> field, String value, boolean levels) {
        String label = texts().get("field." + field.key());
        boolean level = levels && field.type() instanceof FieldType.CodeOf type && type.list().equals("NORSKNIVAA");
        String shown = field == DataDictionary.NATIONAL_ID ? value.substring(0, 6) + " •••••" : words.of(field, value);
        return new Fact(level ? texts().with("summary.norwegian", label.toLowerCase()) : label,
                shown.isEmpty() ? "–" : shown);
    }

    /** What is missing, each with the way to it. */
    public List<Gap> getGaps() {
        return getSheet().progress().missing().stream().map(missing -> new Gap(
                StepList.address(missing, getSheet().id()), StepList.label(missing, texts()))).toList();
    }

    /** Whether an end date is set. */
    public boolean isEnded() {
        return getSheet().progress().status() == ParticipationStatus.ENDED;
    }

    /** Whether she has been discharged. */
    public boolean isDischarged() {
        return getSheet().dischargedAt() != null;
    }

    /** Since when, in words. */
    public String getDischargedOn() {
        return DateText.day(getSheet().dischargedAt().atZoneSameInstant(NorwegianClock.ZONE).toLocalDate());
    }

    /** Whether she may make the participant's own report. */
    public boolean isReportable() {
        return getSheet().person().isReportableBy(context().mandate());
    }

    /** Today, for the printed sheet. */
    public String getToday() {
        return DateText.day(clock.today());
    }

    /** What has just been done; from the address. */
    public String getDone() {
        return parameter("done");
    }

    /** Why it could not be done, in words; empty for no reason. */
    public String getProblem() {
        return problem;
    }

    /** «Utskriv og registrer ferdig». */
    public String discharge() {
        try {
            discharge.discharge(context().mandate(), UUID.fromString(getId()));
            return AGAIN + getId() + "&done=discharged";
        } catch (BrokenRule rule) {
            problem = texts().of(rule);
            return null;
        }
    }

    /** «Angre», «Gjenåpne». */
    public String reopen() {
        discharge.reopen(context().mandate(), UUID.fromString(getId()));
        return AGAIN + getId() + "&done=reopened";
    }
}
