package no.jobbsjanse.portal.support;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import no.jobbsjanse.access.QuestionDraft;
import no.jobbsjanse.access.QuestionTheme;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.KeyText;

/** What goes along with a question, from the address, which the form carries on; what it is not is left out. */
@Named("along")
@RequestScoped
public class AlongView {

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private QuestionDraft along;

    @PostConstruct
    void read() {
        along = draft(null, "", "");
    }

    /** With what she has typed. */
    QuestionDraft draft(QuestionTheme theme, String message, String language) {
        return new QuestionDraft(theme, request.getParameter(AskLink.PAGE),
                KeyText.key(request.getParameter(AskLink.PARTICIPATION)).orElse(null),
                request.getParameter(AskLink.REQUEST), message, language);
    }

    /** Path of the page she came from. */
    public String getPage() {
        return along.page();
    }

    /** The same in words. */
    public String getPageName() {
        return PageText.of(texts, along.page());
    }

    /** Key of the participation there; empty for none. */
    public String getParticipation() {
        return Objects.toString(along.participation(), "");
    }

    /** The beginning of the same, as support speaks of it. */
    public String getReference() {
        return along.participation() == null ? "" : MaskedText.reference(along.participation());
    }

    /** The request that made that page; empty if it is not known. */
    public String getTrace() {
        return Objects.toString(along.request(), "");
    }
}
