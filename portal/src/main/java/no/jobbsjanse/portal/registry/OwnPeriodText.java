package no.jobbsjanse.portal.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.registry.OwnReportText.Entry;
import no.jobbsjanse.portal.registry.OwnReportText.Fact;
import no.jobbsjanse.portal.registry.OwnReportText.Group;
import no.jobbsjanse.portal.registry.OwnReportText.Period;
import no.jobbsjanse.registry.Change;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.OwnParticipation;
import no.jobbsjanse.registry.RowSheet;
import no.jobbsjanse.registry.Step;

/** One participation in the report for the woman herself: every value that is kept, whether it applies or not. */
final class OwnPeriodText {

    private final OwnParticipation one;
    private final FieldValues words;
    private final Texts texts;

    private OwnPeriodText(OwnParticipation one, FieldValues words, Texts texts) {
        this.one = one;
        this.words = words;
        this.texts = texts;
    }

    static Period of(OwnParticipation one, FieldValues words, Texts texts) {
        return new OwnPeriodText(one, words, texts).period();
    }

    private Period period() {
        List<Group> groups = new ArrayList<>();
        Stream.of(Step.values()).map(step -> new Group(texts.get("step." + StepList.key(step)), facts(step)))
                .filter(group -> !group.facts().isEmpty()).forEach(groups::add);
        one.rows().forEach((kind, rows) -> groups.addAll(groups(kind, rows, "activity." + key(kind))));
        one.takenAway().forEach((kind, rows) -> rows.forEach(row -> groups.add(new Group(
                texts.with("ownreport.takenAway", texts.get("activity." + key(kind))), facts(kind, row.values())))));
        return new Period(one.id().toString(), texts.with("ownreport.period", DateText.day(LocalDate.parse(
                one.values().get(DataDictionary.STARTED_ON.key())))), groups,
                one.history().stream().map(this::entry).toList());
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private List<Fact> facts(Step step) {
        List<Fact> facts = new ArrayList<>(facts(DataDictionary.fields(step).stream()
                .filter(field -> field.kind() == Kind.PARTICIPATION), one.values()));
        if (step == Step.EXIT && one.dischargedAt() != null) {
            facts.add(new Fact("dischargedAt", texts.get("history.discharged"), moment(one.dischargedAt()),
                    one.dischargedAt().toString()));
        }
        return facts;
    }

    private List<Group> groups(Kind kind, List<RowSheet> rows, String title) {
        return rows.stream().map(row -> new Group(texts.get(title), facts(kind, row.values()))).toList();
    }

    private List<Fact> facts(Kind kind, Map<String, String> values) {
        return facts(DataDictionary.fields(kind).stream().filter(field -> !(field.type() instanceof FieldType.Flag)), values);
    }

    private List<Fact> facts(Stream<Field<?>> fields, Map<String, String> values) {
        return fields.filter(field -> values.get(field.key()) != null).map(field -> new Fact(field.key(),
                texts.get("field." + field.key()), words.of(field, values.get(field.key())), values.get(field.key())))
                .toList();
    }

    private Entry entry(Change change) {
        return new Entry(change.at(), moment(change.at()), ChangeText.by(change.source(), change.by(), texts),
                ChangeText.label(change.key(), texts), ChangeValue.before(change, words, texts),
                ChangeValue.after(change, words, texts), "");
    }

    /** {@code 01.09.2026 14:32}, in Norway. */
    static String moment(OffsetDateTime at) {
        return DateText.day(at.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate()) + " " + DateText.time(at);
    }
}
