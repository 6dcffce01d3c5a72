package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Question;
import no.jobbsjanse.access.Questions;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.registry.NorwegianClock;

/** «Innboks»: what support is asked, from all places, and the answers. */
@Named("inbox")
@RequestScoped
public class InboxView {

    @Inject
    private WorkContext context;

    @Inject
    private Questions questions;

    @Inject
    private Places places;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<QuestionLine> waiting;
    private List<QuestionLine> answered;
    private String answer = "";
    private String problem = "";

    /** Those that wait, the oldest first. */
    public List<QuestionLine> getWaiting() {
        if (waiting == null) {
            waiting = lines(questions.waiting(context.mandate()));
        }
        return waiting;
    }

    /** Those that have been answered, the latest first. */
    public List<QuestionLine> getAnswered() {
        if (answered == null) {
            answered = lines(questions.answered(context.mandate()));
        }
        return answered;
    }

    private List<QuestionLine> lines(List<Question> all) {
        return all.stream().map(one -> QuestionLine.forSupport(one, texts, places, clock.today())).toList();
    }

    /** The one that is being answered; {@code null} for none. */
    public QuestionLine getChosen() {
        String id = request.getParameter("id");
        return getWaiting().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** Sends the answer. */
    public String send() {
        try {
            questions.answer(context.mandate(), KeyText.key(request.getParameter("id"))
                    .orElseThrow(() -> new BrokenRule("question.gone")), answer);
            return "/support/inbox?faces-redirect=true&done=answered";
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** So many letters. */
    public int getLongest() {
        return Questions.LONGEST_ANSWER;
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** Whether one has just been answered. */
    public boolean isDone() {
        return problem.isEmpty() && request.getParameter("done") != null;
    }

    /** What she answers. */
    public String getAnswer() {
        return answer;
    }

    /** As typed. */
    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
