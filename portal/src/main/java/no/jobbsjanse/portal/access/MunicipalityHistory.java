package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import no.jobbsjanse.access.MunicipalityChange;
import no.jobbsjanse.access.MunicipalityEntry;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/** What was changed about a municipality, in words: before, and just now. */
@RequestScoped
public class MunicipalityHistory {

    @Inject
    private MunicipalityText words;

    @Inject
    private Texts texts;

    /**
     * One change.
     *
     * @param when day and time
     * @param what who changed what, in words
     */
    public record Line(String when, String what) {
    }

    /** In words. */
    List<Line> of(List<MunicipalityChange> changes) {
        return changes.stream().map(change -> new Line(
                DateText.day(change.at().atZoneSameInstant(NorwegianClock.ZONE).toLocalDate()) + " "
                        + DateText.time(change.at()),
                texts.format("municipality.change." + change.property(), change.by(),
                        value(change.property(), change.before()), value(change.property(), change.after())))).toList();
    }

    private String value(String property, String stored) {
        if (stored == null) {
            return texts.get("history.empty");
        }
        return switch (property) {
            case "validTo" -> DateText.day(LocalDate.parse(stored));
            case "successor" -> words.name(stored);
            default -> stored;
        };
    }

    /** What has just been done with one; empty for nothing. */
    String receipt(String done, String count, MunicipalityEntry one) {
        if ("carried".equals(done) && one.successor() != null && count != null && count.matches("\\d{1,6}")) {
            String name = words.name(one.successor());
            int given = Integer.parseInt(count);
            return texts.format("municipality.done.carried." + (given == 0 ? "none" : given == 1 ? "one" : "many"),
                    given, name);
        }
        return done == null || done.startsWith("carried") ? "" : texts.optional("municipality.done." + done);
    }
}
