package no.jobbsjanse.portal.support;

import java.util.UUID;
import no.jobbsjanse.access.FaqEntry;
import no.jobbsjanse.access.QuestionTheme;

/** An answer to what is asked again and again, as it is typed. */
public class AnswerForm {

    private final UUID id;
    private String theme = "";
    private String questionBokmaal = "";
    private String answerBokmaal = "";
    private String questionNynorsk = "";
    private String answerNynorsk = "";
    private boolean shown = true;

    /** @param one the one to change, or {@code null} for a new one */
    AnswerForm(FaqEntry one) {
        id = one == null ? null : one.id();
        if (one != null) {
            theme = one.theme().name();
            questionBokmaal = one.questionBokmaal();
            answerBokmaal = one.answerBokmaal();
            questionNynorsk = one.questionNynorsk();
            answerNynorsk = one.answerNynorsk();
            shown = one.shown();
        }
    }

    FaqEntry typed() {
        return new FaqEntry(id, QuestionTheme.of(theme).orElse(null), questionBokmaal, answerBokmaal, questionNynorsk,
                answerNynorsk, shown, 0, 0);
    }

    /** What it is about. */
    public String getTheme() {
        return theme;
    }

    /** As chosen. */
    public void setTheme(String theme) {
        this.theme = theme;
    }

    /** The question in bokmål. */
    public String getQuestionBokmaal() {
        return questionBokmaal;
    }

    /** As typed. */
    public void setQuestionBokmaal(String questionBokmaal) {
        this.questionBokmaal = questionBokmaal;
    }

    /** The answer in bokmål. */
    public String getAnswerBokmaal() {
        return answerBokmaal;
    }

    /** As typed. */
    public void setAnswerBokmaal(String answerBokmaal) {
        this.answerBokmaal = answerBokmaal;
    }

    /** The question in nynorsk. */
    public String getQuestionNynorsk() {
        return questionNynorsk;
    }

    /** As typed. */
    public void setQuestionNynorsk(String questionNynorsk) {
        this.questionNynorsk = questionNynorsk;
    }

    /** The answer in nynorsk. */
    public String getAnswerNynorsk() {
        return answerNynorsk;
    }

    /** As typed. */
    public void setAnswerNynorsk(String answerNynorsk) {
        this.answerNynorsk = answerNynorsk;
    }

    /** Whether users see it. */
    public boolean isShown() {
        return shown;
    }

    /** As ticked. */
    public void setShown(boolean shown) {
        this.shown = shown;
    }
}
