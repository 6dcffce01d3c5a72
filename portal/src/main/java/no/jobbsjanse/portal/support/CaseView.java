package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.SupportCases;
import no.jobbsjanse.portal.access.PurposeText;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.NorwegianClock;

/** «Brukerstøtte»: why somebody wants to look, before she can. */
@Named("supportCase")
@RequestScoped
public class CaseView {

    @Inject
    private WorkContext context;

    @Inject
    private SupportCases cases;

    @Inject
    private Codebook codebook;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String purpose = "";
    private String caseNumber = "";
    private String problem = "";

    /** For how long a case is open. */
    public int getMinutes() {
        return SupportCases.MINUTES;
    }

    /** The purposes to choose from. */
    public List<Code> getPurposes() {
        return codebook.list(PurposeText.LIST).stream().filter(code -> code.isValidOn(clock.today())).toList();
    }

    /** A purpose in words. */
    public String words(Code code) {
        return texts.of(code);
    }

    /** Opens a case. */
    public String open() {
        try {
            return "/support/find?faces-redirect=true&case=" + cases.open(context.mandate(), purpose, caseNumber).id();
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** Whether a case has just been ended. */
    public boolean isEnded() {
        return problem.isEmpty() && "ended".equals(request.getParameter("done"));
    }

    /** Why. */
    public String getPurpose() {
        return purpose;
    }

    /** As chosen. */
    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    /** Number of the case. */
    public String getCaseNumber() {
        return caseNumber;
    }

    /** As typed. */
    public void setCaseNumber(String caseNumber) {
        this.caseNumber = caseNumber;
    }
}
