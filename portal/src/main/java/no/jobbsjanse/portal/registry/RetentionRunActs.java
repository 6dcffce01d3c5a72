package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Retention;

/** What IMDi does with deletions: a dry run, its approval, its end. */
@Named("retentionRunActs")
@RequestScoped
public class RetentionRunActs {

    private static final String BACK = RetentionRunsView.PAGE + "?faces-redirect=true&id=";

    @Inject
    private WorkContext context;

    @Inject
    private Retention retention;

    @Inject
    private RetentionRunsView page;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private boolean sure;
    private String problem = "";

    private String act(String receipt, Supplier<UUID> deed) {
        try {
            return BACK + deed.get() + "&done=" + receipt;
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** A dry run. */
    public String propose() {
        return act("proposed", () -> retention.propose(context.mandate()));
    }

    /** Lets the one in the address be carried out. */
    public String approve() {
        return act("approved", () -> {
            UUID run = chosen();
            retention.approve(context.mandate(), run, sure);
            return run;
        });
    }

    /** Lets the one in the address come to nothing. */
    public String withdraw() {
        return act("withdrawn", () -> {
            UUID run = chosen();
            retention.withdraw(context.mandate(), run);
            return run;
        });
    }

    private UUID chosen() {
        return page.key().orElseThrow(() -> new BrokenRule("retention.over"));
    }

    /** Whether she has said that she is sure. */
    public boolean isSure() {
        return sure;
    }

    /** As ticked. */
    public void setSure(boolean sure) {
        this.sure = sure;
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        return problem.isEmpty() ? texts.optional("retention.done." + request.getParameter("done")) : "";
    }
}
