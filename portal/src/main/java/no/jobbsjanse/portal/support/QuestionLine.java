package no.jobbsjanse.portal.support;

import java.time.LocalDate;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Question;
import no.jobbsjanse.access.QuestionState;
import no.jobbsjanse.portal.access.PlaceText;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;

/**
 * A question in words.
 *
 * @param id technical key
 * @param theme what it is about
 * @param message what was asked
 * @param asked who asked, where, and when; for whoever asked herself only when
 * @param state where it stands
 * @param answer what support says; empty while it waits
 * @param answered who answered, and when; likewise
 * @param page the page in words, and its path
 * @param participation key of the participation there; empty for none
 * @param request of that page; empty if it is not known
 * @param open whether she has yet to say whether the answer helped
 */
public record QuestionLine(String id, String theme, String message, String asked, String state, String answer,
        String answered, String page, String participation, String request, boolean open) {

    /** For whoever asked. */
    static QuestionLine own(Question one, Texts texts, LocalDate today) {
        return of(one, texts, today, texts.with("questions.asked", DateText.moment(one.askedAt(), today)));
    }

    /** For support. */
    static QuestionLine forSupport(Question one, Texts texts, Places places, LocalDate today) {
        return of(one, texts, today, texts.format("inbox.asked", one.by().name(),
                one.place() == null ? "IMDi" : PlaceText.of(texts, places, one.place()),
                DateText.moment(one.askedAt(), today)));
    }

    private static QuestionLine of(Question one, Texts texts, LocalDate today, String asked) {
        return new QuestionLine(one.id().toString(), texts.get("theme." + one.theme()), one.message(), asked,
                texts.get("question.state." + one.state()), text(one.answer()), one.answeredAt() == null ? ""
                        : texts.format("questions.answered", one.answeredBy(), DateText.moment(one.answeredAt(), today)),
                PageText.of(texts, one.page()), one.participation() == null ? "" : one.participation().toString(),
                text(one.request()), one.state() == QuestionState.ANSWERED);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
