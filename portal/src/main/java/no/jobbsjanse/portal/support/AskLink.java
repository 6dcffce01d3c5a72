package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import no.jobbsjanse.access.Question;
import no.jobbsjanse.access.Questions;
import no.jobbsjanse.access.RequestId;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.portal.page.ParticipantPages;

/**
 * «Meld fra», at the end of every page: the way to the form, with what goes along to support. Path, key and request only,
 * nothing else of the address; both keys say nothing to whoever reads them elsewhere.
 */
@Named("asking")
@RequestScoped
public class AskLink {

    static final String PAGE = "page";
    static final String PARTICIPATION = "about";
    static final String REQUEST = "trace";

    private static final String FRONT_PAGE = "/index.xhtml";

    @Inject
    private WorkContext context;

    @Inject
    private Questions questions;

    @Inject
    private RequestId id;

    @Inject
    private HttpServletRequest request;

    private Long unread;

    /** Whether she may ask: whoever has no role writes to an administrator instead. */
    public boolean isOffered() {
        return !context.roles().isEmpty();
    }

    /** Address of the form, for this page. */
    public String getAddress() {
        return address(request.getServletPath());
    }

    /** The same on the page of an error, for the one that failed. Asks nobody who she is: the database may be away. */
    public String getAddressOfFailed() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? address(path)
                : getAddress();
    }

    private String address(String path) {
        return "/support/ask?" + PAGE + "=" + (path.equals(FRONT_PAGE) ? "/" : path)
                + (ParticipantPages.include(path) ? KeyText.key(request.getParameter("id"))
                        .map(key -> "&" + PARTICIPATION + "=" + key).orElse("") : "")
                + "&" + REQUEST + "=" + id.value();
    }

    /** The way to the form for whoever was not helped: about the same, from the same page. */
    static String again(Question one) {
        return "/support/ask?faces-redirect=true&again=yes&theme=" + one.theme() + "&" + PAGE + "=" + one.page()
                + (one.participation() == null ? "" : "&" + PARTICIPATION + "=" + one.participation())
                + (one.request() == null ? "" : "&" + REQUEST + "=" + one.request());
    }

    /** How many answers wait for her. */
    public long getUnread() {
        if (unread == null) {
            unread = isOffered() ? questions.unread(context.mandate()) : 0;
        }
        return unread;
    }
}
