package no.jobbsjanse.portal.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.RetentionChange;
import no.jobbsjanse.registry.RetentionRules;
import no.jobbsjanse.registry.RetentionSetting;

/** «Lagringstid»: for how long what is kept. Kept by IMDi. */
@Named("retention")
@RequestScoped
public class RetentionView {

    private static final String BACK = "/registry/retention?faces-redirect=true&done=saved";

    @Inject
    private WorkContext context;

    @Inject
    private RetentionRules rules;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String participationYears;
    private boolean anonymise;
    private String refusedSaveMonths;
    private String supportCaseMonths;
    private String accessLogYears;
    private String archiveDecision;
    private String problem = "";

    /**
     * A change in words.
     *
     * @param when day and time
     * @param text in words
     */
    public record Line(String when, String text) {
    }

    @PostConstruct
    void read() {
        RetentionSetting now = rules.setting(context.mandate());
        participationYears = String.valueOf(now.participationYears());
        anonymise = now.anonymise();
        refusedSaveMonths = String.valueOf(now.refusedSaveMonths());
        supportCaseMonths = String.valueOf(now.supportCaseMonths());
        accessLogYears = String.valueOf(now.accessLogYears());
        archiveDecision = now.archiveDecision() == null ? "" : now.archiveDecision();
    }

    /** Changes all of it. */
    public String save() {
        try {
            rules.change(context.mandate(), new RetentionSetting(number(participationYears), anonymise,
                    number(refusedSaveMonths), number(supportCaseMonths), number(accessLogYears),
                    archiveDecision.isBlank() ? null : archiveDecision.strip()));
            return BACK;
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** What is no number is outside every limit. */
    private static int number(String typed) {
        return typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : 0;
    }

    /** Every change, the newest first. */
    public List<Line> getHistory() {
        return rules.history(context.mandate()).stream().map(change -> new Line(
                DateText.moment(change.at(), clock.today()), texts.format("retention.change." + change.property(),
                        change.by(), value(change, change.before()), value(change, change.after())))).toList();
    }

    private String value(RetentionChange change, String stored) {
        return stored == null ? texts.get("history.empty") : !change.property().equals("anonymise") ? stored
                : texts.get(stored.equals("true") ? "history.yes" : "history.no");
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        return problem.isEmpty() ? texts.optional("retention.done." + request.getParameter("done")) : "";
    }

    /** For how many years participations are kept. */
    public String getParticipationYears() {
        return participationYears;
    }

    /** As typed. */
    public void setParticipationYears(String participationYears) {
        this.participationYears = participationYears;
    }

    /** Whether figures remain. */
    public boolean isAnonymise() {
        return anonymise;
    }

    /** As ticked. */
    public void setAnonymise(boolean anonymise) {
        this.anonymise = anonymise;
    }

    /** For how many months refused saves are known. */
    public String getRefusedSaveMonths() {
        return refusedSaveMonths;
    }

    /** As typed. */
    public void setRefusedSaveMonths(String refusedSaveMonths) {
        this.refusedSaveMonths = refusedSaveMonths;
    }

    /** For how many months cases of support are kept. */
    public String getSupportCaseMonths() {
        return supportCaseMonths;
    }

    /** As typed. */
    public void setSupportCaseMonths(String supportCaseMonths) {
        this.supportCaseMonths = supportCaseMonths;
    }

    /** For how many years the access log is kept. */
    public String getAccessLogYears() {
        return accessLogYears;
    }

    /** As typed. */
    public void setAccessLogYears(String accessLogYears) {
        this.accessLogYears = accessLogYears;
    }

    /** The decision of Nasjonalarkivet; empty for none. */
    public String getArchiveDecision() {
        return archiveDecision;
    }

    /** As typed. */
    public void setArchiveDecision(String archiveDecision) {
        this.archiveDecision = archiveDecision;
    }
}
