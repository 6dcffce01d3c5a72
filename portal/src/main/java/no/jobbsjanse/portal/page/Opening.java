package no.jobbsjanse.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.User;
import no.jobbsjanse.portal.access.WorkContext;

/**
 * Who opens a page, and in which place; each form brings it along. In the same browser somebody else may have logged in since,
 * or she may have begun to work elsewhere: nothing is done as somebody else, or for another place, than the page showed.
 */
@Named("opening")
@RequestScoped
public class Opening {

    /** In forms that are about no place: the one that chooses it. */
    private static final String ANYWHERE = "anywhere";

    @Inject
    private WorkContext context;

    /** Key of who opens it; empty if nobody is logged in. */
    public String getBy() {
        return context.user().map(User::subject).orElse("");
    }

    /** Number of the place where she works; empty if nowhere. */
    public String getIn() {
        return context.place().map(Scope::number).orElse("");
    }

    /** Whether a form comes from whoever is logged in now, and is about the place she works in now, or about any. */
    public boolean isOf(HttpServletRequest form) {
        String in = form.getParameter("openedIn");
        return getBy().equals(form.getParameter("openedBy")) && (ANYWHERE.equals(in) || getIn().equals(in));
    }

    /** Whether she would have to go back to another of her places first, to send a form that was opened there. */
    public boolean isElsewhere(String in) {
        return !getIn().equals(in) && context.places().stream().map(Scope::number).anyMatch(in::equals);
    }
}
