package no.jobbsjanse.portal.support;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.QuestionTheme;
import no.jobbsjanse.access.Questions;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;

/** «Meld fra»: what somebody asks. What goes along is shown before it is sent. */
@Named("ask")
@RequestScoped
public class AskView {

    @Inject
    private WorkContext context;

    @Inject
    private Questions questions;

    @Inject
    private AlongView along;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String theme;
    private String message = "";
    private String problem = "";

    @PostConstruct
    void read() {
        theme = QuestionTheme.of(request.getParameter("theme")).map(QuestionTheme::name).orElse("");
    }

    /** The themes to choose from. */
    public List<QuestionTheme> getThemes() {
        return List.of(QuestionTheme.values());
    }

    /** Sends the question. */
    public String send() {
        try {
            questions.ask(context.mandate(), along.draft(QuestionTheme.of(theme).orElse(null), message,
                    texts.getLanguage().code()));
            return "/support/questions?faces-redirect=true&done=asked";
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** So many letters. */
    public int getLongest() {
        return Questions.LONGEST_MESSAGE;
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** Whether an answer has just not helped her. */
    public boolean isAgain() {
        return problem.isEmpty() && request.getParameter("again") != null;
    }

    /** What it is about. */
    public String getTheme() {
        return theme;
    }

    /** As chosen. */
    public void setTheme(String theme) {
        this.theme = theme;
    }

    /** What she asks. */
    public String getMessage() {
        return message;
    }

    /** As typed. */
    public void setMessage(String message) {
        this.message = message;
    }
}
