package no.jobbsjanse.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;

/** What went wrong, in words a person can use. Never the failure itself. */
@Named("problem")
@RequestScoped
public class ProblemView {

    @Inject
    private HttpServletRequest request;

    @Inject
    private WorkContext context;

    @Inject
    private Accounts accounts;

    @Inject
    private Texts texts;

    /** Who can give access where she works, by name; empty if that does not help, or cannot be told. */
    public String getHelp() {
        if (!getWords().equals("problem.forbidden")) {
            return "";
        }
        List<String> names = context.place().map(accounts::administrators).orElse(List.of());
        return names.isEmpty() ? "" : texts.with("problem.forbidden.help", texts.list(names));
    }

    /** Which texts describe the status that the request ended with. */
    public String getWords() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch (status instanceof Integer code ? code : 404) {
            case 403 -> "problem.forbidden";
            case 400, 404, 405 -> "problem.notFound";
            case 412 -> "problem.moved";
            case 429 -> "problem.tooOften";
            default -> "problem.unavailable";
        };
    }
}
