package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Question;
import no.jobbsjanse.access.Questions;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.NorwegianClock;

/** «Spørsmålene dine»: what somebody has asked support, the answers, and whether they helped. */
@Named("questions")
@RequestScoped
public class QuestionsView {

    @Inject
    private WorkContext context;

    @Inject
    private Questions questions;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<QuestionLine> all;
    private String problem = "";

    /** The latest first. */
    public List<QuestionLine> getAll() {
        if (all == null) {
            all = questions.own(context.mandate()).stream().map(one -> QuestionLine.own(one, texts, clock.today())).toList();
        }
        return all;
    }

    /** It helped. */
    public String solved(String id) {
        return close(id, true, one -> "/support/questions?faces-redirect=true&done=solved");
    }

    /** It did not: she asks on, about the same. */
    public String unsolved(String id) {
        return close(id, false, AskLink::again);
    }

    private String close(String id, boolean solved, Function<Question, String> next) {
        try {
            return next.apply(questions.close(context.mandate(), UUID.fromString(id), solved));
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        String done = request.getParameter("done");
        return problem.isEmpty() && done != null ? texts.optional("questions.done." + done) : "";
    }
}
