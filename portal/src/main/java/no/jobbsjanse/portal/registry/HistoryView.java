package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Change;
import no.jobbsjanse.registry.History;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Step;

/** «Historikk»: every change of every field, day by day, and the way back to an earlier value. */
@Named("history")
@RequestScoped
public class HistoryView extends WizardPage {

    @Inject
    private History history;

    @Inject
    private FieldWords words;

    private List<Day> days;

    /** Made by the container. */
    public HistoryView() {
        super(Step.SUMMARY);
    }

    /**
     * The changes of one day.
     *
     * @param title the day
     * @param lines the newest first
     */
    public record Day(String title, List<Line> lines) {
    }

    /**
     * One change.
     *
     * @param time {@code 14:32}
     * @param field in words
     * @param oldValue in words
     * @param newValue in words
     * @param by who and from where, in words
     * @param key of the field
     * @param row technical key of the row; empty for none
     * @param stored the old value as stored; empty for nothing
     * @param restorable whether it may be brought back
     * @param hidden whether the values are kept from whoever reads
     */
    public record Line(String time, String field, String oldValue, String newValue, String by, String key, String row,
            String stored, boolean restorable, boolean hidden) {
    }

    /** All changes, the newest day first. */
    public List<Day> getDays() {
        if (days == null) {
            days = days();
        }
        return days;
    }

    private List<Day> days() {
        List<Day> days = new ArrayList<>();
        LocalDate current = null;
        for (Change change : history.of(context().mandate(), getSheet().id())) {
            LocalDate day = change.at().atZoneSameInstant(NorwegianClock.ZONE).toLocalDate();
            if (!day.equals(current)) {
                days.add(new Day(DateText.day(day), new ArrayList<>()));
                current = day;
            }
            days.get(days.size() - 1).lines().add(line(change));
        }
        return days;
    }

    private Line line(Change change) {
        return new Line(DateText.time(change.at()), ChangeText.label(change.key(), texts()), ChangeValue.before(change, words::of, texts()),
                ChangeValue.after(change, words::of, texts()),
                ChangeText.by(change.source(), change.by(), texts()),
                change.key(), change.row() == null ? "" : change.row().toString(),
                change.oldValue() == null ? "" : change.oldValue(), change.restorable() && isEditable(), change.hidden());
    }

    /** What has just been done; from the address. */
    public String getDone() {
        return parameter("done");
    }
}
