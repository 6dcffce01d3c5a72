package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Question;
import no.jobbsjanse.access.Questions;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.KeyText;
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

    /** What the pressed button says of its question: it helped, or it did not, and she asks on about the same. */
    public String close() {
        Optional<UUID> solved = KeyText.key(request.getParameter("solved"));
        Optional<UUID> closed = solved.or(() -> KeyText.key(request.getParameter("unsolved")));
        if (closed.isEmpty()) {
            return null;
        }
        try {
            Question question = questions.close(context.mandate(), closed.get(), solved.isPresent());
            return solved.isPresent() ? "/support/questions?faces-redirect=true&done=solved" : AskLink.again(question);
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
