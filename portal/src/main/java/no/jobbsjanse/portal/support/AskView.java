package no.jobbsjanse.portal.support;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.QuestionDraft;
import no.jobbsjanse.access.QuestionTheme;
import no.jobbsjanse.access.Questions;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;

/** «Meld fra»: what somebody asks, and what goes along from the page she came from, shown before it is sent. */
@Named("ask")
@RequestScoped
public class AskView {

    @Inject
    private WorkContext context;

    @Inject
    private Questions questions;

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

    /** A theme in words. */
    public String words(QuestionTheme one) {
        return texts.get("theme." + one);
    }

    /** Sends the question. */
    public String send() {
        try {
            questions.ask(context.mandate(), draft());
            return "/support/questions?faces-redirect=true&done=asked";
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    private QuestionDraft draft() {
        return new QuestionDraft(QuestionTheme.of(theme).orElse(null), request.getParameter(AskLink.PAGE),
                AskLink.key(request.getParameter(AskLink.PARTICIPATION)).orElse(null),
                request.getParameter(AskLink.REQUEST), message, texts.getLanguage().code());
    }

    /** Path of the page she came from; goes along. */
    public String getPage() {
        return draft().page();
    }

    /** Key of the participation there; goes along. Empty for none. */
    public String getParticipation() {
        return draft().participation() == null ? "" : draft().participation().toString();
    }

    /** The beginning of the same, as support speaks of it. */
    public String getReference() {
        return draft().participation() == null ? "" : MaskedText.reference(draft().participation());
    }

    /** The request that made that page; goes along. Empty if it is not known. */
    public String getTrace() {
        return draft().request() == null ? "" : draft().request();
    }

    /** So many letters. */
    public int getLongest() {
        return Questions.LONGEST_MESSAGE;
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
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
