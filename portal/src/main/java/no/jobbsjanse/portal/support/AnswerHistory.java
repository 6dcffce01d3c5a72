package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import no.jobbsjanse.access.FaqChange;
import no.jobbsjanse.access.QuestionTheme;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;

/** What was changed about an answer, in words: before, and just now. */
@RequestScoped
public class AnswerHistory {

    @Inject
    private Texts texts;

    /** In words. */
    List<String> of(List<FaqChange> changes) {
        return changes.stream().map(change -> texts.format("answers.change." + change.property(),
                DateText.dayAndTime(change.at(), texts), change.by(), value(change, change.before()),
                value(change, change.after()))).toList();
    }

    private String value(FaqChange change, String stored) {
        return stored == null ? texts.get("history.empty") : switch (change.property()) {
            case "theme" -> QuestionTheme.of(stored).map(theme -> texts.get("theme." + theme)).orElse(stored);
            case "shown" -> texts.get(Boolean.parseBoolean(stored) ? "history.yes" : "history.no");
            default -> stored;
        };
    }
}
