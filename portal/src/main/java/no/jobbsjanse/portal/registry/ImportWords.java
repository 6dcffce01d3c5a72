package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.ImportResult;
import no.jobbsjanse.registry.Imports;
import no.jobbsjanse.registry.NorwegianClock;

/** What a row of a file does, in words. */
@RequestScoped
public class ImportWords {

    @Inject
    private FieldWords words;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    /** Whether it is new, changed, as it was, or refused; carried out or not. */
    String verdict(ImportResult result) {
        return texts.get("import." + (result.done() ? "done." : "verdict.") + result.verdict());
    }

    /** What is wrong, one thing each. */
    List<String> refusals(ImportResult result) {
        return result.refusals().stream().map(this::refusal).toList();
    }

    private String refusal(ImportResult.Refusal refusal) {
        Stream<Object> arguments = refusal.arguments().stream();
        String sentence = texts.of(new BrokenRule(refusal.rule(), refusal.rule().equals(Imports.CONFLICT)
                ? new Object[] {refusal.arguments().get(0), DateText.moment(
                        OffsetDateTime.parse((String) refusal.arguments().get(1)), clock.today())}
                : arguments.toArray()));
        return refusal.field() == null ? sentence : texts.get("field." + refusal.field()) + ": " + sentence;
    }

    /** What it changes, field by field. */
    List<String> changes(ImportResult result) {
        return result.changes().stream().map(change -> {
            Field<?> field = DataDictionary.field(change.field()).orElseThrow();
            String after = change.after() == null ? texts.get("import.nothing") : words.of(field, change.after());
            return texts.get("field." + change.field()) + ": " + (change.before() == null ? after
                    : texts.format("import.change", words.of(field, change.before()), after));
        }).toList();
    }
}
