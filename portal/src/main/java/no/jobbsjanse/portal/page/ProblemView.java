package no.jobbsjanse.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What went wrong, in words a person can use. Never the failure itself. */
@Named("problem")
@RequestScoped
public class ProblemView {

    @Inject
    private HttpServletRequest request;

    /** Which texts describe the status that the request ended with. */
    public String getWords() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch (status instanceof Integer code ? code : 404) {
            case 403 -> "problem.forbidden";
            case 404, 405 -> "problem.notFound";
            default -> "problem.unavailable";
        };
    }
}
