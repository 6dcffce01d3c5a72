package no.jobbsjanse.portal.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Supplier;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.reporting.DeliverySupervision;

/** What IMDi does about the report of a place: reminds, approves, opens again. */
@Named("deliveryActs")
@RequestScoped
public class DeliveryActs {

    @Inject
    private WorkContext context;

    @Inject
    private DeliverySupervision supervision;

    @Inject
    private DeliveryView view;

    @Inject
    private YearPage page;

    @Inject
    private Texts texts;

    private String reason = "";
    private String problem = "";

    /** Reminds the administrators. */
    public String remind() {
        return attempt(() -> "reminded&count=" + supervision.remind(context.mandate(), page.year(), view.place()));
    }

    /** Approves what she has seen. */
    public String approve() {
        return attempt(() -> {
            String seen = page.parameter("number");
            supervision.approve(context.mandate(), page.year(), view.place(),
                    seen.matches("\\d{1,4}") ? Integer.parseInt(seen) : 0);
            return "approved";
        });
    }

    /** Opens it again. */
    public String reopen() {
        return attempt(() -> {
            supervision.reopen(context.mandate(), page.year(), view.place(), reason);
            return "reopened";
        });
    }

    private String attempt(Supplier<String> act) {
        try {
            return DeliveryView.address(page.year(), view.place()) + "&faces-redirect=true&done=" + act.get();
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            view.forget();
            return null;
        }
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        String count = page.parameter("count");
        return !problem.isEmpty() ? "" : page.parameter("done").equals("reminded") && count.matches("\\d{1,4}")
                ? texts.count("deliveries.done.reminded", Integer.parseInt(count))
                : texts.optional("deliveries.done." + page.parameter("done"));
    }

    /** Why it is opened again. */
    public String getReason() {
        return reason;
    }

    /** As typed. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
