package no.jobbsjanse.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import no.jobbsjanse.access.RequestId;

/**
 * One line in the log of the server for each refusal. Who it was is told by her subject, what she wanted by its path: no
 * names, no numbers, nothing that stood in the query or was typed.
 */
@ApplicationScoped
public class RefusalLog {

    private static final Logger LOG = System.getLogger(RefusalLog.class.getName());

    @Inject
    private HttpServletRequest request;

    @Inject
    private RequestId id;

    /** The request under way is refused to whoever is logged in, or to nobody known. */
    public void add(Refusal why) {
        Principal user = request.getUserPrincipal();
        add(why, user == null ? null : user.getName());
    }

    /** The same to a system. @param who its client ID; {@code null} if it is not known */
    public void add(Refusal why, String who) {
        String path = PageGuard.path(request);
        LOG.log(Level.WARNING, "{0}", line(why, who, request.getMethod(), path, id.value()));
    }

    static String line(Refusal why, String who, String method, String path, String request) {
        return "Refused " + why + " who=" + LogText.of(who) + " what=" + LogText.of(method) + " " + LogText.of(path)
                + " request=" + LogText.of(request);
    }
}
